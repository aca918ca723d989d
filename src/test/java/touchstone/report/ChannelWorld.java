package touchstone.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import touchstone.icp.Tier;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.Attribution;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.ChannelShares;
import touchstone.value.channel.EnteredCost;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** Channel reports of some facts as of 2025-06-30, fiscal years from April on. */
final class ChannelWorld {

  private ChannelWorld() {}

  static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
  static final AsOf AS_OF = AsOf.today(TODAY, ZoneOffset.UTC);
  static final FiscalCalendar APRIL = new FiscalCalendar(Month.APRIL);

  static int day(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  static ChannelReports reports(AccountFacts facts, TouchModel model, List<EnteredCost> costs) {
    return reports(facts, model, costs, 1);
  }

  static ChannelReports reports(
      AccountFacts facts, TouchModel model, List<EnteredCost> costs, double margin) {
    return reports(facts, List.of(model), costs, margin, Workers.caller()).get(0);
  }

  static List<ChannelReports> reports(
      AccountFacts facts, List<TouchModel> models, List<EnteredCost> costs, Workers workers) {
    return reports(facts, models, costs, 1, workers);
  }

  private static List<ChannelReports> reports(
      AccountFacts facts,
      List<TouchModel> models,
      List<EnteredCost> costs,
      double margin,
      Workers workers) {
    List<ChannelShares> shares =
        Attribution.of(facts, AS_OF, ChannelMap.defaults(), models, workers);
    ReportInput input =
        new ReportInput(
            facts,
            AS_OF,
            shares.get(0).column(),
            account -> account % 3 == 0 ? Tier.A : Tier.NOT_ICP,
            ValueTable.compute(
                IndicatorCatalogue.of(ValueSettings.defaults()).measure(facts, AS_OF, workers),
                IndicatorWeights.defaults(),
                workers));
    return ChannelReports.of(input, shares, costs, margin, APRIL, workers);
  }

  static ChannelRow row(ChannelByIcpReport report, String channel) {
    return report.rows().stream()
        .filter(row -> row.channel().map(Channel::name).equals(Optional.of(channel)))
        .findFirst()
        .orElseThrow();
  }

  static ChannelByIcpReport report(ChannelReports reports, String period) {
    return reports.all(Workers.caller()).stream()
        .filter(report -> !report.ownEffortOnly())
        .filter(report -> report.period().map(FiscalPeriod::label).equals(Optional.of(period)))
        .findFirst()
        .orElseThrow();
  }
}
