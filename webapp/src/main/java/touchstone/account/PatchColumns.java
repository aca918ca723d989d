package touchstone.account;

import java.util.Arrays;
import java.util.stream.IntStream;
import touchstone.snapshot.Columns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.value.fact.AccountPatch;

/** Which accounts came and went since a base, and which changed, as columns of a file. */
final class PatchColumns {

  private static final String CAME = "patch.came";
  private static final String GONE = "patch.gone";

  private PatchColumns() {}

  /**
   * Writes who came and went.
   *
   * @param base the number of accounts of the base
   */
  static void write(AccountPatch patch, int base, Columns columns) {
    int[] before = patch.before();
    int[] now = AccountPatch.inverse(before, base);
    columns.put(CAME, where(before));
    columns.put(GONE, where(now));
  }

  private static int[] where(int[] none) {
    return IntStream.range(0, none.length).filter(i -> none[i] < 0).toArray();
  }

  /** Restores for each account of now its ordinal in the base, or -1. */
  static int[] read(Columns columns, int base) throws UnreadableFileException {
    int[] came = columns.ints(CAME);
    int[] gone = columns.ints(GONE);
    int[] before = new int[base - gone.length + came.length];
    for (int account : came) {
      before[account] = -1;
    }
    int was = 0;
    for (int account = 0; account < before.length; account++) {
      if (before[account] >= 0) {
        while (Arrays.binarySearch(gone, was) >= 0) {
          was++;
        }
        before[account] = was++;
      }
    }
    return before;
  }
}
