package touchstone.stats;

import java.util.Arrays;

/**
 * Percentile ranks with mid-ranks for ties: the share of values below, plus half the share of
 * values equal. With n values the rank of the i-th smallest is (i - 0.5) / n, so ranks lie strictly
 * between 0 and 1, their mean is 0.5, and they do not change when the values are transformed by any
 * increasing function.
 *
 * <p>Source: Hazen (1914), "Storage to be provided in impounding reservoirs for municipal water
 * supply", Trans. ASCE 77, the plotting position (i - 0.5)/n; mid-ranks as in Lehmann (1975),
 * "Nonparametrics", section 1.4.
 */
public final class PercentileRanks {

  /** Fewer values than this have no ranks: alone, one is neither high nor low. */
  public static final int MINIMUM_VALUES = 2;

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int PASSES = 6;
  private static final int SMALL = 2_000;

  private PercentileRanks() {}

  /**
   * Ranks values, the smallest lowest.
   *
   * @param values the values; NaN marks one that is not there. Not changed.
   * @return as many ranks, in (0, 1); NaN where there was no value, and everywhere if there are
   *     fewer than {@link #MINIMUM_VALUES} values
   */
  public static double[] ascending(double[] values) {
    double[] ranks = new double[values.length];
    Arrays.fill(ranks, Double.NaN);
    int known = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        known++;
      }
    }
    if (known < MINIMUM_VALUES) {
      return ranks;
    }
    long[] keys = new long[known];
    int[] positions = new int[known];
    int next = 0;
    for (int position = 0; position < values.length; position++) {
      if (!Double.isNaN(values[position])) {
        keys[next] = ascendingKey(values[position]);
        positions[next++] = position;
      }
    }
    if (known < SMALL) {
      rankSmall(keys, positions, ranks);
    } else {
      rankByRadix(keys, positions, ranks);
    }
    return ranks;
  }

  /** Ranks values, the largest lowest; else like {@link #ascending}. */
  public static double[] descending(double[] values) {
    double[] ranks = ascending(values);
    for (int position = 0; position < ranks.length; position++) {
      // NaN stays NaN.
      ranks[position] = 1 - ranks[position];
    }
    return ranks;
  }

  /** A number whose unsigned order is the order of the doubles; both zeros are one. */
  private static long ascendingKey(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private static void rankSmall(long[] keys, int[] positions, double[] ranks) {
    Integer[] order = new Integer[keys.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compareUnsigned(keys[a], keys[b]));
    long[] sortedKeys = new long[keys.length];
    int[] sortedPositions = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      sortedKeys[i] = keys[order[i]];
      sortedPositions[i] = positions[order[i]];
    }
    assign(sortedKeys, sortedPositions, ranks);
  }

  /** A radix sort of keys with their positions: its time grows with their number only. */
  private static void rankByRadix(long[] keys, int[] positions, double[] ranks) {
    int n = keys.length;
    int[][] counts = new int[PASSES][DIGITS];
    for (long key : keys) {
      for (int pass = 0; pass < PASSES; pass++) {
        counts[pass][digit(key, pass)]++;
      }
    }
    long[] fromKeys = keys;
    int[] fromPositions = positions;
    long[] toKeys = new long[n];
    int[] toPositions = new int[n];
    for (int pass = 0; pass < PASSES; pass++) {
      int[] count = counts[pass];
      if (count[digit(fromKeys[0], pass)] == n) {
        continue;
      }
      int start = 0;
      for (int digit = 0; digit < DIGITS; digit++) {
        int here = count[digit];
        count[digit] = start;
        start += here;
      }
      for (int i = 0; i < n; i++) {
        int target = count[digit(fromKeys[i], pass)]++;
        toKeys[target] = fromKeys[i];
        toPositions[target] = fromPositions[i];
      }
      long[] keysSwap = fromKeys;
      fromKeys = toKeys;
      toKeys = keysSwap;
      int[] positionsSwap = fromPositions;
      fromPositions = toPositions;
      toPositions = positionsSwap;
    }
    assign(fromKeys, fromPositions, ranks);
  }

  private static int digit(long key, int pass) {
    return (int) (key >>> (pass * DIGIT_BITS)) & (DIGITS - 1);
  }

  private static void assign(long[] sortedKeys, int[] sortedPositions, double[] ranks) {
    int n = sortedKeys.length;
    int first = 0;
    while (first < n) {
      int end = first + 1;
      while (end < n && sortedKeys[end] == sortedKeys[first]) {
        end++;
      }
      double rank = (first + end) / (2.0 * n);
      for (int i = first; i < end; i++) {
        ranks[sortedPositions[i]] = rank;
      }
      first = end;
    }
  }
}
