package touchstone.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * Whether one of two samples tends to larger values; two-sided. Uses order only, so one giant value
 * weighs no more than a large one.
 *
 * <p>Statistic: {@code U}, the number of pairs in which the first sample's value is larger, a tie
 * counting one half. Up to {@value #EXACT_UP_TO} observations the p-value is exact, ties included:
 * the share of all assignments of the mid-ranks whose rank sum is at least as far from its
 * expectation. Above, it is the normal approximation with tie and continuity correction.
 *
 * <p>Source: Mann and Whitney (1947), Ann. Math. Stat. 18, 50-60; the exact distribution with ties
 * by the shift algorithm, Streitberg and Roehmel (1986), Statistical Software Newsletter 12, 10-17.
 * Thread-safe.
 */
public final class MannWhitney {

  /** Largest number of observations, both samples together, with an exact p-value. */
  static final int EXACT_UP_TO = 60;

  private MannWhitney() {}

  /**
   * Compares two samples.
   *
   * @param first finite values, any order
   * @param second finite values, any order
   * @return U of the first sample and the two-sided p-value; 1 if all values are tied; {@link
   *     TestResult.NotEnough} if a sample is empty
   * @throws IllegalArgumentException if a value is not finite
   */
  public static TestResult test(double[] first, double[] second) {
    Samples.requireFinite("first sample", first);
    Samples.requireFinite("second sample", second);
    int total = first.length + second.length;
    if (first.length == 0 || second.length == 0) {
      return new TestResult.NotEnough(
          total, 2, "Comparing two groups needs at least one value in each.");
    }
    long[] doubledRanks = doubledMidRanks(first, second);
    long rankSum = 0;
    for (int i = 0; i < first.length; i++) {
      rankSum += doubledRanks[i];
    }
    double u = rankSum / 2.0 - first.length * (first.length + 1.0) / 2;
    if (doubledRanks[0] == total + 1
        && Arrays.stream(doubledRanks).allMatch(rank -> rank == total + 1)) {
      return new TestResult.Computed("Mann-Whitney U, all values tied", u, 1, total);
    }
    if (total <= EXACT_UP_TO) {
      double p = exactP(doubledRanks, first.length, Math.toIntExact(rankSum));
      return new TestResult.Computed("Mann-Whitney U, exact", u, p, total);
    }
    double p =
        MannWhitneyUTest.withDefaults()
            .with(PValueMethod.ASYMPTOTIC)
            .with(ContinuityCorrection.ENABLED)
            .test(first, second)
            .getPValue();
    return new TestResult.Computed(
        "Mann-Whitney U, normal approximation with tie correction", u, Math.min(1, p), total);
  }

  private static long[] doubledMidRanks(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return MidRanks.doubled(all);
  }

  private static double exactP(long[] doubledRanks, int size, int observed) {
    int total = doubledRanks.length;
    int[] ranks = Arrays.stream(doubledRanks).mapToInt(Math::toIntExact).sorted().toArray();
    int largestSum = 0;
    for (int i = total - size; i < total; i++) {
      largestSum += ranks[i];
    }
    // ways[k][s]: how many sets of k observations have the doubled rank sum s.
    double[][] ways = new double[size + 1][largestSum + 1];
    ways[0][0] = 1;
    for (int i = 0; i < total; i++) {
      for (int k = Math.min(size, i + 1); k >= 1; k--) {
        for (int sum = largestSum; sum >= ranks[i]; sum--) {
          ways[k][sum] += ways[k - 1][sum - ranks[i]];
        }
      }
    }
    int expected = size * (total + 1);
    int distance = Math.abs(observed - expected);
    double extreme = 0;
    double all = 0;
    for (int sum = 0; sum <= largestSum; sum++) {
      all += ways[size][sum];
      if (Math.abs(sum - expected) >= distance) {
        extreme += ways[size][sum];
      }
    }
    return Math.min(1, extreme / all);
  }
}
