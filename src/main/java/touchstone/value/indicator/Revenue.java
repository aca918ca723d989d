package touchstone.value.indicator;

import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Unknown;

/** What an account brought, from revenue entries or else from won deals. Thread-safe. */
public final class Revenue {

  private final RevenueBasis basis;
  private final Deals deals;
  private final RevenueEntries entries;
  private final AsOf asOf;

  /** Revenue as of a day. */
  public Revenue(AccountFacts facts, AsOf asOf) {
    this(RevenueBasis.of(facts, asOf), facts, asOf);
  }

  /** Revenue as of a day on a basis that was found for all accounts. */
  Revenue(RevenueBasis basis, AccountFacts facts, AsOf asOf) {
    this.basis = basis;
    this.deals = facts.deals();
    this.entries = facts.revenueEntries();
    this.asOf = asOf;
  }

  RevenueBasis basis() {
    return basis;
  }

  /** How many entries or won deals with an amount there are. */
  int count(int account) {
    int count = 0;
    switch (basis) {
      case REVENUE_ENTRIES -> {
        for (int row = entries.from(account); row < entries.to(account); row++) {
          if (entries.amount(row) != Unknown.MONEY && asOf.sawDay(entries.firstDay(row))) {
            count++;
          }
        }
      }
      case WON_DEALS -> {
        for (int row = deals.from(account); row < deals.to(account); row++) {
          if (deals.amount(row) != Unknown.MONEY && deals.wonBy(row, asOf)) {
            count++;
          }
        }
      }
    }
    return count;
  }

  /**
   * Whether there is an entry or won deal and the amount of each is known. A sum of the rest would
   * pass for the whole.
   */
  public boolean known(int account) {
    return count(account) > 0 && !lacksAmount(account);
  }

  private boolean lacksAmount(int account) {
    switch (basis) {
      case REVENUE_ENTRIES -> {
        for (int row = entries.from(account); row < entries.to(account); row++) {
          if (entries.amount(row) == Unknown.MONEY && asOf.sawDay(entries.firstDay(row))) {
            return true;
          }
        }
      }
      case WON_DEALS -> {
        for (int row = deals.from(account); row < deals.to(account); row++) {
          if (deals.amount(row) == Unknown.MONEY && deals.wonBy(row, asOf)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What came in by the day of the computation, minor units. */
  long total(int account) {
    long sum = 0;
    switch (basis) {
      case REVENUE_ENTRIES -> {
        for (int row = entries.from(account); row < entries.to(account); row++) {
          if (entries.amount(row) != Unknown.MONEY && asOf.sawDay(entries.firstDay(row))) {
            sum += entries.earnedBy(row, asOf.day());
          }
        }
      }
      case WON_DEALS -> {
        for (int row = deals.from(account); row < deals.to(account); row++) {
          if (deals.amount(row) != Unknown.MONEY && deals.wonBy(row, asOf)) {
            sum += deals.amount(row);
          }
        }
      }
    }
    return sum;
  }

  /** What came in by a day that is not after the day of the computation; undated facts do not. */
  public long by(int account, int day) {
    long sum = 0;
    switch (basis) {
      case REVENUE_ENTRIES -> {
        for (int row = entries.from(account); row < entries.to(account); row++) {
          if (entries.amount(row) != Unknown.MONEY && entries.firstDay(row) != Unknown.DAY) {
            sum += entries.earnedBy(row, day);
          }
        }
      }
      case WON_DEALS -> {
        for (int row = deals.from(account); row < deals.to(account); row++) {
          if (deals.amount(row) != Unknown.MONEY
              && deals.closed(row) != Unknown.DAY
              && deals.closed(row) <= day
              && deals.wonBy(row, asOf)) {
            sum += deals.amount(row);
          }
        }
      }
    }
    return sum;
  }
}
