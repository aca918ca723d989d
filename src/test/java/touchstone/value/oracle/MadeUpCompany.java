package touchstone.value.oracle;

import java.time.LocalDate;
import java.time.ZoneOffset;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Implementation;
import touchstone.value.fact.Unknown;

/**
 * A made-up company: the same seed and size always give the same facts. Facts come in the order
 * they were entered, so that those of one account lie far apart; few accounts have many. Immutable.
 */
public final class MadeUpCompany {

  /** The last day of its life. */
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private static final int FIRST_DAY = (int) LocalDate.of(2016, 1, 1).toEpochDay();
  private static final int LAST_DAY = (int) TODAY.toEpochDay();
  private static final int SPAN = LAST_DAY - FIRST_DAY + 1;
  private static final int SECONDS_PER_DAY = 86_400;

  /** A step that has no factor in common with the number of accounts spreads the large ones. */
  private static final long STEP = 0x3C6EF372FE94F82BL >>> 24;

  private final long seed;
  private final CompanySize size;
  private final int accounts;
  private final long step;

  public MadeUpCompany(long seed, CompanySize size) {
    this.seed = seed;
    this.size = size;
    this.accounts = size.accounts();
    long candidate = STEP % accounts;
    while (greatestCommonDivisor(candidate, accounts) != 1) {
      candidate++;
    }
    this.step = candidate;
  }

  public CompanySize size() {
    return size;
  }

  /** The present of this company, which is its last day. */
  public static AsOf today() {
    return AsOf.today(TODAY, ZoneOffset.UTC);
  }

  /** Tells all facts: accounts first, then one kind after another. */
  public void tell(FactSink sink) {
    accounts(sink);
    contacts(sink);
    leads(sink);
    deals(sink);
    revenueEntries(sink);
    supportCases(sink);
    activities(sink);
    voices(sink);
  }

  private void accounts(FactSink sink) {
    Dice dice = dice(1);
    for (int account = 0; account < accounts; account++) {
      double age = Math.max(0, ((double) account / accounts - 0.1) / 0.9);
      int created = odd(dice) ? Unknown.DAY : FIRST_DAY + (int) (age * SPAN);
      sink.account(account, created, dice.perMille(300) ? source(dice) : Unknown.CODE);
    }
  }

  private void contacts(FactSink sink) {
    Dice dice = dice(2);
    int contacts = size.contacts();
    for (int contact = 0; contact < contacts; contact++) {
      int created = odd(dice) ? Unknown.DAY : day(contact, contacts);
      sink.contact(contact, accountOf(contact), source(dice), created);
    }
    int members = size.members();
    for (int member = 0; member < members; member++) {
      int contact = dice.below(contacts);
      int responded = odd(dice) ? Unknown.DAY : day(member, members);
      sink.campaignMember(contact, accountOf(contact), source(dice), responded);
    }
  }

  private int accountOf(int contact) {
    return (int) (contact * step % accounts);
  }

  private void leads(FactSink sink) {
    Dice dice = dice(3);
    int leads = size.leads();
    for (int lead = 0; lead < leads; lead++) {
      int created = odd(dice) ? Unknown.DAY : day(lead, leads);
      int source = odd(dice) ? Unknown.CODE : source(dice);
      if (dice.perMille(600)) {
        int converted =
            created == Unknown.DAY ? Unknown.DAY : Math.min(LAST_DAY, created + dice.below(90));
        sink.lead(pick(dice, lead, leads), source, created, converted);
      } else {
        sink.lead(Unknown.CODE, source, created, Unknown.DAY);
      }
    }
  }

  private void deals(FactSink sink) {
    Dice dice = dice(4);
    DealTerms terms = new DealTerms();
    int deals = Math.multiplyExact(accounts, size.dealsPerAccount());
    for (int deal = 0; deal < deals; deal++) {
      int account = odd(dice) && odd(dice) ? Unknown.CODE : pick(dice, deal, deals);
      double length = dice.share();
      int entered = day(deal, deals);
      int closes = entered + 3 + (int) (320 * length * length);
      DealStatus status = DealStatus.OPEN;
      if (closes <= LAST_DAY || odd(dice)) {
        int fate = dice.below(100);
        status = fate < 30 ? DealStatus.WON : fate < 75 ? DealStatus.LOST : DealStatus.OPEN;
      }
      terms.created = odd(dice) ? Unknown.DAY : entered;
      terms.closed = odd(dice) ? Unknown.DAY : closes;
      terms.amount = amount(dice, size.negativePerMille());
      terms.listAmount = listAmount(dice, terms.amount);
      terms.kind = dice.perMille(700) ? dice.below(DealKind.values().length) : Unknown.CODE;
      terms.implementation =
          dice.perMille(500) ? dice.below(Implementation.values().length) : Unknown.CODE;
      terms.source = dice.perMille(400) ? source(dice) : Unknown.CODE;
      sink.deal(account, status, terms);
    }
  }

