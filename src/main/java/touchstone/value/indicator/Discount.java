package touchstone.value.indicator;

import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Unknown;

/** How far below list price a customer bought. */
final class Discount extends Indicator {

  static final String KEY = "discount";

  Discount() {
    super(
        new IndicatorDescription(
            KEY,
            "Discount",
            Side.TO_US,
            Unit.SHARE,
            BetterWhen.LOWER,
            new MinimumSample(1, "won deal with an amount and a list amount"),
            "1 minus the sum of amounts divided by the sum of list amounts; below 0 if sold above"
                + " list price.",
            "Won deals with amount and list amount"));
  }

  @Override
  Measurement on(FactView view) {
    AsOf asOf = view.asOf();
    Deals deals = view.facts().deals();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        long sold = 0;
        long listed = 0;
        int known = 0;
        for (int row = deals.from(account); row < deals.to(account); row++) {
          if (deals.amount(row) != Unknown.MONEY
              && deals.listAmount(row) > 0
              && deals.wonBy(row, asOf)) {
            sold += deals.amount(row);
            listed += deals.listAmount(row);
            known++;
          }
        }
        if (known > 0) {
          column.put(account, 1 - (double) sold / listed, known);
        }
      }
    };
  }
}
