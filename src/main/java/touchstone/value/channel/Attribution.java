package touchstone.value.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Unknown;
import touchstone.work.Workers;

/**
 * Credits accounts to channels by their touches: leads (day of entry), campaigns (day of the answer
 * or of being added), and the lead sources of contacts, deals (day of opening) and the account
 * itself (day of entry). An account without a touch has no channel; none is invented.
 */
public final class Attribution {

  private static final List<TouchModel> ONLY_FIRST = List.of(TouchModel.FIRST_TOUCH);

  private Attribution() {}

  /** The shares of the accounts of one range. */
  private static final class Part {

    private final int[] ends;
    private int[] codes;
    private int[] days;
    private int[] units;
    private int size;
    private int onlyLater;

    Part(int accounts) {
      ends = new int[accounts];
      codes = new int[accounts];
      days = new int[accounts];
      units = new int[accounts];
    }

    void add(int code, int day, int share) {
      if (size == codes.length) {
        int length = Math.max(16, size + (size >> 1));
        codes = Arrays.copyOf(codes, length);
        days = Arrays.copyOf(days, length);
        units = Arrays.copyOf(units, length);
      }
      codes[size] = code;
      days[size] = day;
      units[size++] = share;
    }
  }

  /**
   * The shares of every account.
   *
   * @param facts all facts, later ones too
   * @param asOf what is later is ignored
   * @param map which channel a lead source belongs to
   * @param model which touches are credited
   * @param workers the threads to use; the result does not depend on them
   */
  public static ChannelShares of(
      AccountFacts facts, AsOf asOf, ChannelMap map, TouchModel model, Workers workers) {
    return of(facts, asOf, map, List.of(model), workers).get(0);
  }

  /**
   * The shares of every account by several models; the touches are collected once.
   *
   * @return one a model, in their order
   */
  public static List<ChannelShares> of(
      AccountFacts facts, AsOf asOf, ChannelMap map, List<TouchModel> models, Workers workers) {
    List<Channel> channels = new ArrayList<>();
    int[] bySource = channelsOfSources(facts, map, channels);
    TouchList shared = TouchList.of(facts, asOf);
    ConcurrentSkipListMap<Integer, Part[]> parts = new ConcurrentSkipListMap<>();
    workers.forRanges(
        facts.accounts(),
        (from, to) -> {
          Part[] mine = new Part[models.size()];
          Arrays.setAll(mine, i -> new Part(to - from));
          TouchList touches = shared.copy();
          for (int account = from; account < to; account++) {
            touches.collect(account);
            share(touches, models, bySource, facts.deals(), asOf, account, mine);
            for (Part part : mine) {
              part.ends[account - from] = part.size;
            }
          }
          parts.put(from, mine);
        });
    List<ChannelShares> shares = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      int place = i;
      List<Part> ofModel = parts.values().stream().map(all -> all[place]).toList();
      shares.add(join(models.get(i), channels, bySource, facts.accounts(), ofModel));
    }
    return shares;
  }

  /** Shares an account by each model: the first touch is found before touches are left out. */
  private static void share(
      TouchList touches,
      List<TouchModel> models,
      int[] bySource,
      Deals deals,
      AsOf asOf,
      int account,
      Part[] parts) {
    int collected = touches.size();
    for (int i = 0; i < parts.length; i++) {
      if (models.get(i) == TouchModel.FIRST_TOUCH && collected > 0) {
        int first = touches.first();
        parts[i].add(bySource[touches.source(first)], touches.day(first), ChannelShares.WHOLE);
      }
    }
    if (collected == 0 || models.equals(ONLY_FIRST)) {
      return;
    }
    touches.keepDistinctUpTo(firstWin(deals, asOf, account));
    int count = touches.size();
    for (int i = 0; i < parts.length; i++) {
      switch (models.get(i)) {
        case FIRST_TOUCH -> {}
        case LAST_TOUCH -> {
          parts[i].onlyLater += count == 0 ? 1 : 0;
          share(touches, Math.max(0, count - 1), bySource, parts[i]);
        }
        case LINEAR -> {
          parts[i].onlyLater += count == 0 ? 1 : 0;
          share(touches, 0, bySource, parts[i]);
        }
      }
    }
  }

  private static int[] channelsOfSources(
      AccountFacts facts, ChannelMap map, List<Channel> channels) {
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
    return bySource;
  }

  /** What does not divide goes to the earliest touches, a millionth each. */
  private static void share(TouchList touches, int from, int[] bySource, Part part) {
    int count = touches.size() - from;
    for (int touch = 0; touch < count; touch++) {
      int units = ChannelShares.WHOLE / count + (touch < ChannelShares.WHOLE % count ? 1 : 0);
      part.add(bySource[touches.source(from + touch)], touches.day(from + touch), units);
    }
  }

  private static int firstWin(Deals deals, AsOf asOf, int account) {
    int first = Unknown.DAY;
    for (int row = deals.from(account); row < deals.to(account); row++) {
      int day = deals.closed(row);
      if (day != Unknown.DAY && deals.wonBy(row, asOf) && (first == Unknown.DAY || day < first)) {
        first = day;
      }
    }
    return first;
  }

  private static ChannelShares join(
      TouchModel model,
      List<Channel> channels,
      int[] bySource,
      int accounts,
      Iterable<Part> parts) {
    int size = 0;
    for (Part part : parts) {
      size += part.size;
    }
    int[] starts = new int[accounts + 1];
    int[] codes = new int[size];
    int[] days = new int[size];
    int[] units = new int[size];
    int account = 0;
    int share = 0;
    int onlyLater = 0;
    for (Part part : parts) {
      System.arraycopy(part.codes, 0, codes, share, part.size);
      System.arraycopy(part.days, 0, days, share, part.size);
      System.arraycopy(part.units, 0, units, share, part.size);
      for (int end : part.ends) {
        starts[++account] = share + end;
      }
      share += part.size;
      onlyLater += part.onlyLater;
    }
    return new ChannelShares(model, channels, bySource, starts, codes, days, units, onlyLater);
  }
}
