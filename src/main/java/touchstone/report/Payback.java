package touchstone.report;

import java.time.LocalDate;
import touchstone.value.indicator.Revenue;

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

  /**
   * The payback of some customers.
   *
   * @param cost minor units to win one customer
   * @param margin the share of revenue that covers cost, above 0 to 1
   * @param customers account, first day as a customer (epoch day) and millionths, three numbers
   *     each
   * @param today epoch day
   */
  static Payback of(double cost, double margin, int[] customers, Revenue revenue, int today) {
    int known = 0;
    for (int i = 0; i < customers.length; i += 3) {
      known += revenue.known(customers[i]) ? 1 : 0;
    }
    if (known < MINIMUM_CUSTOMERS) {
      return few(known);
    }
    int reached = -1;
    int reachedCustomers = 0;
    for (int month = 0; month <= MOST_MONTHS; month++) {
      int old = 0;
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < customers.length; i += 3) {
        long day = LocalDate.ofEpochDay(customers[i + 1]).plusMonths(month).toEpochDay();
        if (day <= today && revenue.known(customers[i])) {
          old++;
          weight += customers[i + 2];
          sum += (double) customers[i + 2] * revenue.by(customers[i], (int) day);
        }
      }
      if (old < MINIMUM_CUSTOMERS) {
        break;
      }
      if (sum * margin >= cost * weight) {
        return new Covered(month, old);
      }
      reached = month;
      reachedCustomers = old;
    }
    return reached < 0 ? few(known) : new NotReached(reached, reachedCustomers);
  }

  private static NotEnough few(int known) {
    return new NotEnough(
        known, known + " customers of known revenue, " + MINIMUM_CUSTOMERS + " are needed.");
  }
}
