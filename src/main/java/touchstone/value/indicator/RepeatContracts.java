package touchstone.value.indicator;

/** Deals won after the first one, as a rate. */
final class RepeatContracts extends Indicator {

  static final String KEY = "repeat_contracts";

  RepeatContracts(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Further contracts",
            Side.TO_US,
            Unit.PER_YEAR,
            BetterWhen.HIGHER,
            new MinimumSample(settings.minimumTenureDays(), "days of tenure"),
            "Deals won after the first one, divided by tenure in years.",
            "Won deals; tenure"));
  }

  @Override
  Measurement on(FactView view) {
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int tenure = timeline.tenureDays(account);
        if (tenure > 0) {
          double further = timeline.wonDeals(account) - 1;
          column.put(account, further * LifetimeValuePerYear.DAYS_PER_YEAR / tenure, tenure);
        }
      }
    };
  }
}
