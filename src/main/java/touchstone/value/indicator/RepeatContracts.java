package touchstone.value.indicator;

/**
 * Deals won after the first one, as a rate. Contracts often run for a year: a customer younger than
 * that is unknown, not poor.
 */
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
            new MinimumSample(settings.equalAgeDays(), "days since tenure started"),
            "Deals won after the first one, divided by tenure in years; younger customers, who had"
                + " no time for one, are not compared.",
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
          column.put(
              account,
              further * LifetimeValuePerYear.DAYS_PER_YEAR / tenure,
              timeline.ageDays(account));
        }
      }
    };
  }
}
