package touchstone.stats;

/**
 * What doubled ranks mean: as whole numbers, which are kept, a rank is twice the rank times the
 * number of values; 0 stands for a value that is not there.
 *
 * @param values how many values are ranked
 */
public record RankScale(int values) {

  /** Whether there is a rank: not without a value, nor if it is the only one. */
  public boolean known(int doubled) {
    return doubled > 0 && values >= PercentileRanks.MINIMUM_VALUES;
  }

  /** A known rank in (0, 1), the smallest value lowest. */
  public double ascending(int doubled) {
    return doubled / (2.0 * values);
  }

  /** A known rank in (0, 1), the largest value lowest. */
  public double descending(int doubled) {
    return 1 - doubled / (2.0 * values);
  }
}
