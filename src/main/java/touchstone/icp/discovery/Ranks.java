package touchstone.icp.discovery;

import java.util.Arrays;

/** Ranks as whole numbers. */
final class Ranks {

  private Ranks() {}

  /**
   * Twice the middle rank of each included value, less the mean of that: a whole number, and the
   * sum over all included rows is zero. Equal values share their middle rank.
   *
   * @param values finite where included
   * @return 0 for rows that are not included
   */
  static long[] centredDoubled(double[] values, boolean[] included) {
    int count = 0;
    for (boolean one : included) {
      count += one ? 1 : 0;
    }
    double[] sorted = new double[count];
    int filled = 0;
    for (int row = 0; row < values.length; row++) {
      if (included[row]) {
        sorted[filled++] = values[row] + 0.0; // makes -0.0 equal to 0.0
      }
    }
    Arrays.sort(sorted);
    long[] ranks = new long[values.length];
    for (int row = 0; row < values.length; row++) {
      if (included[row]) {
        double value = values[row] + 0.0;
        long below = firstAtLeast(sorted, value);
        long belowOrEqual = firstAbove(sorted, value);
        ranks[row] = below + 1 + belowOrEqual - (count + 1L);
      }
    }
    return ranks;
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int firstAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
