package touchstone.stats;

/** What the comparisons of two shares have in common. Thread-safe. */
final class TwoShares {

  static final String EMPTY_GROUP = "Comparing two shares needs at least one case in each group.";

  private TwoShares() {}

  /**
   * Checks counts.
   *
   * @throws IllegalArgumentException if successes are not between 0 and the trials
   */
  static void requireCounts(
      long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials) {
    require("first", firstSuccesses, firstTrials);
    require("second", secondSuccesses, secondTrials);
  }

  private static void require(String group, long successes, long trials) {
    if (successes < 0 || trials < successes) {
      throw new IllegalArgumentException(
          "Successes of the "
              + group
              + " group lie between 0 and its trials, not "
              + successes
              + " of "
              + trials
              + ".");
    }
  }
}
