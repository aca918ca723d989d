package touchstone.report;

/**
 * After how many months the mean cumulated margin of a channel's customers covers what it cost to
 * win one. Customers are compared at equal age: the mean of a month is over those that have been
 * customers for that long.
 */
public sealed interface Payback {

  /** Fewer customers than this make a mean an anecdote. */
  int MINIMUM_CUSTOMERS = 5;

  /** Beyond ten years nothing is paid back. */
  int MOST_MONTHS = 120;

  /**
   * Covered.
   *
   * @param months whole months since the first win; 0 if the first day's revenue covers it
   * @param customers how many are that old
   */
  record Covered(int months, long customers) implements Payback {}

  /**
   * Not covered in all the months that enough customers have been customers for.
   *
   * @param months so many
   * @param customers how many are that old
   */
  record NotReached(int months, long customers) implements Payback {}

  /**
   * Cannot be told.
   *
   * @param customers customers of known revenue
   * @param reason one sentence
   */
  record NotEnough(long customers, String reason) implements Payback {}
}
