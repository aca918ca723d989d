package touchstone.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import touchstone.value.indicator.Revenue;

/** Tells paybacks, month by month of being a customer. Thread-safe. */
final class PaybackMonths {

  private final double margin;
  private final Revenue revenue;
  private final int today;

  /** Of first days as a customer the day on which each month is full. */
  private final Map<Integer, int[]> ends = new ConcurrentHashMap<>();

  /**
   * @param margin the share of revenue that covers cost, above 0 to 1
   * @param today epoch day
   */
  PaybackMonths(double margin, Revenue revenue, int today) {
    this.margin = margin;
    this.revenue = revenue;
    this.today = today;
  }

  private static int[] ends(int first) {
    LocalDate day = LocalDate.ofEpochDay(first);
    return IntStream.rangeClosed(0, Payback.MOST_MONTHS)
        .map(month -> Math.toIntExact(day.plusMonths(month).toEpochDay()))
        .toArray();
  }

  /**
   * The payback of some customers.
   *
   * @param cost minor units to win one customer
   * @param all account, first day as a customer (epoch day) and millionths, three numbers each
   */
  Payback of(double cost, int[] all) {
    int[] customers = known(all);
    int count = customers.length / 3;
    if (count < Payback.MINIMUM_CUSTOMERS) {
      return few(count);
    }
    int[][] monthsOf = new int[count][];
    for (int i = 0; i < count; i++) {
      monthsOf[i] = ends.computeIfAbsent(customers[3 * i + 1], PaybackMonths::ends);
    }
    int reached = -1;
    int reachedCustomers = 0;
    for (int month = 0; month <= Payback.MOST_MONTHS; month++) {
      int old = 0;
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < count; i++) {
        int day = monthsOf[i][month];
        if (day <= today) {
          int units = customers[3 * i + 2];
          old++;
          weight += units;
          sum += (double) units * revenue.by(customers[3 * i], day);
        }
      }
      if (old < Payback.MINIMUM_CUSTOMERS) {
        break;
      }
      if (sum * margin >= cost * weight) {
        return new Payback.Covered(month, old);
      }
      reached = month;
      reachedCustomers = old;
    }
    return reached < 0 ? few(count) : new Payback.NotReached(reached, reachedCustomers);
  }

  /** Those whose revenue is known. */
  private int[] known(int[] all) {
    int[] known = new int[all.length];
    int size = 0;
    for (int i = 0; i < all.length; i += 3) {
      if (revenue.known(all[i])) {
        System.arraycopy(all, i, known, size, 3);
        size += 3;
      }
    }
    return java.util.Arrays.copyOf(known, size);
  }

  private static Payback.NotEnough few(int known) {
    return new Payback.NotEnough(
        known,
        known + " customers of known revenue, " + Payback.MINIMUM_CUSTOMERS + " are needed.");
  }
}
