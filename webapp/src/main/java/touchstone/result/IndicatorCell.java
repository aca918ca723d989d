package touchstone.result;

/**
 * What is kept of an indicator of one account.
 *
 * @param doubled its rank as in {@link touchstone.stats.RankScale}; 0 if it has no value
 * @param value its value; 0 if it has none
 * @param observations how many observations there are
 */
record IndicatorCell(int doubled, double value, int observations) {

  boolean known() {
    return doubled > 0;
  }

  /** The same after others came and went. */
  IndicatorCell moved(int shift) {
    return new IndicatorCell(doubled + shift, value, observations);
  }
}
