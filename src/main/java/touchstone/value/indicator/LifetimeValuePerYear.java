package touchstone.value.indicator;

/** Realised lifetime value as a rate. */
final class LifetimeValuePerYear extends Indicator {

  static final String KEY = "lifetime_value_per_year";
  static final double DAYS_PER_YEAR = 365.25;

  private final double margin;

  LifetimeValuePerYear(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Lifetime value a year",
            Side.TO_US,
            Unit.MONEY_MINOR_UNITS_PER_YEAR,
            BetterWhen.HIGHER,
            new MinimumSample(settings.minimumTenureDays(), "days of tenure"),
            "Lifetime value divided by tenure in years of 365.25 days."
                + settings.lifetime().marginWords(),
            "Revenue entries, else won deals; tenure"));
    margin = settings.lifetime().marginShare();
  }

  @Override
  Measurement on(FactView view) {
    Revenue revenue = view.revenue();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int tenure = timeline.tenureDays(account);
        if (tenure > 0 && revenue.known(account)) {
          column.put(account, margin * revenue.total(account) * DAYS_PER_YEAR / tenure, tenure);
        }
      }
    };
  }
}
