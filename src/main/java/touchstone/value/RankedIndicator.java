package touchstone.value;

import touchstone.stats.PercentileRanks;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.CustomerTimeline;
import touchstone.value.indicator.IndicatorColumn;

/**
 * The percentile ranks of one indicator among customers, the best highest.
 *
 * @param ranks one an account; NaN, here only, for an unknown one
 */
record RankedIndicator(IndicatorColumn column, double weight, double[] ranks) {

  static RankedIndicator of(IndicatorColumn column, double weight, CustomerTimeline timeline) {
    double[] values = column.values().clone();
    for (int account = 0; account < values.length; account++) {
      if (!timeline.isCustomer(account)) {
        values[account] = Double.NaN;
      }
    }
    double[] ranks =
        column.description().betterWhen() == BetterWhen.HIGHER
            ? PercentileRanks.ascending(values)
            : PercentileRanks.descending(values);
    return new RankedIndicator(column, weight, ranks);
  }
}
