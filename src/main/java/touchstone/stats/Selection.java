package touchstone.stats;

import java.util.Arrays;

/**
 * Finds the value at a place of the order without sorting, in time that is linear in the number of
 * values on average and grows with its square at worst (Hoare 1961, algorithm 65, with parts of
 * equal values after Bentley and McIlroy 1993).
 */
final class Selection {

  /** Fewer are sorted as fast. */
  private static final int SMALL = 40;

  private Selection() {}

  /**
   * Puts the value of a place there, those not above it before and those not below it after it.
   *
   * @param values finite
   * @param place 0 to the number of values less one
   * @return the value; of both zeros that which sorting would put there
   */
  static double place(double[] values, int place) {
    int low = 0;
    int high = values.length - 1;
    while (high - low > SMALL) {
      double pivot = middleOfThree(values[low], values[(low + high) >>> 1], values[high]);
      int less = low;
      int greater = high;
      for (int i = low; i <= greater; ) {
        int order = Double.compare(values[i], pivot);
        if (order < 0) {
          swap(values, i++, less++);
        } else if (order > 0) {
          swap(values, i, greater--);
        } else {
          i++;
        }
      }
      if (place < less) {
        high = less - 1;
      } else if (place > greater) {
        low = greater + 1;
      } else {
        return pivot;
      }
    }
    Arrays.sort(values, low, high + 1);
    return values[place];
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }

  private static double middleOfThree(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
