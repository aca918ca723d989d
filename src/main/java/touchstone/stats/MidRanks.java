package touchstone.stats;

/** Places of values in an order in which equals share their middle place. Thread-safe. */
final class MidRanks {

  private MidRanks() {}

  /** Twice the rank, from 2 on, of each value among all; doubled so that ties stay whole. */
  static long[] doubled(double[] values) {
    double[] sorted = Samples.sorted(values);
    long[] ranks = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] =
          SortedValues.below(sorted, values[i])
              + (long) SortedValues.notAbove(sorted, values[i])
              + 1;
    }
    return ranks;
  }
}
