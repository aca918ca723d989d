package touchstone.value.outlook;

import java.util.Arrays;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Unknown;
import touchstone.value.indicator.RevenueBasis;
import touchstone.value.lifetime.PurchaseColumns;

/**
 * Reads one-off entries, or won deals where no entries are recorded, as purchases. What was bought
 * on one day is one purchase; credits and gifts are none. Not thread-safe: one a thread, for
 * account after account.
 */
final class PurchaseReading {

  private final Deals deals;
  private final RevenueEntries entries;
  private final RevenueBasis basis;
  private final AsOf asOf;
  private int[] days = new int[16];
  private long[] amounts = new long[16];
  private int count;

  PurchaseReading(AccountFacts facts, RevenueBasis basis, AsOf asOf) {
    this.deals = facts.deals();
    this.entries = facts.revenueEntries();
    this.basis = basis;
    this.asOf = asOf;
  }

  /**
   * Reads one account.
   *
   * @param account its place among the facts and in the columns
   * @param columns take its purchases, if it has any with a day and an amount above 0
   */
  void read(int account, PurchaseColumns columns) {
    count = 0;
    switch (basis) {
      case REVENUE_ENTRIES -> {
        for (int row = entries.from(account); row < entries.to(account); row++) {
          if (!entries.isRecurringPeriod(row)) {
            see(entries.firstDay(row), entries.amount(row));
          }
        }
      }
      case WON_DEALS -> {
        for (int row = deals.from(account); row < deals.to(account); row++) {
          if (deals.wonBy(row, asOf)) {
            see(deals.closed(row), deals.amount(row));
          }
        }
      }
    }
    if (count > 0) {
      put(columns, account);
    }
  }

  /** An unknown amount is the smallest number there is. */
  private void see(int day, long amount) {
    if (amount <= 0 || day == Unknown.DAY || day > asOf.day()) {
      return;
    }
    if (count == days.length) {
      days = Arrays.copyOf(days, 2 * count);
      amounts = Arrays.copyOf(amounts, 2 * count);
    }
    days[count] = day;
    amounts[count++] = amount;
  }

  private void put(PurchaseColumns columns, int account) {
    int first = days[0];
    for (int i = 1; i < count; i++) {
      first = Math.min(first, days[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += days[i] > first ? amounts[i] : 0;
    }
    Arrays.sort(days, 0, count);
    int different = 1;
    for (int i = 1; i < count; i++) {
      different += days[i] != days[i - 1] ? 1 : 0;
    }
    int repeats = different - 1;
    columns.put(account, different, first, days[count - 1], repeats == 0 ? 0 : sum / repeats);
  }
}
