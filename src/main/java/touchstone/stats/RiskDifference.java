package touchstone.stats;

/**
 * By how much one share is above another.
 *
 * <p>The interval joins the {@linkplain WilsonInterval Wilson intervals} of both shares, and stays
 * inside -1 to 1: with l and u their ends, {@code d - sqrt((p1 - l1)² + (u2 - p2)²)} to {@code d +
 * sqrt((u1 - p1)² + (p2 - l2)²)}.
 *
 * <p>Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10. Thread-safe.
 */
public final class RiskDifference {

  private RiskDifference() {}

  /**
   * First share minus second share.
   *
   * @param level the confidence, between 0 and 1
   * @return -1 to 1; {@link IntervalEstimate.NotEnough} without a trial in one group
   * @throws IllegalArgumentException if successes are not between 0 and the trials, or the level is
   *     out of range
   */
  public static IntervalEstimate of(
      long firstSuccesses,
      long firstTrials,
      long secondSuccesses,
      long secondTrials,
      double level) {
    TwoShares.requireCounts(firstSuccesses, firstTrials, secondSuccesses, secondTrials);
    double z = StandardNormal.critical(level);
    long observations = firstTrials + secondTrials;
    if (firstTrials == 0 || secondTrials == 0) {
      return new IntervalEstimate.NotEnough(observations, 2, TwoShares.EMPTY_GROUP);
    }
    double first = (double) firstSuccesses / firstTrials;
    double second = (double) secondSuccesses / secondTrials;
    Interval ofFirst = WilsonInterval.around(first, firstTrials, z, level);
    Interval ofSecond = WilsonInterval.around(second, secondTrials, z, level);
    double difference = first - second;
    double low = difference - Math.hypot(first - ofFirst.low(), ofSecond.high() - second);
    double high = difference + Math.hypot(ofFirst.high() - first, second - ofSecond.low());
    return new IntervalEstimate.Measured(
        difference, new Interval(Math.max(-1, low), Math.min(1, high), level), observations);
  }
}
