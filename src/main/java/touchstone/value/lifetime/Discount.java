package touchstone.value.lifetime;

/**
 * What money of a later year is worth today: {@code (1 + rate)^-years}.
 *
 * @param annualRate 0 or more; 0.1 for ten percent a year
 */
public record Discount(double annualRate) {

  public Discount {
    if (!(annualRate >= 0) || Double.isInfinite(annualRate)) {
      throw new IllegalArgumentException(
          "The annual discount rate is zero or more, as a share, not " + annualRate + ".");
    }
  }

  /** The worth today of one unit of money due in some years, above 0 and up to 1. */
  public double factor(double years) {
    return Math.exp(-intensity() * years);
  }

  /** The same rate per period of some years: {@code (1 + rate)^years - 1}. */
  public double perPeriod(double periodYears) {
    return Math.expm1(intensity() * periodYears);
  }

  /** The rate of continuous discounting per year, {@code ln(1 + rate)}. */
  double intensity() {
    return Math.log1p(annualRate);
  }
}
