package touchstone.value.indicator;

import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Implementation;

/** Whether what we have fits as it is. */
final class StandardImplementation extends Indicator {

  static final String KEY = "standard_implementation";

  StandardImplementation() {
    super(
        new IndicatorDescription(
            KEY,
            "Standard implementation",
            Side.TO_US,
            Unit.SHARE,
            BetterWhen.HIGHER,
            new MinimumSample(1, "won deal with a known implementation"),
            "The share of won deals implemented as standard among those known as standard or custom.",
            "Won deals with implementation"));
  }

  @Override
  Measurement on(FactView view) {
    AsOf asOf = view.asOf();
    Deals deals = view.facts().deals();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int standard = 0;
        int custom = 0;
        for (int row = deals.from(account); row < deals.to(account); row++) {
          if (!deals.wonBy(row, asOf)) {
            continue;
          }
          if (deals.is(row, Implementation.STANDARD)) {
            standard++;
          } else if (deals.is(row, Implementation.CUSTOM)) {
            custom++;
          }
        }
        if (standard + custom > 0) {
          column.put(account, (double) standard / (standard + custom), standard + custom);
        }
      }
    };
  }
}
