package touchstone.value.indicator;

/**
 * What a customer brought in its first days of tenure, as many for everyone, so that age does not
 * pass for value. Customers younger than that are unknown, not poor; one that left early is not.
 */
final class LifetimeValueAtEqualAge extends Indicator {

  static final String KEY = "lifetime_value_at_equal_age";

  private final int days;
  private final double margin;

  LifetimeValueAtEqualAge(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Lifetime value at equal age",
            Side.TO_US,
            Unit.MONEY_MINOR_UNITS,
            BetterWhen.HIGHER,
            new MinimumSample(settings.equalAgeDays(), "days since tenure started"),
            "The sum of revenue in the first "
                + settings.equalAgeDays()
                + " days of tenure; younger customers are not compared."
                + settings.lifetime().marginWords(),
            "Revenue entries, else won deals; tenure"));
    days = settings.equalAgeDays();
    margin = settings.lifetime().marginShare();
  }

  @Override
  Measurement on(FactView view) {
    Revenue revenue = view.revenue();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int age = timeline.ageDays(account);
        if (age < days) {
          column.putUnknown(account, age);
        } else if (revenue.known(account)) {
          int start = timeline.tenureStart(account);
          long value = revenue.by(account, start + days - 1) - revenue.by(account, start - 1);
          column.put(account, margin * value, age);
        }
      }
    };
  }
}
