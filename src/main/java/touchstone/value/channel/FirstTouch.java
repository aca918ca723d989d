package touchstone.value.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Leads;
import touchstone.value.fact.NameDictionary;
import touchstone.value.fact.TouchOrigin;
import touchstone.value.fact.Touches;
import touchstone.value.fact.Unknown;
import touchstone.work.Workers;

/**
 * First touch: an account came by the earliest recorded lead source. Looked at are its leads (day
 * of entry), campaigns and contacts (day of the touch), deals (day of opening), and the account
 * itself (day of entry). On one day the order is lead, campaign, contact, deal, account. Sources
 * without a day come last, in the same order.
 */
public final class FirstTouch {

  private static final long UNDATED = Integer.MAX_VALUE;
  private static final int LEAD = 0;
  private static final int CAMPAIGN = 1;
  private static final int CONTACT = 2;
  private static final int DEAL = 3;
  private static final int ACCOUNT = 4;
  private static final long NOTHING = Long.MAX_VALUE;

  private FirstTouch() {}

  /**
   * The channel of every account.
   *
   * @param facts all facts, later ones too
   * @param asOf what is later is ignored
   * @param map which channel a lead source belongs to
   * @param workers the threads to use; the result does not depend on them
   */
  public static ChannelColumn channels(
      AccountFacts facts, AsOf asOf, ChannelMap map, Workers workers) {
    List<Channel> channels = new ArrayList<>();
    Map<Channel, Integer> codes = new HashMap<>();
    int[] bySource = new int[facts.sources().size()];
    for (int source = 0; source < bySource.length; source++) {
      Channel channel = map.of(facts.sources().name(source));
      Integer code = codes.putIfAbsent(channel, channels.size());
      if (code == null) {
        code = channels.size();
        channels.add(channel);
      }
      bySource[source] = code;
    }
    int[] places = places(facts.sources());
    int[] byAccount = new int[facts.accounts()];
    workers.forRanges(
        facts.accounts(),
        (from, to) -> {
          for (int account = from; account < to; account++) {
            int source = firstSource(facts, asOf, places, account);
            byAccount[account] = source == Unknown.CODE ? ChannelColumn.ABSENT : bySource[source];
          }
        });
    return new ChannelColumn(channels, byAccount, bySource);
  }

  private static int firstSource(AccountFacts facts, AsOf asOf, int[] places, int account) {
    Earliest earliest = new Earliest(asOf, places);
    Leads leads = facts.leads();
    for (int row = leads.from(account); row < leads.to(account); row++) {
      earliest.see(leads.source(row), leads.created(row), LEAD);
    }
    Touches touches = facts.touches();
    for (int row = touches.from(account); row < touches.to(account); row++) {
      int order = touches.is(row, TouchOrigin.CAMPAIGN) ? CAMPAIGN : CONTACT;
      earliest.see(touches.source(row), touches.day(row), order);
    }
    Deals deals = facts.deals();
    for (int row = deals.from(account); row < deals.to(account); row++) {
      earliest.see(deals.source(row), deals.created(row), DEAL);
    }
    earliest.see(facts.source()[account], facts.created()[account], ACCOUNT);
    return earliest.source;
  }

  /** The place of each source in the order of names, which does not depend on how facts arrive. */
  private static int[] places(NameDictionary sources) {
    List<String> keys = sources.names().stream().map(NameDictionary::key).sorted().toList();
    int[] places = new int[sources.size()];
    for (int place = 0; place < places.length; place++) {
      places[sources.find(keys.get(place)).orElseThrow()] = place;
    }
    return places;
  }

  /** Keeps the earliest source. */
  private static final class Earliest {

    private final AsOf asOf;
    private final int[] places;
    private long when = NOTHING;
    private int source = Unknown.CODE;

    Earliest(AsOf asOf, int[] places) {
      this.asOf = asOf;
      this.places = places;
    }

    void see(int code, int day, int order) {
      if (code == Unknown.CODE || !asOf.sawDay(day)) {
        return;
      }
      long key = (day == Unknown.DAY ? UNDATED : day) * 8 + order;
      if (key < when || (key == when && places[code] < places[source])) {
        when = key;
        source = code;
      }
    }
  }
}
