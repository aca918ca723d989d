package touchstone.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's interval for a mean: {@code m ± t(n - 1) s / sqrt(n)}. Exact for normal values, good
 * for others from a few dozen on; with skewed money and fewer values the true level is lower
 * (measured in docs/statistics.md).
 *
 * <p>Source: Student (1908), Biometrika 6, 1-25. Thread-safe.
 */
public final class MeanInterval {

  private MeanInterval() {}

  /**
   * The mean with its interval.
   *
   * @param values finite, any order
   * @param level the confidence, between 0 and 1
   * @return the mean in the unit of the values; {@link IntervalEstimate.NotEnough} below two values
   * @throws IllegalArgumentException if a value is not finite or the level is out of range
   */
  public static IntervalEstimate of(double[] values, double level) {
    Interval.requireLevel(level);
    Samples.requireFinite("sample", values);
    if (values.length < 2) {
      return new IntervalEstimate.NotEnough(
          values.length, 2, "The spread of a mean needs at least two values.");
    }
    double mean = Samples.mean(values);
    double t = TDistribution.of(values.length - 1).inverseSurvivalProbability((1 - level) / 2);
    double half = t * Math.sqrt(Samples.variance(values) / values.length);
    return new IntervalEstimate.Measured(
        mean, new Interval(mean - half, mean + half, level), values.length);
  }
}
