package touchstone.value.indicator;

import touchstone.value.fact.Unknown;

/** Days from the first touch to the first signature. */
final class SalesCycle extends Indicator {

  static final String KEY = "sales_cycle_days";

  SalesCycle() {
    super(
        new IndicatorDescription(
            KEY,
            "Sales cycle",
            Side.TO_US,
            Unit.DAYS,
            BetterWhen.LOWER,
            new MinimumSample(1, "first win with a day and a touch on or before it"),
            "Days from the first touch (lead or deal opened, campaign, contact with a source,"
                + " activity done) to the day the first deal was won.",
            "Leads, campaign members, contacts, activities, deals"));
  }

  @Override
  Measurement on(FactView view) {
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int won = timeline.firstWon(account);
        int touch = timeline.firstTouch(account);
        if (won != Unknown.DAY && touch != Unknown.DAY && touch <= won) {
          column.put(account, won - touch, 1);
        }
      }
    };
  }
}
