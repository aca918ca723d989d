package touchstone.stats;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;

/**
 * Whether the means of two samples differ, without assuming equal variances; two-sided.
 *
 * <p>Formula: {@code t = (m1 - m2) / sqrt(s1²/n1 + s2²/n2)} with the degrees of freedom of Welch
 * and Satterthwaite. Means of heavy-tailed money move with one giant account: read it beside {@link
 * MannWhitney}.
 *
 * <p>Source: Welch (1947), Biometrika 34, 28-35. Thread-safe.
 */
public final class Welch {

  private Welch() {}

  /**
   * Tests for a difference.
   *
   * @param first finite values
   * @param second finite values
   * @return t and its two-sided p-value; {@link TestResult.NotEnough} below two values in a sample,
   *     or if no value differs from its sample's mean
   * @throws IllegalArgumentException if a value is not finite
   */
  public static TestResult test(double[] first, double[] second) {
    Samples.requireFinite("first sample", first);
    Samples.requireFinite("second sample", second);
    long observations = (long) first.length + second.length;
    if (first.length < 2 || second.length < 2) {
      return new TestResult.NotEnough(
          observations, 4, "Comparing two means needs at least two values in each group.");
    }
    if (Samples.constant(first) && Samples.constant(second)) {
      return new TestResult.NotEnough(
          observations, observations + 1, "No value differs from the mean of its group.");
    }
    TTest.Result result =
        TTest.withDefaults().with(DataDispersion.HETEROSCEDASTIC).test(first, second);
    return new TestResult.Computed(
        "Welch's t", result.getStatistic(), result.getPValue(), observations);
  }

  /**
   * The difference of the means, first minus second.
   *
   * @param first finite values
   * @param second finite values
   * @param level the confidence, between 0 and 1
   * @return the difference in the unit of the values; {@link IntervalEstimate.NotEnough} as for the
   *     test
   * @throws IllegalArgumentException if a value is not finite or the level is out of range
   */
  public static IntervalEstimate difference(double[] first, double[] second, double level) {
    Interval.requireLevel(level);
    if (test(first, second) instanceof TestResult.NotEnough notEnough) {
      return new IntervalEstimate.NotEnough(
          notEnough.observations(), notEnough.required(), notEnough.reason());
    }
    double v1 = Samples.variance(first) / first.length;
    double v2 = Samples.variance(second) / second.length;
    double degrees =
        (v1 + v2) * (v1 + v2) / (v1 * v1 / (first.length - 1) + v2 * v2 / (second.length - 1));
    double t = TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2);
    double difference = Samples.mean(first) - Samples.mean(second);
    double half = t * Math.sqrt(v1 + v2);
    return new IntervalEstimate.Measured(
        difference,
        new Interval(difference - half, difference + half, level),
        (long) first.length + second.length);
  }
}
