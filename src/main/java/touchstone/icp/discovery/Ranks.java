package touchstone.icp.discovery;

import java.util.Arrays;
import touchstone.stats.SortedValues;

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
    int[] end = runEnds(sorted);
    long[] ranks = new long[values.length];
    for (int row = 0; row < values.length; row++) {
      if (included[row]) {
        int first = SortedValues.below(sorted, values[row] + 0.0);
        ranks[row] = (long) first + end[first] - count;
      }
    }
    return ranks;
  }

  /** For the first of equal sorted values the index after the last of them. */
  private static int[] runEnds(double[] sorted) {
    int[] end = new int[sorted.length];
    int first = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[first]) {
        end[first] = i;
        first = i;
      }
    }
    return end;
  }
}
