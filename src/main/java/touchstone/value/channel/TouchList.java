package touchstone.value.channel;

import java.util.Arrays;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Leads;
import touchstone.value.fact.NameDictionary;
import touchstone.value.fact.TouchOrigin;
import touchstone.value.fact.Touches;
import touchstone.value.fact.Unknown;

/**
 * The touches of one account after the other, in their order: by day, those without a day last; on
 * one day lead, campaign, contact, deal, account; then the name of the source. Not thread-safe.
 */
final class TouchList {

  private static final int UNDATED = Integer.MAX_VALUE;
  private static final int LEAD = 0;
  private static final int CAMPAIGN = 1;
  private static final int CONTACT = 2;
  private static final int DEAL = 3;
  private static final int ACCOUNT = 4;
  private static final int ORIGIN_SHIFT = 28;
  private static final int PLACE_MASK = (1 << ORIGIN_SHIFT) - 1;

  private final AccountFacts facts;
  private final AsOf asOf;
  private final int[] places;
  private final int[] sources;

  /** Day, origin and place of the source in the order of names: sorted as numbers. */
  private long[] keys = new long[16];

  private int size;

  /** Of each place: the last account in which the source was kept, and the day. */
  private final int[] keptIn;

  private final int[] keptOn;
  private int account;

  /**
   * @param sources the codes of sources in the order of their names
   * @param places the place of each source in that order
   */
  private TouchList(AccountFacts facts, AsOf asOf, int[] sources, int[] places) {
    this.facts = facts;
    this.asOf = asOf;
    this.sources = sources;
    this.places = places;
    this.keptIn = new int[places.length];
    this.keptOn = new int[places.length];
    Arrays.fill(keptIn, -1);
  }

  static TouchList of(AccountFacts facts, AsOf asOf) {
    NameDictionary names = facts.sources();
    // By name, which does not depend on how facts arrive.
    int[] sources =
        names.names().stream()
            .map(NameDictionary::key)
            .sorted()
            .mapToInt(key -> names.find(key).orElseThrow())
            .toArray();
    int[] places = new int[sources.length];
    for (int place = 0; place < places.length; place++) {
      places[sources[place]] = place;
    }
    return new TouchList(facts, asOf, sources, places);
  }

  /** The same for another thread. */
  TouchList copy() {
    return new TouchList(facts, asOf, sources, places);
  }

  /** Collects the touches of an account, in no order. */
  void collect(int ordinal) {
    account = ordinal;
    size = 0;
    Leads leads = facts.leads();
    for (int row = leads.from(account); row < leads.to(account); row++) {
      see(leads.source(row), leads.created(row), LEAD);
    }
    Touches touches = facts.touches();
    for (int row = touches.from(account); row < touches.to(account); row++) {
      int origin = touches.is(row, TouchOrigin.CAMPAIGN) ? CAMPAIGN : CONTACT;
      see(touches.source(row), touches.day(row), origin);
    }
    Deals deals = facts.deals();
    for (int row = deals.from(account); row < deals.to(account); row++) {
      see(deals.source(row), deals.created(row), DEAL);
    }
    see(facts.source()[account], facts.created()[account], ACCOUNT);
  }

  private void see(int source, int day, int origin) {
    if (source == Unknown.CODE || !asOf.sawDay(day)) {
      return;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    long low = (long) origin << ORIGIN_SHIFT | places[source];
    keys[size++] = (long) (day == Unknown.DAY ? UNDATED : day) << Integer.SIZE | low;
  }

  /** The first touch of all; there must be one. */
  int first() {
    int first = 0;
    for (int i = 1; i < size; i++) {
      first = keys[i] < keys[first] ? i : first;
    }
    return first;
  }

  /**
   * Keeps, in order, what counts as a touch of its own up to a day: a lead and a campaign always, a
   * contact, a deal and the account itself only if no earlier touch has their source, because CRMs
   * copy it along when a lead is converted; of one source on one day one. Touches without a day
   * only count if there is none with a day.
   *
   * @param lastDay epoch day, included; {@link Unknown#DAY} for no limit
   */
  void keepDistinctUpTo(int lastDay) {
    Arrays.sort(keys, 0, size);
    boolean dated = size > 0 && (int) (keys[0] >> Integer.SIZE) != UNDATED;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int day = (int) (keys[i] >> Integer.SIZE);
      if (dated && (day == UNDATED || (lastDay != Unknown.DAY && day > lastDay))) {
        break;
      }
      if (!repeats(keys[i], day)) {
        keys[kept++] = keys[i];
      }
    }
    size = kept;
  }

  private boolean repeats(long key, int day) {
    int place = (int) (key & PLACE_MASK);
    boolean copied = (int) (key >> ORIGIN_SHIFT & 7) >= CONTACT;
    if (keptIn[place] == account && (copied || keptOn[place] == day)) {
      return true;
    }
    keptIn[place] = account;
    keptOn[place] = day;
    return false;
  }

  int size() {
    return size;
  }

  /** The code of a touch's source. */
  int source(int touch) {
    return sources[(int) (keys[touch] & PLACE_MASK)];
  }

  /** Epoch day of a touch, or {@link Unknown#DAY}. */
  int day(int touch) {
    int day = (int) (keys[touch] >> Integer.SIZE);
    return day == UNDATED ? Unknown.DAY : day;
  }
}
