package touchstone.stats;

/** Places of values in an order in which equals share their middle place. Thread-safe. */
final class MidRanks {

  private MidRanks() {}

  /** Twice the rank, from 2 on, of each value among all; doubled so that ties stay whole. */
  static long[] doubled(double[] values) {
    int[] order = new SortedPositions(values, position -> true).order();
    long[] ranks = new long[values.length];
    int end;
    for (int first = 0; first < order.length; first = end) {
      end = first + 1;
      while (end < order.length && order[end] >= 0) {
        end++;
      }
      for (int i = first; i < end; i++) {
        ranks[order[i] & ~OrderedRanks.STARTS_RUN] = (long) first + end + 1;
      }
    }
    return ranks;
  }
}
