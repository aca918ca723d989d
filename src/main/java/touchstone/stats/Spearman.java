package touchstone.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether two measures rise together, by order only: Pearson's correlation of the mid-ranks; -1 to
 * 1. The p-value is two-sided, from {@code t = r sqrt((n - 2) / (1 - r²))} with n - 2 degrees of
 * freedom.
 *
 * <p>Source: Spearman (1904), Am. J. Psychology 15, 72-101; Kendall (1948), Rank Correlation
 * Methods, for the approximation. Thread-safe.
 */
public final class Spearman {

  private Spearman() {}

  /**
   * The rank correlation.
   *
   * @param first finite values
   * @param second finite values, row by row those of the same case
   * @return the coefficient as statistic with its p-value; {@link TestResult.NotEnough} below four
   *     cases or if a measure is constant
   * @throws IllegalArgumentException if lengths differ or a value is not finite
   */
  public static TestResult test(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "The measures have " + first.length + " and " + second.length + " values.");
    }
    Samples.requireFinite("first measure", first);
    Samples.requireFinite("second measure", second);
    int count = first.length;
    if (count < 4) {
      return new TestResult.NotEnough(count, 4, "A correlation needs at least four cases.");
    }
    if (Samples.constant(first) || Samples.constant(second)) {
      return new TestResult.NotEnough(
          count, count + 1L, "A measure that never changes cannot rise with another.");
    }
    long[] ranks = MidRanks.doubled(first);
    long[] others = MidRanks.doubled(second);
    double middle = count + 1.0;
    double products = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < count; i++) {
      double a = ranks[i] - middle;
      double b = others[i] - middle;
      products += a * b;
      squares += a * a;
      otherSquares += b * b;
    }
    double r = products / Math.sqrt(squares * otherSquares);
    r = Math.max(-1, Math.min(1, r));
    double p = 0;
    if (Math.abs(r) < 1) {
      double t = Math.abs(r) * Math.sqrt((count - 2) / ((1 - r) * (1 + r)));
      p = 2 * TDistribution.of(count - 2).survivalProbability(t);
    }
    return new TestResult.Computed("Spearman's rank correlation", r, Math.min(1, p), count);
  }
}
