package touchstone.value.indicator;

import touchstone.value.fact.Activities;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Direction;
import touchstone.value.fact.Unknown;

/** Days since a customer last took part in an interaction. */
final class ContactRecency extends Indicator {

  static final String KEY = "contact_recency_days";

  ContactRecency() {
    super(
        new IndicatorDescription(
            KEY,
            "Last heard from",
            Side.TO_US,
            Unit.DAYS,
            BetterWhen.LOWER,
            new MinimumSample(1, "call, meeting or message from them"),
            "Days from the last call, meeting or inbound message to the day.",
            "Activities done, with kind or direction"));
  }

  @Override
  Measurement on(FactView view) {
    AsOf asOf = view.asOf();
    Activities activities = view.facts().activities();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        if (!timeline.isCustomer(account)) {
          continue;
        }
        long last = Unknown.MOMENT;
        int count = 0;
        for (int row = activities.from(account); row < activities.to(account); row++) {
          long at = activities.at(row);
          // Without short cuts: activities are many and of all kinds, and a wrong guess of the
          // processor at a branch costs more than all of this.
          boolean heard =
              at != Unknown.MOMENT
                  & at < asOf.endSecond()
                  & activities.done(row)
                  & (activities.isTwoWay(row) | activities.is(row, Direction.INBOUND));
          last = Math.max(last, heard ? at : Unknown.MOMENT);
          count += heard ? 1 : 0;
        }
        if (count > 0) {
          column.put(account, asOf.day() - asOf.dayOf(last), count);
        }
      }
    };
  }
}
