package touchstone.value.indicator;

import java.util.Arrays;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.Activities;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.CarryOver;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Leads;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Touches;
import touchstone.value.fact.Unknown;
import touchstone.work.Workers;

/**
 * When each account first came into touch, became a customer, and stopped being one. A customer is
 * an account with a won deal. Immutable and thread-safe.
 *
 * <p>Tenure ends at the day of the computation; if subscription periods were paid and the last one
 * is over for longer than the grace period, it ended with the last period, entry or deal.
 */
public final class CustomerTimeline {

  private final AsOf asOf;
  private final int[] wonDeals;
  private final int[] firstTouch;
  private final int[] firstWon;
  private final int[] tenureStart;
  private final int[] tenureEnd;

  private CustomerTimeline(AsOf asOf, int accounts) {
    this.asOf = asOf;
    wonDeals = new int[accounts];
    firstTouch = new int[accounts];
    firstWon = new int[accounts];
    tenureStart = new int[accounts];
    tenureEnd = new int[accounts];
  }

  private CustomerTimeline(CustomerTimeline former, CustomerTimeline fresh, CarryOver carry) {
    asOf = former.asOf;
    wonDeals = carry.ints(former.wonDeals, fresh.wonDeals);
    firstTouch = carry.ints(former.firstTouch, fresh.firstTouch);
    firstWon = carry.ints(former.firstWon, fresh.firstWon);
    tenureStart = carry.ints(former.tenureStart, fresh.tenureStart);
    tenureEnd = carry.ints(former.tenureEnd, fresh.tenureEnd);
  }

  static CustomerTimeline of(
      AccountFacts facts, AsOf asOf, ValueSettings settings, Workers workers) {
    CustomerTimeline timeline = new CustomerTimeline(asOf, facts.accounts());
    workers.forRanges(facts.accounts(), (from, to) -> timeline.fill(facts, settings, from, to));
    return timeline;
  }

  /**
   * The timeline of now, on the same day.
   *
   * @param fresh that of the changed accounts
   */
  CustomerTimeline with(CustomerTimeline fresh, CarryOver carry) {
    return new CustomerTimeline(this, fresh, carry);
  }

  private void fill(AccountFacts facts, ValueSettings settings, int from, int to) {
    Arrays.fill(firstTouch, from, to, Unknown.DAY);
    Arrays.fill(firstWon, from, to, Unknown.DAY);
    Arrays.fill(tenureStart, from, to, Unknown.DAY);
    Arrays.fill(tenureEnd, from, to, Unknown.DAY);
    touchByLeads(facts.leads(), from, to);
    touchByCampaignsAndContacts(facts.touches(), from, to);
    touchByActivities(facts.activities(), from, to);
    for (int account = from; account < to; account++) {
      int lastWon = followDeals(facts.deals(), account);
      if (firstWon[account] != Unknown.DAY) {
        tenureStart[account] = start(facts, settings.tenureStart(), account);
        tenureEnd[account] =
            end(facts.revenueEntries(), settings.churnGraceDays(), account, lastWon);
      }
    }
  }

  private void touchByLeads(Leads leads, int from, int to) {
    for (int account = from; account < to; account++) {
      for (int row = leads.from(account); row < leads.to(account); row++) {
        touch(account, leads.created(row));
      }
    }
  }

  private void touchByCampaignsAndContacts(Touches touches, int from, int to) {
    for (int account = from; account < to; account++) {
      for (int row = touches.from(account); row < touches.to(account); row++) {
        touch(account, touches.day(row));
      }
    }
  }

  private void touchByActivities(Activities activities, int from, int to) {
    for (int account = from; account < to; account++) {
      long first = Long.MAX_VALUE;
      for (int row = activities.from(account); row < activities.to(account); row++) {
        long moment = activities.at(row);
        if (moment < first && moment != Unknown.MOMENT && activities.done(row)) {
          first = moment;
        }
      }
      if (first < asOf.endSecond()) {
        touch(account, asOf.dayOf(first));
      }
    }
  }

  private void touch(int account, int day) {
    if (day != Unknown.DAY
        && day <= asOf.day()
        && (firstTouch[account] == Unknown.DAY || day < firstTouch[account])) {
      firstTouch[account] = day;
    }
  }

  private int followDeals(Deals deals, int account) {
    int won = 0;
    int first = Unknown.DAY;
    int last = Unknown.DAY;
    for (int row = deals.from(account); row < deals.to(account); row++) {
      touch(account, deals.created(row));
      if (deals.wonBy(row, asOf)) {
        won++;
        int day = deals.closed(row);
        if (day != Unknown.DAY) {
          first = first == Unknown.DAY ? day : Math.min(first, day);
          last = Math.max(last, day);
        }
      }
    }
    wonDeals[account] = won;
    firstWon[account] = first;
    return last;
  }

  private int start(AccountFacts facts, TenureStart definition, int account) {
    int first = firstWon[account];
    return switch (definition) {
      case FIRST_WIN -> first;
      case FIRST_TOUCH -> earlier(first, firstTouch[account]);
      case ACCOUNT_CREATED -> earlier(first, facts.created()[account]);
    };
  }

  private static int earlier(int firstWon, int day) {
    return day == Unknown.DAY ? firstWon : Math.min(firstWon, day);
  }

  private int end(RevenueEntries entries, int graceDays, int account, int lastWon) {
    int lastPaid = Unknown.DAY;
    int lastFact = lastWon;
    for (int row = entries.from(account); row < entries.to(account); row++) {
      int first = entries.firstDay(row);
      if (first == Unknown.DAY || first > asOf.day()) {
        continue;
      }
      lastFact = Math.max(lastFact, first);
      if (entries.isRecurringPeriod(row)) {
        lastPaid = Math.max(lastPaid, entries.lastDay(row));
      }
    }
    boolean ended = lastPaid != Unknown.DAY && (long) lastPaid + graceDays < asOf.day();
    return ended ? Math.max(lastPaid, lastFact) : asOf.day();
  }

  /** The day of the computation. */
  public AsOf asOf() {
    return asOf;
  }

  /** The number of accounts. */
  public int accounts() {
    return wonDeals.length;
  }

  /** Whether the account had won a deal by then. */
  public boolean isCustomer(int account) {
    return wonDeals[account] > 0;
  }

  /** The number of deals won by then. */
  public int wonDeals(int account) {
    return wonDeals[account];
  }

  /** Epoch day of the first touch, or {@link Unknown#DAY}. */
  public int firstTouch(int account) {
    return firstTouch[account];
  }

  /** Epoch day of the first win, or {@link Unknown#DAY}. */
  public int firstWon(int account) {
    return firstWon[account];
  }

  /** First epoch day of tenure, or {@link Unknown#DAY} if there is none. */
  int tenureStart(int account) {
    return tenureStart[account];
  }

  /** Last epoch day of tenure, or {@link Unknown#DAY} if there is none. */
  int tenureEnd(int account) {
    return tenureEnd[account];
  }

  /** Days from the start of tenure to its end; 0 without tenure. */
  int tenureDays(int account) {
    return tenureStart[account] == Unknown.DAY ? 0 : tenureEnd[account] - tenureStart[account];
  }

  /** Days from the start of tenure to the day of the computation, ended or not; 0 without. */
  int ageDays(int account) {
    return tenureStart[account] == Unknown.DAY ? 0 : asOf.day() - tenureStart[account];
  }
}
