package touchstone.value.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Unknown;
import touchstone.value.lifetime.AccountRevenue;
import touchstone.value.lifetime.RenewalHistory;

/**
 * Reads subscription periods as contracts. Periods that follow one another, with a gap of no more
 * than the grace, are one contract; a longer gap ends it. Periods side by side are one contract of
 * the sum. Thread-safe.
 */
final class ContractReading {

  static final double DAYS_PER_YEAR = 365.25;

  private static final double DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

  private final RevenueEntries entries;
  private final AsOf asOf;
  private final int graceDays;

  ContractReading(RevenueEntries entries, AsOf asOf, int graceDays) {
    this.entries = entries;
    this.asOf = asOf;
    this.graceDays = graceDays;
  }

  /** Whether an entry is a subscription period that had begun. */
  boolean counts(int row) {
    return entries.isRecurringPeriod(row) && entries.firstDay(row) <= asOf.day();
  }

  /** The contracts of an account; empty without a subscription period. */
  Optional<ContractHistory> of(int account) {
    int[] rows = rows(account);
    if (rows.length == 0) {
      return Optional.empty();
    }
    List<RenewalHistory> ended = new ArrayList<>();
    int months = months(rows);
    int first = entries.firstDay(rows[0]);
    int last = entries.lastDay(rows[0]);
    for (int i = 1; i < rows.length; i++) {
      int next = entries.firstDay(rows[i]);
      if (next > (long) last + graceDays + 1) {
        ended.add(new RenewalHistory(renewals(first, last, months), true));
        first = next;
        last = entries.lastDay(rows[i]);
      } else {
        last = Math.max(last, entries.lastDay(rows[i]));
      }
    }
    return Optional.of(history(rows, months, ended, first, last));
  }

  private ContractHistory history(
      int[] rows, int months, List<RenewalHistory> ended, int first, int last) {
    boolean over = (long) last + graceDays < asOf.day();
    double amount = 0;
    double remaining = 0;
    for (int row : rows) {
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
    double untilRenewal = over ? 0 : Math.max(0, last + 1.0 - asOf.day()) / DAYS_PER_YEAR;
    return new ContractHistory(
        months,
        ended,
        new AccountRevenue.Contract(
            0,
            new RenewalHistory(renewals(first, last, months), over),
            Math.max(0, amount),
            untilRenewal),
        Math.max(0, remaining));
  }

  /** The periods of an account that had begun, by their first day. */
  private int[] rows(int account) {
    int count = 0;
    for (int row = entries.from(account); row < entries.to(account); row++) {
      count += counts(row) ? 1 : 0;
    }
    // Loops instead of streams here and below: it is done for every account.
    long[] byDay = new long[count];
    int next = 0;
    for (int row = entries.from(account); row < entries.to(account); row++) {
      if (counts(row)) {
        byDay[next++] = ((long) entries.firstDay(row) << Integer.SIZE) | row;
      }
    }
    Arrays.sort(byDay);
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = (int) byDay[i];
    }
    return rows;
  }

  /** The middle length of the periods, in months. */
  private int months(int[] rows) {
    int[] days = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      days[i] = entries.lastDay(rows[i]) - entries.firstDay(rows[i]) + 1;
    }
    Arrays.sort(days);
    return (int) Math.max(1, Math.round(days[(days.length - 1) / 2] / DAYS_PER_MONTH));
  }

  private static int renewals(int first, int last, int months) {
    double periods = (last - (double) first + 1) / (months * DAYS_PER_MONTH);
    return (int) Math.max(0, Math.round(periods) - 1);
  }
}
