package touchstone.past;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.snapshot.Texts;
import touchstone.store.KeptAspect;
import touchstone.store.KeptChanges;
import touchstone.store.KeptDay;
import touchstone.store.KeptSource;

/**
 * What was computed on a day, against what holds: as it is remembered, or as it is read. Used once;
 * not thread-safe.
 */
final class KeptComparison implements KeptSource {

  /** Something that holds of an account that is not there any more. */
  private record Orphan(String account, KeptAspect aspect, int from) {}

  private final KeptDay day;
  private final AccountContents contents;
  private final Optional<Holding> remembered;
  private final Texts ids;
  private final int today;

  /** By aspect and account, since when something holds, and whether it is what was computed. */
  private final int[][] from;

  private final BitSet[] same = new BitSet[KeptAspect.values().length];
  private final Set<Orphan> orphans = new LinkedHashSet<>();

  /** What was computed. */
  private final KeptNumbers numbers;

  private final List<String> profiles;
  private final long[] fits;
  private final long[] attributes;
  private int found;

  /**
   * @param remembered what is known to hold; empty if that has to be read
   */
  KeptComparison(KeptDay day, AccountContents contents, Optional<Holding> remembered) {
    this.day = day;
    this.contents = contents;
    this.remembered = remembered;
    this.ids = contents.ids();
    this.today = Math.toIntExact(day.day().toEpochDay());
    from = new int[KeptAspect.values().length][contents.accounts()];
    for (int aspect = 0; aspect < from.length; aspect++) {
      Arrays.fill(from[aspect], Holding.NOTHING);
      same[aspect] = new BitSet(contents.accounts());
    }
    profiles = new ArrayList<>(remembered.map(Holding::profiles).orElse(List.of()));
    fits = Marks.ofFits(contents, profiles);
    attributes = Marks.ofAttributes(contents);
    numbers = new KeptNumbers(contents);
  }

  @Override
  public boolean recall(KeptDay last) {
    Optional<Holding> before = remembered.filter(holding -> holding.isOf(last));
    before.ifPresent(this::compare);
    return before.isPresent();
  }

  private void compare(Holding former) {
    int[] before = former.before(ids);
    BitSet there = new BitSet(former.ids().size());
    for (int account = 0; account < before.length; account++) {
      if (before[account] >= 0) {
        there.set(before[account]);
        for (KeptAspect aspect : KeptAspect.values()) {
          from[aspect.ordinal()][account] = former.from()[aspect.ordinal()][before[account]];
        }
      }
    }
    for (int gone = there.nextClearBit(0);
        gone < former.ids().size();
        gone = there.nextClearBit(gone + 1)) {
      for (KeptAspect aspect : KeptAspect.values()) {
        int since = former.from()[aspect.ordinal()][gone];
        if (since != Holding.NOTHING) {
          orphans.add(new Orphan(former.ids().get(gone), aspect, since));
        }
      }
    }
    compare(KeptAspect.FIT, before, former.fits(), fits);
    compare(KeptAspect.ATTRIBUTES, before, former.attributes(), attributes);
    if (former.valueLayout() == contents.valueLayout()) {
      numbers.carryOver(former, before);
    }
  }

  private void compare(KeptAspect aspect, int[] before, long[] former, long[] now) {
    for (int account = 0; account < before.length; account++) {
      if (before[account] >= 0 && former[before[account]] == now[account]) {
        same[aspect.ordinal()].set(account);
      }
    }
  }

  @Override
  public void take(String accountId, KeptAspect aspect, int since, String content) {
    int account = find(accountId);
    if (account < 0) {
      orphans.add(new Orphan(accountId, aspect, since));
      return;
    }
    from[aspect.ordinal()][account] = since;
    switch (aspect) {
      case VALUE -> numbers.take(account, content);
      case FIT, ATTRIBUTES ->
          same[aspect.ordinal()].set(
              account, contents.content(account, aspect).filter(content::equals).isPresent());
    }
  }

  /** The ordinal of an id, or -1; they come mostly in order. */
  private int find(String id) {
    for (int next = found; next < Math.min(found + 2, ids.size()); next++) {
      if (ids.get(next).equals(id)) {
        found = next;
        return next;
      }
    }
    int low = 0;
    int high = ids.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = ids.get(middle).compareTo(id);
      if (order == 0) {
        found = middle;
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  @Override
  public void tell(KeptChanges changes) {
    numbers.compare(same[KeptAspect.VALUE.ordinal()]);
    for (Orphan orphan : orphans) {
      changes.end(orphan.account(), orphan.aspect(), orphan.from());
    }
    for (int account = 0; account < ids.size(); account++) {
      for (KeptAspect aspect : KeptAspect.values()) {
        tell(changes, account, aspect);
      }
    }
  }

  private void tell(KeptChanges changes, int account, KeptAspect aspect) {
    int[] since = from[aspect.ordinal()];
    boolean holds = since[account] != Holding.NOTHING;
    boolean is = isThere(account, aspect);
    if (!is && holds) {
      changes.end(ids.get(account), aspect, since[account]);
      since[account] = Holding.NOTHING;
    } else if (is && !holds) {
      changes.begin(ids.get(account), aspect, contents.content(account, aspect).orElseThrow());
      since[account] = today;
    } else if (is && !same[aspect.ordinal()].get(account)) {
      String content = contents.content(account, aspect).orElseThrow();
      changes.replace(ids.get(account), aspect, since[account], content);
      since[account] = today;
    }
  }

  private boolean isThere(int account, KeptAspect aspect) {
    return switch (aspect) {
      case VALUE -> contents.hasValue(account);
      case FIT -> fits[account] != Marks.NONE;
      case ATTRIBUTES -> attributes[account] != Marks.NONE;
    };
  }

  /** What holds once all that was told is written. */
  Holding holding() {
    return new Holding(
        day,
        ids,
        from,
        contents.valueLayout(),
        numbers.places(),
        numbers.written(same[KeptAspect.VALUE.ordinal()]),
        List.copyOf(profiles),
        fits,
        attributes);
  }
}
