package touchstone.stats;

import org.hipparchus.special.Gamma;

/**
 * The difference of two means in pooled standard deviations, corrected for small samples; 0.2, 0.5
 * and 0.8 are commonly read as small, medium and large. For values without heavy tails; else read
 * {@link CliffsDelta}.
 *
 * <p>Formula: {@code g = J (m1 - m2) / s} with {@code J = Γ(k/2) / (sqrt(k/2) Γ((k - 1)/2)), k = n1
 * + n2 - 2}; interval {@code g ± z sqrt(1/n1 + 1/n2 + g²/(2(n1 + n2)))}.
 *
 * <p>Source: Hedges (1981), J. Educational Statistics 6, 107-128; Hedges and Olkin (1985),
 * Statistical Methods for Meta-Analysis, 86. Thread-safe.
 */
public final class HedgesG {

  private HedgesG() {}

  /**
   * The effect of the first sample against the second.
   *
   * @param first finite values
   * @param second finite values
   * @param level the confidence, between 0 and 1
   * @return in standard deviations; {@link IntervalEstimate.NotEnough} below two values in a
   *     sample, or if no value differs from its sample's mean
   * @throws IllegalArgumentException if a value is not finite or the level is out of range
   */
  public static IntervalEstimate of(double[] first, double[] second, double level) {
    Samples.requireFinite("first sample", first);
    Samples.requireFinite("second sample", second);
    double z = StandardNormal.critical(level);
    long observations = (long) first.length + second.length;
    if (first.length < 2 || second.length < 2) {
      return new IntervalEstimate.NotEnough(
          observations, 4, "The spread of an effect needs at least two values in each group.");
    }
    if (Samples.constant(first) && Samples.constant(second)) {
      return new IntervalEstimate.NotEnough(
          observations, observations + 1, "No value differs from the mean of its group.");
    }
    double n = first.length;
    double m = second.length;
    double degrees = n + m - 2;
    double pooled =
        Math.sqrt(
            ((n - 1) * Samples.variance(first) + (m - 1) * Samples.variance(second)) / degrees);
    double correction =
        Math.exp(Gamma.logGamma(degrees / 2) - Gamma.logGamma((degrees - 1) / 2))
            / Math.sqrt(degrees / 2);
    double g = correction * (Samples.mean(first) - Samples.mean(second)) / pooled;
    double half = z * Math.sqrt(1 / n + 1 / m + g * g / (2 * (n + m)));
    return new IntervalEstimate.Measured(g, new Interval(g - half, g + half, level), observations);
  }
}
