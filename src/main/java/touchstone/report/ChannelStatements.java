package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.stats.Estimate;
import touchstone.value.channel.ChannelShares;

/** What has to be said beside a channel report. */
final class ChannelStatements {

  private ChannelStatements() {}

  /**
   * @param absent how many accounts have no channel
   */
  static List<String> of(
      ReportInput input,
      ChannelShares shares,
      int absent,
      Optional<FiscalPeriod> period,
      boolean ownEffortOnly,
      ChannelRow total) {
    List<String> statements = new ArrayList<>();
    statements.add(input.value().sidedness().sentence());
    statements.add(input.value().indicators().revenueBasis().sentence());
    statements.add(shares.model().sentence());
    period.ifPresent(
        one ->
            statements.add(
                one.sentence()
                    + " Leads count by the day they came in, accounts by the day of their touch,"
                    + " customers by their first win, deals by their decision, campaigns by their"
                    + " first day."));
    addAbsent(shares, absent, statements);
    if (total.total().winRate() instanceof WinRate.Undefined undefined) {
      statements.add(undefined.reason());
    }
    addLeads(total.funnel(), statements);
    if (ownEffortOnly) {
      statements.add("Only own effort: channels of word of mouth are left out.");
    }
    return statements;
  }

  private static void addAbsent(ChannelShares shares, int absent, List<String> statements) {
    int unrecorded = absent - shares.onlyLater();
    if (unrecorded > 0) {
      statements.add(
          "The channel is absent: no lead source is recorded for "
              + unrecorded
              + " of "
              + shares.accounts()
              + " accounts.");
    }
    if (shares.onlyLater() > 0) {
      statements.add(
          "The channel is absent: all touches of "
              + shares.onlyLater()
              + " of "
              + shares.accounts()
              + " accounts lie after their first win.");
    }
  }

  private static void addLeads(LeadFunnel funnel, List<String> statements) {
    if (!funnel.recorded()) {
      statements.add("No lead is recorded, so conversion cannot be told.");
    } else if (funnel.daysToConvert() instanceof Estimate.Measured days) {
      statements.add(
          "Half of the leads that were converted were so within "
              + Math.round(days.value())
              + " days; "
              + funnel.young()
              + " of "
              + funnel.leads()
              + " leads are younger and not converted yet.");
    } else {
      statements.add(
          "Too few leads are converted to say how long it takes, so young leads cannot be told from"
              + " lost ones.");
    }
  }
}
