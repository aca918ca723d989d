package touchstone.stats;

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

  private PercentileRanks() {}

  /**
   * Ranks values, the smallest lowest.
   *
   * @param values the values; NaN marks one that is not there. Not changed.
   * @return as many ranks, in (0, 1); NaN where there was no value, and everywhere if there are
   *     fewer than {@link #MINIMUM_VALUES} values
   */
  public static double[] ascending(double[] values) {
    OrderedRanks order = OrderedRanks.of(values, position -> true);
    double[] ranks = new double[values.length];
    for (int position = 0; position < ranks.length; position++) {
      ranks[position] = order.known(position) ? order.ascending(position) : Double.NaN;
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
}
