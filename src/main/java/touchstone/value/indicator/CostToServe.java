package touchstone.value.indicator;

import java.util.OptionalLong;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.SupportCases;
import touchstone.value.fact.Unknown;

/** What support of a customer costs, as a share of what the customer brings. */
final class CostToServe extends Indicator {

  static final String KEY = "cost_to_serve";

  private final OptionalLong costPerHour;
  private final int minimumTenureDays;

  CostToServe(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Cost to serve",
            Side.TO_US,
            Unit.SHARE,
            BetterWhen.LOWER,
            new MinimumSample(1, "case with known effort"),
            "Hours of effort on cases times the cost of an hour, divided by lifetime value; unknown"
                + " without a cost of an hour, without revenue or below "
                + settings.minimumTenureDays()
                + " days of tenure. It may exceed 1.",
            "Support cases with effort; the setting costPerSupportHour; revenue"));
    costPerHour = settings.costPerSupportHour();
    minimumTenureDays = settings.minimumTenureDays();
  }

  @Override
  Measurement on(FactView view) {
    if (costPerHour.isEmpty()) {
      return Measurement.nothing();
    }
    long cost = costPerHour.getAsLong();
    AsOf asOf = view.asOf();
    SupportCases cases = view.facts().supportCases();
    Revenue revenue = view.revenue();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        // Setting up takes effort before anything is earned: the young are unknown, not poor.
        if (timeline.tenureDays(account) < minimumTenureDays) {
          continue;
        }
        double hours = 0;
        int known = 0;
        for (int row = cases.from(account); row < cases.to(account); row++) {
          double effort = cases.effortHours(row);
          if (!Double.isNaN(effort) && effortSeen(cases, row, asOf)) {
            hours += effort;
            known++;
          }
        }
        long brought = known > 0 && revenue.known(account) ? revenue.total(account) : 0;
        if (brought > 0) {
          column.put(account, hours * cost / brought, known);
        }
      }
    };
  }

  /** Effort is known when the case is closed; of one never closed, when it was opened. */
  private static boolean effortSeen(SupportCases cases, int row, AsOf asOf) {
    return cases.closed(row) == Unknown.MOMENT
        ? asOf.sawMoment(cases.opened(row))
        : asOf.sawMoment(cases.closed(row));
  }
}
