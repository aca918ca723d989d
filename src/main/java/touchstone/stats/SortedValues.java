package touchstone.stats;

/**
 * Counting in values that are already in ascending order, by halving: each answer costs about
 * log2(n) comparisons. Thread-safe as long as nobody changes the array.
 */
public final class SortedValues {

  private SortedValues() {}

  /**
   * How many values are smaller; also the place of the first that is not.
   *
   * @param sorted ascending, without NaN; may be empty
   * @return 0 to {@code sorted.length}
   */
  public static int below(double[] sorted, double value) {
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

  /**
   * How many values are smaller or equal; also the place of the first that is greater.
   *
   * @param sorted ascending, without NaN; may be empty
   * @return 0 to {@code sorted.length}
   */
  public static int notAbove(double[] sorted, double value) {
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
