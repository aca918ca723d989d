package touchstone.value.indicator;

import java.util.function.IntPredicate;
import touchstone.value.fact.Activities;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.Deals;
import touchstone.value.fact.FactTable;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.SupportCases;

/** Whether an organisation records a kind of fact at all. */
final class Presence {

  private Presence() {}

  /** The first account with a row that counts, or {@link Recorded#NOBODY}. */
  static int first(FactTable table, IntPredicate counts) {
    for (int account = 0; account < table.accounts(); account++) {
      for (int row = table.from(account); row < table.to(account); row++) {
        if (counts.test(row)) {
          return account;
        }
      }
    }
    return Recorded.NOBODY;
  }

  static RevenueBasis basis(FactView view) {
    RevenueEntries entries = view.facts().revenueEntries();
    return view.records(
            "revenue entries", first(entries, row -> view.asOf().sawDay(entries.firstDay(row))))
        ? RevenueBasis.REVENUE_ENTRIES
        : RevenueBasis.WON_DEALS;
  }

  static boolean ofCase(FactView view) {
    SupportCases cases = view.facts().supportCases();
    return view.records("cases", first(cases, row -> view.asOf().sawMoment(cases.opened(row))));
  }

  static boolean ofInteraction(FactView view) {
    Activities activities = view.facts().activities();
    return view.records(
        "interactions",
        first(
            activities,
            row ->
                activities.done(row)
                    && activities.isInteraction(row)
                    && view.asOf().sawMoment(activities.at(row))));
  }

  static boolean ofDealKind(FactView view, DealKind kind) {
    Deals deals = view.facts().deals();
    return view.records(
        "won deals of the kind " + kind,
        first(deals, row -> deals.is(row, kind) && deals.wonBy(row, view.asOf())));
  }
}