  private long amount(Dice dice, int negativePerMille) {
    if (odd(dice)) {
      return Unknown.MONEY;
    }
    double share = dice.share();
    // From 200.00 to some 200,000.00, in steps of 50.00 so that there are ties.
    long amount = 5_000L * (4 + (long) (4_000 * share * share * share));
    return dice.perMille(negativePerMille) ? -amount : amount;
  }

  private long listAmount(Dice dice, long amount) {
    if (amount == Unknown.MONEY || dice.perMille(500)) {
      return Unknown.MONEY;
    }
    return odd(dice) ? 0 : amount + amount / 20 * dice.below(8);
  }

  private void revenueEntries(FactSink sink) {
    Dice dice = dice(5);
    int entries = Math.multiplyExact(accounts, size.entriesPerAccount());
    for (int entry = 0; entry < entries; entry++) {
      int account = pick(dice, entry, entries);
      int entered = day(entry, entries) + (odd(dice) ? 40 : 0);
      int first = odd(dice) ? Unknown.DAY : entered;
      boolean recurring = dice.perMille(700);
      int last = recurring ? entered + (dice.perMille(500) ? 364 : 89) : Unknown.DAY;
      sink.revenueEntry(account, first, last, amount(dice, size.oddPerMille()), recurring);
    }
  }

  private void supportCases(FactSink sink) {
    Dice dice = dice(6);
    int cases = Math.multiplyExact(accounts, size.casesPerAccount());
    for (int request = 0; request < cases; request++) {
      int account = odd(dice) && odd(dice) ? Unknown.CODE : pick(dice, request, cases);
      long opened = moment(dice, day(request, cases) + (odd(dice) ? 30 : 0));
      double length = dice.share();
      long closed = opened + (long) (length * length * 40 * SECONDS_PER_DAY);
      boolean isClosed = dice.perMille(950);
      sink.supportCase(
          account,
          odd(dice) ? Unknown.MOMENT : opened,
          isClosed ? closed : Unknown.MOMENT,
          odd(dice) ? Unknown.CODE : dice.below(Vocabulary.PRIORITIES.size()),
          dice.perMille(400) ? dice.below(60) : Unknown.CODE,
          isClosed && dice.perMille(300) ? 1 + dice.below(5) : Unknown.CODE);
    }
  }

  private void activities(FactSink sink) {
    Dice dice = dice(7);
    int activities = Math.multiplyExact(accounts, size.activitiesPerAccount());
    int kinds = ActivityKind.values().length;
    for (int activity = 0; activity < activities; activity++) {
      int account = pick(dice, activity, activities);
      boolean done = !dice.perMille(80);
      int day = day(activity, activities) + (done && !odd(dice) ? 0 : dice.below(60));
      long at = odd(dice) ? Unknown.MOMENT : moment(dice, day);
      int kind = odd(dice) ? Unknown.CODE : dice.below(kinds);
      int direction = dice.perMille(600) ? dice.below(2) : Unknown.CODE;
      sink.activity(account, at, kind, direction, done);
    }
  }

  private void voices(FactSink sink) {
    Dice dice = dice(8);
    for (int i = 0; i < size.surveys(); i++) {
      int day = odd(dice) ? Unknown.DAY : day(i, size.surveys()) + (odd(dice) ? 20 : 0);
      sink.survey(pick(dice, i, size.surveys()), dice.below(9), day);
    }
    for (int i = 0; i < size.outcomes(); i++) {
      int day = odd(dice) ? Unknown.DAY : day(i, size.outcomes()) + (odd(dice) ? 20 : 0);
      int measure = dice.below(Vocabulary.MEASURES.size());
      sink.outcome(pick(dice, i, size.outcomes()), measure, dice.below(200) - 20, day);
    }
    for (int i = 0; i < size.signals(); i++) {
      int day = odd(dice) ? Unknown.DAY : day(i, size.signals()) + (odd(dice) ? 20 : 0);
      int kind = dice.below(Vocabulary.SIGNALS.size());
      sink.signal(pick(dice, i, size.signals()), kind, day);
    }
  }

  /** An account that was there when so much of a kind of facts had been entered. */
  private int pick(Dice dice, int row, int rows) {
    int present = Math.max(1, (int) (accounts * (0.1 + 0.9 * row / rows)));
    for (int trial = 0; trial < 8; trial++) {
      double share = dice.share();
      double place = (dice.next() & 1) == 0 ? share : share * share;
      int account = (int) ((long) (place * accounts) * step % accounts);
      if (account < present) {
        return account;
      }
    }
    return dice.below(present);
  }

  private static int day(int row, int rows) {
    return FIRST_DAY + (int) ((long) SPAN * row / rows);
  }

  private static long moment(Dice dice, int day) {
    return (long) day * SECONDS_PER_DAY + dice.below(SECONDS_PER_DAY);
  }

  private boolean odd(Dice dice) {
    return dice.perMille(size.oddPerMille());
  }

  private static int source(Dice dice) {
    return dice.below(Vocabulary.SOURCES.size());
  }

  private Dice dice(int kind) {
    return new Dice(seed * 31 + kind);
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
