package touchstone.value.outlook;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import touchstone.value.fact.CarryOver;
import touchstone.value.lifetime.AccountRevenue;
import touchstone.value.lifetime.PurchaseColumns;
import touchstone.value.lifetime.RenewalCounts;
import touchstone.value.lifetime.RenewalHistory;

/**
 * The contracts of accounts as columns: of each the last one, running or ended; those that ended
 * before it began, in a list. Filled once, each thread its own range of accounts; read-only and
 * thread-safe afterwards.
 */
final class ContractColumns {

  private static final double DAYS_PER_YEAR = 365.25;

  private final int today;
  private final int graceDays;
  private final int[] months;
  private final int[] renewals;
  private final int[] lastDay;
  private final double[] amount;
  private final double[] remaining;
  private int[] endedAccounts = {};
  private int[] endedRenewals = {};
  private int endedCount;

  /** Columns in which nobody has a contract yet. */
  ContractColumns(int accounts, int today, int graceDays) {
    this.today = today;
    this.graceDays = graceDays;
    months = new int[accounts];
    renewals = new int[accounts];
    lastDay = new int[accounts];
    amount = new double[accounts];
    remaining = new double[accounts];
  }

  private ContractColumns(OutlookHistories histories) {
    today = histories.today();
    graceDays = histories.graceDays();
    months = histories.months();
    renewals = histories.renewals();
    lastDay = histories.paidUntil();
    amount = histories.amount();
    remaining = histories.remaining();
  }

  /** The last contracts of histories that were kept. */
  static ContractColumns of(OutlookHistories histories) {
    return new ContractColumns(histories);
  }

  /** The last contracts, and what the same accounts bought without one. Not copied. */
  OutlookHistories with(PurchaseColumns purchases) {
    return new OutlookHistories(
        today,
        graceDays,
        months,
        renewals,
        lastDay,
        amount,
        remaining,
        purchases.days(),
        purchases.firstDays(),
        purchases.lastDays(),
        purchases.averages());
  }

  private ContractColumns(ContractColumns former, ContractColumns fresh, CarryOver carry) {
    today = former.today;
    graceDays = former.graceDays;
    months = carry.ints(former.months, fresh.months);
    renewals = carry.ints(former.renewals, fresh.renewals);
    lastDay = carry.ints(former.lastDay, fresh.lastDay);
    amount = carry.doubles(former.amount, fresh.amount);
    remaining = carry.doubles(former.remaining, fresh.remaining);
  }

  /**
   * The columns of now, on the same day.
   *
   * @param fresh those of the changed accounts
   */
  ContractColumns with(ContractColumns fresh, CarryOver carry) {
    ContractColumns now = new ContractColumns(this, fresh, carry);
    int[] unchanged = carry.unchanged(months.length);
    for (int i = 0; i < endedCount; i++) {
      if (unchanged[endedAccounts[i]] >= 0) {
        now.putEnded(unchanged[endedAccounts[i]], endedRenewals[i]);
      }
    }
    for (int i = 0; i < fresh.endedCount; i++) {
      now.putEnded(carry.changes().changed()[fresh.endedAccounts[i]], fresh.endedRenewals[i]);
    }
    return now;
  }

  /**
   * Tells the last contract of an account.
   *
   * @param period the length of a period in months, 1 or more
   * @param times how often it was renewed, 0 or more
   * @param last epoch day of the last day that is paid for
   * @param perPeriod revenue of one period, 0 or more
   * @param rest revenue of running periods that is still to be earned, 0 or more
   */
  void put(int account, int period, int times, int last, double perPeriod, double rest) {
    months[account] = period;
    renewals[account] = times;
    lastDay[account] = last;
    amount[account] = perPeriod;
    remaining[account] = rest;
  }

  /** Tells of a contract that ended before the last one of its account began; thread-safe. */
  synchronized void putEnded(int account, int times) {
    if (endedCount == endedAccounts.length) {
      int length = Math.max(16, 2 * endedCount);
      endedAccounts = Arrays.copyOf(endedAccounts, length);
      endedRenewals = Arrays.copyOf(endedRenewals, length);
    }
    endedAccounts[endedCount] = account;
    endedRenewals[endedCount++] = times;
  }

  /** Whether an account ever had a contract. */
  boolean any(int account) {
    return months[account] > 0;
  }

  /** The length of a period of an account's contract. */
  int months(int account) {
    return months[account];
  }

  /** How often the last contract was renewed. */
  int renewals(int account) {
    return renewals[account];
  }

  /** Whether the last contract ended. */
  boolean over(int account) {
    return (long) lastDay[account] + graceDays < today;
  }

  /** Days from today to the next renewal; 0 of an ended contract. */
  long daysToRenewal(int account) {
    return over(account) ? 0 : Math.max(0, lastDay[account] + 1L - today);
  }

  /** Revenue of one period of the last contract. */
  double amount(int account) {
    return amount[account];
  }

  /** Revenue of running periods that is still to be earned; 0 without a contract. */
  double remaining(int account) {
    return remaining[account];
  }

  /** The last contract of an account that has one, as models take it. */
  AccountRevenue.Contract of(int account) {
    return new AccountRevenue.Contract(
        0,
        new RenewalHistory(renewals[account], over(account)),
        amount[account],
        daysToRenewal(account) / DAYS_PER_YEAR);
  }

  /** All contracts counted, by the length of a period in months. */
  Map<Integer, RenewalCounts> counts() {
    Map<Integer, RenewalCounts> counts = new TreeMap<>();
    RenewalCounts[] known = new RenewalCounts[0];
    for (int account = 0; account < months.length; account++) {
      int period = months[account];
      if (period > 0) {
        if (period >= known.length) {
          known = Arrays.copyOf(known, period + 1);
        }
        if (known[period] == null) {
          known[period] = new RenewalCounts();
          counts.put(period, known[period]);
        }
        known[period].add(renewals[account], over(account));
      }
    }
    // An account that left and came back shows two contracts.
    for (int i = 0; i < endedCount; i++) {
      counts.get(months[endedAccounts[i]]).add(endedRenewals[i], true);
    }
    return counts;
  }
}
