package touchstone.icp.discovery;

import java.util.Arrays;

/**
 * What the search adds up: for each row its deviation from the mean, a whole number, packed into
 * one long with the number one, so that a single addition per row counts and sums. The quality of a
 * subgroup is its summed deviation times a weight that depends on its size alone.
 *
 * <p>Whole numbers make sums independent of their order: the same for any number of threads.
 */
final class Scores {

  private final long[] packed;
  private final int countBits;
  private final double[] weightBySize;
  private final double[] slackBySize;
  private final int smallestSupport;

  private Scores(
      long[] packed,
      int countBits,
      double[] weightBySize,
      double[] slackBySize,
      int smallestSupport) {
    this.packed = packed;
    this.countBits = countBits;
    this.weightBySize = weightBySize;
    this.slackBySize = slackBySize;
    this.smallestSupport = smallestSupport;
  }

  /**
   * Scores by rank. The quality is the standardised mean rank: how far the mean rank of the
   * subgroup lies above the middle, in standard deviations over all shuffles of the target
   * (sampling without replacement, ties taken into account). One giant value moves it no more than
   * any other highest value.
   *
   * @param target finite, one per row
   * @param smallestSupport rows a candidate has at least
   */
  static Scores ofRanks(double[] target, int smallestSupport) {
    boolean[] all = new boolean[target.length];
    Arrays.fill(all, true);
    return ofRanks(target, all, smallestSupport);
  }

  /** Scores by rank among the included rows; the others add nothing, not even to the count. */
  static Scores ofRanks(double[] target, boolean[] included, int smallestSupport) {
    long[] deviations = Ranks.centredDoubled(target, included);
    int rows = 0;
    double squares = 0;
    for (int row = 0; row < target.length; row++) {
      if (included[row]) {
        rows++;
        squares += (double) deviations[row] * deviations[row];
      }
    }
    double[] weights = new double[rows + 1];
    double[] slack = new double[rows + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    for (int n = 1; n < rows && squares > 0; n++) {
      double variance = (double) n * (rows - n) / rows * squares / (rows - 1);
      weights[n] = 1 / Math.sqrt(variance);
      slack[n] = (double) rows / (rows - n) * (1 + 1e-9);
    }
    return pack(deviations, included, weights, slack, smallestSupport);
  }

  /**
   * Scores by the values themselves, with the quality size^a (mean - mean of all) of numeric
   * subgroup discovery.
   *
   * @param target finite, one per row
   * @param exponent a, from 0 (the mean alone) to 1 (the sum)
   */
  static Scores ofValues(double[] target, double exponent, int smallestSupport) {
    int rows = target.length;
    double mean = Arrays.stream(target).sum() / Math.max(1, rows);
    double absolute = 0;
    for (double value : target) {
      absolute += Math.abs(value - mean);
    }
    // One bit below the room there is: rounding may add half a unit per row.
    double scale = absolute > 0 ? Math.min(0x1p52, (double) roomFor(rows) / 2) / absolute : 1;
    long[] deviations = new long[rows];
    for (int row = 0; row < rows; row++) {
      deviations[row] = Math.round((target[row] - mean) * scale);
    }
    double[] weights = new double[rows + 1];
    double[] slack = new double[rows + 1];
    Arrays.fill(slack, exponent == 0.5 ? 1 + 1e-9 : Double.POSITIVE_INFINITY);
    for (int n = 1; n <= rows; n++) {
      weights[n] = Math.pow(n, exponent - 1) / scale;
    }
    boolean[] all = new boolean[rows];
    Arrays.fill(all, true);
    return pack(deviations, all, weights, slack, smallestSupport);
  }

  /** The same weights with other packed numbers, of the same rows in another order. */
  Scores withPacked(long[] others) {
    return new Scores(others, countBits, weightBySize, slackBySize, smallestSupport);
  }

  private static Scores pack(
      long[] deviations,
      boolean[] included,
      double[] weights,
      double[] slack,
      int smallestSupport) {
    int rows = weights.length - 1;
    int countBits = countBits(rows);
    long absolute = 0;
    for (long deviation : deviations) {
      absolute += Math.abs(deviation);
    }
    // Only above some two million rows do ranks need to lose their last digit.
    int lost = 0;
    while ((absolute >> lost) + rows > roomFor(rows)) {
      lost++;
    }
    long[] packed = new long[deviations.length];
    for (int row = 0; row < packed.length; row++) {
      long rounded = lost == 0 ? deviations[row] : (deviations[row] + (1L << (lost - 1))) >> lost;
      packed[row] = included[row] ? (rounded << countBits) + 1 : 0;
    }
    if (lost > 0) {
      for (int n = 0; n < weights.length; n++) {
        weights[n] *= 1L << lost;
      }
    }
    return new Scores(packed, countBits, weights, slack, Math.max(1, smallestSupport));
  }

  private static int countBits(int rows) {
    return 64 - Long.numberOfLeadingZeros(Math.max(1, rows));
  }

  private static long roomFor(int rows) {
    return 1L << (62 - countBits(rows));
  }

  /** One packed number per row; not copied. */
  long[] packed() {
    return packed;
  }

  int countBits() {
    return countBits;
  }

  /** The weight of each size, also of sizes that are too small; not copied. */
  double[] weightBySize() {
    return weightBySize;
  }

  /**
   * A factor f for each size of a union of disjoint parts: the square of the quality of any union
   * of some of the parts is at most f times the sum of the squares of the parts' positive
   * qualities, by the inequality of Cauchy and Schwarz. Infinite where no such bound is known; not
   * copied.
   */
  double[] slackBySize() {
    return slackBySize;
  }

  /** Rows a candidate has at least, 1 or more. */
  int smallestSupport() {
    return smallestSupport;
  }

  int rows() {
    return packed.length;
  }

  /** How many rows a packed sum holds. */
  int size(long sum) {
    return (int) (sum & ((1L << countBits) - 1));
  }

  /** The quality of a packed sum; 0 if it holds too few rows. */
  double quality(long sum) {
    int size = size(sum);
    return size < smallestSupport ? 0 : (sum >> countBits) * weightBySize[size];
  }
}
