package touchstone.value.indicator;

import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.RevenueEntries;

/** What is counted as revenue. One basis for all accounts, so that they can be compared. */
public enum RevenueBasis {
  /** The organisation records revenue entries: they are the revenue. */
  REVENUE_ENTRIES("Revenue is what revenue entries say."),
  /** It records none: the amounts of won deals are. */
  WON_DEALS("No revenue entries are recorded: revenue is the amount of won deals.");

  private final String sentence;

  RevenueBasis(String sentence) {
    this.sentence = sentence;
  }

  /** What a page has to say about it. */
  public String sentence() {
    return sentence;
  }

  /** The basis these facts allow as of a day. */
  public static RevenueBasis of(AccountFacts facts, AsOf asOf) {
    RevenueEntries entries = facts.revenueEntries();
    for (int row = 0; row < entries.unattachedFrom(); row++) {
      if (asOf.sawDay(entries.firstDay(row))) {
        return REVENUE_ENTRIES;
      }
    }
    return WON_DEALS;
  }
}
