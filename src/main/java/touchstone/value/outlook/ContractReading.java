package touchstone.value.outlook;

import java.util.Arrays;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Unknown;

/**
 * Reads subscription periods as contracts. Periods that follow one another, with a gap of no more
 * than the grace, are one contract; a longer gap ends it. Periods side by side are one contract of
 * the sum. Not thread-safe: one a thread, for account after account.
 */
final class ContractReading {

  private static final double DAYS_PER_MONTH = 365.25 / 12;

  private final RevenueEntries entries;
  private final AsOf asOf;
  private final int graceDays;

  /** The periods of the account being read, by their first day: day and row as one number. */
  private long[] periods = new long[16];

  private int[] lengths = new int[16];
  private int count;

  ContractReading(RevenueEntries entries, AsOf asOf, int graceDays) {
    this.entries = entries;
    this.asOf = asOf;
    this.graceDays = graceDays;
  }

  /**
   * Reads one account.
   *
   * @param account its place among the facts and in the columns
   * @param columns take its contracts, if it has a subscription period
   */
  void read(int account, ContractColumns columns) {
    collect(account);
    if (count == 0) {
      return;
    }
    int months = months();
    int first = entries.firstDay(row(0));
    int last = entries.lastDay(row(0));
    for (int i = 1; i < count; i++) {
      int next = entries.firstDay(row(i));
      if (next > (long) last + graceDays + 1) {
        columns.putEnded(account, renewals(first, last, months));
        first = next;
        last = entries.lastDay(row(i));
      } else {
        last = Math.max(last, entries.lastDay(row(i)));
      }
    }
    double amount = 0;
    double remaining = 0;
    for (int i = 0; i < count; i++) {
      int row = row(i);
      long whole = entries.amount(row);
      if (whole == Unknown.MONEY) {
        continue;
      }
      if (entries.lastDay(row) >= asOf.day()) {
        remaining += whole - entries.earnedBy(row, asOf.day());
      }
      if (entries.lastDay(row) == last) {
        double days = entries.lastDay(row) - (double) entries.firstDay(row) + 1;
        amount += whole * Math.min(1, months * DAYS_PER_MONTH / days);
      }
    }
    columns.put(
        account,
        months,
        renewals(first, last, months),
        last,
        Math.max(0, amount),
        Math.max(0, remaining));
  }

  /** Finds the periods of an account that had begun. */
  private void collect(int account) {
    count = 0;
    for (int row = entries.from(account); row < entries.to(account); row++) {
      if (entries.isRecurringPeriod(row) && entries.firstDay(row) <= asOf.day()) {
        if (count == periods.length) {
          periods = Arrays.copyOf(periods, 2 * count);
          lengths = new int[2 * count];
        }
        periods[count++] = ((long) entries.firstDay(row) << Integer.SIZE) | row;
      }
    }
    Arrays.sort(periods, 0, count);
  }

  private int row(int i) {
    return (int) periods[i];
  }

  /** The middle length of the periods, in months. */
  private int months() {
    for (int i = 0; i < count; i++) {
      lengths[i] = entries.lastDay(row(i)) - entries.firstDay(row(i)) + 1;
    }
    Arrays.sort(lengths, 0, count);
    return (int) Math.max(1, Math.round(lengths[(count - 1) / 2] / DAYS_PER_MONTH));
  }

  private static int renewals(int first, int last, int months) {
    double periods = (last - (double) first + 1) / (months * DAYS_PER_MONTH);
    return (int) Math.max(0, Math.round(periods) - 1);
  }
}
