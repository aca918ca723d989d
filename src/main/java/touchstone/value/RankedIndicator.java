package touchstone.value;

import touchstone.stats.OrderedRanks;
import touchstone.value.indicator.CustomerTimeline;
import touchstone.value.indicator.IndicatorColumn;

/** The percentile ranks of one indicator among customers, the best highest. */
record RankedIndicator(IndicatorColumn column, double weight, OrderedRanks ranks) {

  static RankedIndicator of(IndicatorColumn column, double weight, CustomerTimeline timeline) {
    return new RankedIndicator(
        column, weight, OrderedRanks.of(column.values(), timeline::isCustomer));
  }

  /**
   * The ranks of now, on the same day.
   *
   * @param now the same indicator, of which only accounts that changed have another value
   * @param unchanged for each former account the one of now, or -1
   * @param changed the accounts of now that changed
   */
  RankedIndicator after(
      IndicatorColumn now, int[] unchanged, int[] changed, CustomerTimeline timeline) {
    return new RankedIndicator(
        now,
        weight,
        ranks.after(column.values(), unchanged, changed, now.values(), timeline::isCustomer));
  }

  /** Whether there is a rank of an account. */
  boolean known(int account) {
    return ranks.known(account);
  }

  /** The rank of an account of which there is one, in (0, 1). */
  double rank(int account) {
    return column.description().betterWhen().rank(ranks.scale(), ranks.doubled()[account]);
  }
}
