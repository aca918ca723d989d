package touchstone.value.indicator;

import java.util.Arrays;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Unknown;

/**
 * How much of the recent time a customer paid for. It falls as soon as a subscription is not
 * continued, which is the risk of churn that a CRM can show.
 */
final class Retention extends Indicator {

  static final String KEY = "retention";

  private final int recentDays;

  Retention(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Retention",
            Side.TO_US,
            Unit.SHARE,
            BetterWhen.HIGHER,
            new MinimumSample(
                Math.min(settings.minimumTenureDays(), settings.recentDays()),
                "days since the first subscription period"),
            "The share of the last "
                + settings.recentDays()
                + " days, or of the days since the first subscription period if fewer, that"
                + " subscription periods pay for; unknown without any.",
            "Recurring revenue entries"));
    recentDays = settings.recentDays();
  }

  @Override
  Measurement on(FactView view) {
    AsOf asOf = view.asOf();
    RevenueEntries entries = view.facts().revenueEntries();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      boolean[] paid = new boolean[recentDays];
      for (int account = from; account < to; account++) {
        if (timeline.isCustomer(account)) {
          measure(entries, asOf, account, paid, column);
        }
      }
    };
  }

  private void measure(
      RevenueEntries entries, AsOf asOf, int account, boolean[] paid, IndicatorColumn column) {
    int first = Unknown.DAY;
    for (int row = entries.from(account); row < entries.to(account); row++) {
      if (entries.isRecurringPeriod(row) && entries.firstDay(row) <= asOf.day()) {
        first =
            first == Unknown.DAY ? entries.firstDay(row) : Math.min(first, entries.firstDay(row));
      }
    }
    if (first == Unknown.DAY) {
      return;
    }
    int start = Math.max(first, asOf.day() - recentDays + 1);
    int days = asOf.day() - start + 1;
    Arrays.fill(paid, 0, days, false);
    for (int row = entries.from(account); row < entries.to(account); row++) {
      if (entries.isRecurringPeriod(row) && entries.firstDay(row) <= asOf.day()) {
        int fromDay = Math.max(start, entries.firstDay(row));
        int toDay = Math.min(asOf.day(), entries.lastDay(row));
        for (int day = fromDay; day <= toDay; day++) {
          paid[day - start] = true;
        }
      }
    }
    int covered = 0;
    for (int day = 0; day < days; day++) {
      if (paid[day]) {
        covered++;
      }
    }
    column.put(account, (double) covered / days, days);
  }
}
