package touchstone.value.indicator;

import touchstone.value.fact.Activities;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Direction;

/** Two-way interactions per 30 days of recent tenure. */
final class Engagement extends Indicator {

  static final String KEY = "engagement";

  private final int recentDays;

  Engagement(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Engagement",
            Side.TO_US,
            Unit.PER_30_DAYS,
            BetterWhen.HIGHER,
            new MinimumSample(
                Math.min(settings.minimumTenureDays(), settings.recentDays()), "days of tenure"),
            "Calls and meetings that took place, and messages answered in the other direction"
                + " (twice the smaller of inbound and outbound), in the last "
                + settings.recentDays()
                + " days of tenure, times 30, divided by those days; unknown if no interaction of"
                + " any account is recorded.",
            "Activities done, with kind or direction; tenure"));
    recentDays = settings.recentDays();
  }

  @Override
  Measurement on(FactView view) {
    AsOf asOf = view.asOf();
    Activities activities = view.facts().activities();
    if (!Presence.ofInteraction(view)) {
      return Measurement.nothing();
    }
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int days = Math.min(recentDays, timeline.tenureDays(account));
        if (days <= 0) {
          continue;
        }
        long end = asOf.startOf(timeline.tenureEnd(account) + 1);
        long start = asOf.startOf(timeline.tenureEnd(account) + 1 - days);
        int twoWay = 0;
        int inbound = 0;
        int outbound = 0;
        for (int row = activities.from(account); row < activities.to(account); row++) {
          long at = activities.at(row);
          if (at < start || at >= end || !activities.done(row)) {
            continue;
          }
          if (activities.isTwoWay(row)) {
            twoWay++;
          } else if (activities.is(row, Direction.INBOUND)) {
            inbound++;
          } else if (activities.is(row, Direction.OUTBOUND)) {
            outbound++;
          }
        }
        double interactions = twoWay + 2.0 * Math.min(inbound, outbound);
        column.put(account, interactions * 30 / days, days);
      }
    };
  }
}
