package touchstone.past;

import java.time.Instant;
import java.util.List;
import touchstone.snapshot.Texts;
import touchstone.store.KeptDay;

/**
 * What holds of all accounts since a day was kept, as columns: all that is needed to see later what
 * is different, without reading it. Immutable by convention.
 *
 * @param day what was kept
 * @param ids of the accounts, ascending by code units
 * @param from by aspect: epoch day since when it holds of each account, or {@link #NOTHING}
 * @param valueLayout the layout of the values
 * @param places of each account of which a value holds its place among those, else -1
 * @param numbers the numbers of values as they were written, one column a number
 * @param profiles what places of profiles in marks mean
 * @param fits the mark of the fit of each account
 * @param attributes likewise of its attributes
 */
record Holding(
    KeptDay day,
    Texts ids,
    int[][] from,
    int valueLayout,
    int[] places,
    int[][] numbers,
    List<String> profiles,
    long[] fits,
    long[] attributes) {

  /** Nothing holds. */
  static final int NOTHING = Integer.MIN_VALUE;

  /** Whether this is what was kept last. */
  boolean isOf(KeptDay last) {
    // As exact as the database holds a moment.
    Instant moment = day.computedAt();
    return day.runId() == last.runId()
        && day.day().equals(last.day())
        && moment.getEpochSecond() == last.computedAt().getEpochSecond()
        && moment.getNano() / 1_000 == last.computedAt().getNano() / 1_000;
  }

  /**
   * Where accounts of now were.
   *
   * @return for each the ordinal here, or -1
   */
  int[] before(Texts now) {
    int[] before = new int[now.size()];
    int here = 0;
    int there = 0;
    while (there < before.length) {
      int order = here < ids.size() ? order(ids, here, now, there) : 1;
      if (order == 0) {
        before[there++] = here++;
      } else if (order > 0) {
        before[there++] = -1;
      } else {
        here++;
      }
    }
    return before;
  }

  private static int order(Texts one, int index, Texts other, int place) {
    if (one.sameAt(index, other, place)) {
      return 0;
    }
    return one.get(index).compareTo(other.get(place));
  }
}
