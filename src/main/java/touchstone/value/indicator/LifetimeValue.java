package touchstone.value.indicator;

/** Realised lifetime value: what a customer brought so far. An older one had more time for it. */
final class LifetimeValue extends Indicator {

  static final String KEY = "lifetime_value";

  private final double margin;

  LifetimeValue(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Lifetime value",
            Side.TO_US,
            Unit.MONEY_MINOR_UNITS,
            BetterWhen.HIGHER,
            new MinimumSample(1, "revenue entry or won deal with an amount"),
            "The sum of revenue up to the day; a subscription period earns evenly over its days."
                + settings.lifetime().marginWords(),
            "Revenue entries; if none are recorded at all, the amounts of won deals"));
    margin = settings.lifetime().marginShare();
  }

  @Override
  Measurement on(FactView view) {
    Revenue revenue = view.revenue();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        if (timeline.isCustomer(account) && revenue.known(account)) {
          column.put(account, margin * revenue.total(account), revenue.count(account));
        }
      }
    };
  }
}
