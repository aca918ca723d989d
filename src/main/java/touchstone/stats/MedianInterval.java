package touchstone.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The interval for a median from order statistics: the k-th smallest to the k-th largest value, k
 * as large as the binomial distribution allows. It holds for every distribution, and covers at
 * least what it promises.
 *
 * <p>Source: Thompson (1936), Ann. Math. Stat. 7, 122-128; Conover (1999), Practical Nonparametric
 * Statistics, 3.2. Thread-safe.
 */
public final class MedianInterval {

  private MedianInterval() {}

  /**
   * The median with its interval.
   *
   * @param values finite, any order
   * @param level the confidence, between 0 and 1
   * @return the median in the unit of the values; {@link IntervalEstimate.NotEnough} if even the
   *     whole range would not reach the level, at 0.95 below six values
   * @throws IllegalArgumentException if a value is not finite or the level is out of range
   */
  public static IntervalEstimate of(double[] values, double level) {
    Interval.requireLevel(level);
    Samples.requireFinite("sample", values);
    int count = values.length;
    long required = (long) Math.ceil(1 - Math.log(1 - level) / Math.log(2) - 1e-12);
    if (count < required) {
      return new IntervalEstimate.NotEnough(
          count, required, "The range of so few values may well miss the median.");
    }
    int outside = leftOut(count, level);
    double[] sorted = Samples.sorted(values);
    return new IntervalEstimate.Measured(
        Quantiles.ofSorted(sorted, 0.5),
        new Interval(sorted[outside], sorted[count - 1 - outside], level),
        count);
  }

  /** How many values may be left out at each end. */
  private static int leftOut(int count, double level) {
    BinomialDistribution heads = BinomialDistribution.of(count, 0.5);
    // P(the median is below the (j + 1)-th smallest) = P(at most j of n values are below it).
    int outside = heads.inverseCumulativeProbability((1 - level) / 2);
    while (outside > 0 && 2 * heads.cumulativeProbability(outside) > 1 - level) {
      outside--;
    }
    return outside;
  }
}
