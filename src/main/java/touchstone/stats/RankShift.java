package touchstone.stats;

import java.util.Arrays;

/**
 * How the doubled ranks of values that stay move when others come and go: each that is below counts
 * twice, each that is equal once. So the ranks of all follow from former ones and a few values.
 * Immutable by convention; arrays are not copied.
 *
 * @param values the values of which not as many came as went, different and ascending
 * @param at by how much the doubled rank of an equal value moves
 * @param above by how much that of a value between this and the next moves
 */
public record RankShift(double[] values, int[] at, int[] above) {

  /**
   * @throws IllegalArgumentException if the arrays are of different lengths
   */
  public RankShift {
    if (at.length != values.length || above.length != values.length) {
      throw new IllegalArgumentException("The parts of a shift are of different lengths.");
    }
  }

  /**
   * What follows from some values.
   *
   * @param gone the values that went; NaN is none
   * @param come the values that came; NaN is none
   */
  public static RankShift of(double[] gone, double[] come) {
    double[] less = sorted(gone);
    double[] more = sorted(come);
    int most = less.length + more.length;
    double[] values = new double[most];
    int[] at = new int[most];
    int[] above = new int[most];
    int size = 0;
    int below = 0;
    int fromLess = 0;
    int fromMore = 0;
    while (fromLess < less.length || fromMore < more.length) {
      double value =
          fromMore == more.length || (fromLess < less.length && less[fromLess] < more[fromMore])
              ? less[fromLess]
              : more[fromMore];
      int equal = 0;
      for (; fromMore < more.length && more[fromMore] == value; fromMore++) {
        equal++;
      }
      for (; fromLess < less.length && less[fromLess] == value; fromLess++) {
        equal--;
      }
      if (equal != 0) {
        values[size] = value;
        at[size] = below + equal;
        below += 2 * equal;
        above[size++] = below;
      }
    }
    return new RankShift(
        Arrays.copyOf(values, size), Arrays.copyOf(at, size), Arrays.copyOf(above, size));
  }

  /** Ascending, without those that are none; both zeros are one. */
  private static double[] sorted(double[] values) {
    double[] sorted = new double[values.length];
    int size = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sorted[size++] = value + 0.0;
      }
    }
    Arrays.sort(sorted, 0, size);
    return Arrays.copyOf(sorted, size);
  }

  /** By how much the doubled rank of a value moves that stays. */
  public int of(double value) {
    int place = Arrays.binarySearch(values, value + 0.0);
    if (place >= 0) {
      return at[place];
    }
    int next = -place - 1;
    return next == 0 ? 0 : above[next - 1];
  }
}
