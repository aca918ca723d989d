package touchstone.stats;

import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Whether two shares differ, exact at any size; two-sided: the probability, given the margins, of
 * all tables at most as likely as the one seen. The statistic shown is the difference of the
 * shares.
 *
 * <p>Source: Fisher (1934), Statistical Methods for Research Workers, 21.02. Thread-safe.
 */
public final class FisherExact {

  private FisherExact() {}

  /**
   * Compares "{@code firstSuccesses} of {@code firstTrials}" with "{@code secondSuccesses} of
   * {@code secondTrials}".
   *
   * @return the first share minus the second as statistic, and the two-sided p-value; 1 if nothing,
   *     or everything, succeeded; {@link TestResult.NotEnough} without a trial on one side
   * @throws IllegalArgumentException if successes are not between 0 and the trials
   */
  public static TestResult test(
      int firstSuccesses, int firstTrials, int secondSuccesses, int secondTrials) {
    TwoShares.requireCounts(firstSuccesses, firstTrials, secondSuccesses, secondTrials);
    long observations = (long) firstTrials + secondTrials;
    if (firstTrials == 0 || secondTrials == 0) {
      return new TestResult.NotEnough(observations, 2, TwoShares.EMPTY_GROUP);
    }
    double difference =
        (double) firstSuccesses / firstTrials - (double) secondSuccesses / secondTrials;
    long successes = (long) firstSuccesses + secondSuccesses;
    if (successes == 0 || successes == observations) {
      return new TestResult.Computed("Fisher's exact test", difference, 1, observations);
    }
    int[][] table = {
      {firstSuccesses, firstTrials - firstSuccesses},
      {secondSuccesses, secondTrials - secondSuccesses}
    };
    double p = FisherExactTest.withDefaults().test(table).getPValue();
    return new TestResult.Computed("Fisher's exact test", difference, Math.min(1, p), observations);
  }
}
