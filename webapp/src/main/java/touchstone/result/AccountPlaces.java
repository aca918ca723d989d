package touchstone.result;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.value.fact.AccountPatch;
import touchstone.work.Workers;

/**
 * Where the accounts of now are: among those that are not as in a base, or in the base. Told by
 * those that changed, came and went, so that it is as small as what changed. Immutable and
 * thread-safe.
 */
final class AccountPlaces {

  private static final String PREFIX = "places.";
  private static final String BASE = PREFIX + "base";
  private static final String CHANGED = PREFIX + "changed";
  private static final String CAME = PREFIX + "came";
  private static final String WENT = PREFIX + "went";

  private final int accounts;
  private final int[] changed;
  private final int[] came;
  private final int[] went;

  private AccountPlaces(int accounts, int[] changed, int[] came, int[] went) {
    this.accounts = accounts;
    this.changed = changed;
    this.came = came;
    this.went = went;
  }

  /**
   * Adds the places.
   *
   * @param before for each account of now its ordinal in the base, or -1
   * @param changed the accounts of now that are not as in the base, ascending
   * @param base how many accounts the base has
   */
  static void write(int[] before, int[] changed, int base, Columns columns) {
    int[] now = AccountPatch.inverse(before, base);
    columns.put(BASE, new int[] {base});
    columns.put(CHANGED, changed);
    columns.put(CAME, Arrays.stream(changed).filter(i -> before[i] < 0).toArray());
    columns.put(WENT, IntStream.range(0, base).filter(was -> now[was] < 0).toArray());
  }

  static AccountPlaces read(StoredColumns stored, Workers workers) throws UnreadableFileException {
    Predicate<String> places = name -> name.startsWith(PREFIX);
    Columns columns = stored.keep(places, workers);
    int[] came = columns.ints(CAME);
    int[] went = columns.ints(WENT);
    return new AccountPlaces(
        columns.ints(BASE)[0] - went.length + came.length, columns.ints(CHANGED), came, went);
  }

  /** The number of accounts of now. */
  int accounts() {
    return accounts;
  }

  /** The place of an account among those that are not as in the base; negative if it is. */
  int slot(int account) {
    return Arrays.binarySearch(changed, account);
  }

  /** The ordinal in the base of an account that is as it is there. */
  int base(int account) {
    int place = Arrays.binarySearch(came, account);
    int staying = account + place + 1;
    // As many went before it as leave that many that stayed before it.
    int from = 0;
    int to = went.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (went[middle] - middle <= staying) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return staying + from;
  }
}
