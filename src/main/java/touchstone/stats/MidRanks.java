package touchstone.stats;

/** Places of values in an order in which equals share their middle place. Thread-safe. */
final class MidRanks {

  private MidRanks() {}

  /** Twice the rank, from 2 on, of each value among all; doubled so that ties stay whole. */
  static long[] doubled(double[] values) {
    double[] sorted = Samples.sorted(values);
    long[] ranks = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = below(sorted, values[i]) + (long) notAbove(sorted, values[i]) + 1;
    }
    return ranks;
  }

  /** How many of the sorted values are smaller. */
  static int below(double[] sorted, double value) {
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

  /** How many of the sorted values are smaller or equal. */
  static int notAbove(double[] sorted, double value) {
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
