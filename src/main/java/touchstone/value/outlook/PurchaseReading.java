package touchstone.value.outlook;

import java.util.Arrays;
import java.util.Optional;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Unknown;
import touchstone.value.indicator.RevenueBasis;
import touchstone.value.lifetime.AccountRevenue;
import touchstone.value.lifetime.PurchaseHistory;
import touchstone.value.lifetime.SpendHistory;

/**
 * Reads one-off entries, or won deals where no entries are recorded, as purchases. What was bought
 * on one day is one purchase; credits and gifts are none. Thread-safe.
 */
final class PurchaseReading {

  private final Deals deals;
  private final RevenueEntries entries;
  private final RevenueBasis basis;
  private final AsOf asOf;

  PurchaseReading(AccountFacts facts, RevenueBasis basis, AsOf asOf) {
    this.deals = facts.deals();
    this.entries = facts.revenueEntries();
    this.basis = basis;
    this.asOf = asOf;
  }

  /** The purchases of an account; empty without any that has a day and an amount above 0. */
  Optional<AccountRevenue.Purchases> of(int account) {
    long[][] found = {new long[4], new long[4]};
    int count = 0;
    for (int row = from(account); row < to(account); row++) {
      if (counts(row)) {
        if (count == found[0].length) {
          found[0] = Arrays.copyOf(found[0], 2 * count);
          found[1] = Arrays.copyOf(found[1], 2 * count);
        }
        found[0][count] = day(row);
        found[1][count++] = amount(row);
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(history(found[0], found[1], count));
  }

  private AccountRevenue.Purchases history(long[] days, long[] amounts, int count) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      first = Math.min(first, days[i]);
      last = Math.max(last, days[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += days[i] > first ? amounts[i] : 0;
    }
    int repeats = distinct(days, count) - 1;
    return new AccountRevenue.Purchases(
        0,
        new PurchaseHistory(repeats, years(last - first), years(asOf.day() - first)),
        new SpendHistory(repeats, repeats == 0 ? 0 : sum / repeats));
  }

  /** How many different days there are. Counted by hand: it is done for every account. */
  private static int distinct(long[] days, int count) {
    long[] sorted = Arrays.copyOf(days, count);
    Arrays.sort(sorted);
    int distinct = 1;
    for (int i = 1; i < count; i++) {
      if (sorted[i] != sorted[i - 1]) {
        distinct++;
      }
    }
    return distinct;
  }

  private static double years(long days) {
    return days / ContractReading.DAYS_PER_YEAR;
  }

  private int from(int account) {
    return switch (basis) {
      case REVENUE_ENTRIES -> entries.from(account);
      case WON_DEALS -> deals.from(account);
    };
  }

  private int to(int account) {
    return switch (basis) {
      case REVENUE_ENTRIES -> entries.to(account);
      case WON_DEALS -> deals.to(account);
    };
  }

  private boolean counts(int row) {
    boolean purchase =
        switch (basis) {
          case REVENUE_ENTRIES -> !entries.isRecurringPeriod(row);
          case WON_DEALS -> deals.wonBy(row, asOf);
        };
    return purchase && amount(row) > 0 && day(row) != Unknown.DAY && day(row) <= asOf.day();
  }

  private int day(int row) {
    return switch (basis) {
      case REVENUE_ENTRIES -> entries.firstDay(row);
      case WON_DEALS -> deals.closed(row);
    };
  }

  /** An unknown amount is the smallest number there is. */
  private long amount(int row) {
    return switch (basis) {
      case REVENUE_ENTRIES -> entries.amount(row);
      case WON_DEALS -> deals.amount(row);
    };
  }
}
