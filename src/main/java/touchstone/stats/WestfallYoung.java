package touchstone.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Family-wise p-values from permutations: how often the largest of all statistics, under shuffled
 * facts, reaches the one seen. Keeps what the tests have in common, so that a thousand alike
 * questions cost little more than one.
 *
 * <p>Formula: {@code p = (1 + number of permutations whose maximum reaches the statistic) / (1 +
 * permutations)}; never zero.
 *
 * <p>Source: Westfall and Young (1993), Resampling-Based Multiple Testing, algorithms 2.5 and 2.8;
 * Phipson and Smyth (2010) for the one added. Thread-safe if the statistics are.
 */
public final class WestfallYoung {

  private WestfallYoung() {}

  /** The statistics of all questions under one shuffling of the facts. */
  @FunctionalInterface
  public interface PermutedStatistics {

    /**
     * Fills in the statistics.
     *
     * @param random the only source of chance
     * @param statistics one place a question, in the order of those observed; larger is more
     *     extreme
     */
    void fill(SplittableRandom random, double[] statistics);
  }

  /**
   * Single step: each statistic against the maximum of all.
   *
   * @param observed larger is more extreme; finite
   * @param permuted gives the statistics of one permutation
   * @param permutations how many, 1 or more
   * @param seed any number
   * @return adjusted p-values in the order of those observed, above 0 and up to 1
   * @throws IllegalArgumentException if a statistic is NaN or infinite
   */
  public static double[] singleStep(
      double[] observed, PermutedStatistics permuted, int permutations, long seed) {
    int[] reached = new int[observed.length];
    eachPermutation(
        observed,
        permuted,
        permutations,
        seed,
        statistics -> {
          double largest = Arrays.stream(statistics).max().orElse(Double.NEGATIVE_INFINITY);
          for (int i = 0; i < reached.length; i++) {
            if (largest >= observed[i]) {
              reached[i]++;
            }
          }
        });
    return Arrays.stream(reached)
        .mapToDouble(count -> (1.0 + count) / (1 + permutations))
        .toArray();
  }

  /**
   * Step down: each statistic against the maximum of those not larger than itself; never above the
   * single step, and as safe.
   *
   * @param observed larger is more extreme; finite
   * @param permuted gives the statistics of one permutation
   * @param permutations how many, 1 or more
   * @param seed any number
   * @return adjusted p-values in the order of those observed, above 0 and up to 1
   * @throws IllegalArgumentException if a statistic is NaN or infinite
   */
  public static double[] stepDown(
      double[] observed, PermutedStatistics permuted, int permutations, long seed) {
    int[] descending =
        IntStream.range(0, observed.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -observed[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] reached = new int[observed.length];
    eachPermutation(
        observed,
        permuted,
        permutations,
        seed,
        statistics -> {
          double largest = Double.NEGATIVE_INFINITY;
          for (int place = descending.length - 1; place >= 0; place--) {
            int index = descending[place];
            largest = Math.max(largest, statistics[index]);
            if (largest >= observed[index]) {
              reached[index]++;
            }
          }
        });
    double[] adjusted = new double[observed.length];
    double before = 0;
    for (int index : descending) {
      before = Math.max(before, (1.0 + reached[index]) / (1 + permutations));
      adjusted[index] = before;
    }
    return adjusted;
  }

  @FunctionalInterface
  private interface Count {
    void of(double[] statistics);
  }

  private static void eachPermutation(
      double[] observed, PermutedStatistics permuted, int permutations, long seed, Count count) {
    Samples.requireFinite("observed statistics", observed);
    if (permutations < 1) {
      throw new IllegalArgumentException(
          "A permutation test needs one permutation or more, not " + permutations + ".");
    }
    SplittableRandom root = new SplittableRandom(seed);
    double[] statistics = new double[observed.length];
    for (int permutation = 0; permutation < permutations; permutation++) {
      permuted.fill(root.split(), statistics);
      Samples.requireFinite("permuted statistics", statistics);
      count.of(statistics);
    }
  }
}
