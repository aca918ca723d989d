package touchstone.value.fact;

import java.util.Map;

/** Lines up the former rows of one table with fresh ones, without those that were replaced. */
final class RowMerge {

  private final FactChange change;
  private final GroupedRows former;
  private final GroupedRows fresh;
  private final long[] formerRecords;
  private final long[] freshRecords;
  private final RowRuns runs;

  RowMerge(FactChange change, GroupedRows former, GroupedRows fresh) {
    this.change = change;
    this.former = former;
    this.fresh = fresh;
    this.formerRecords = former.knownRecords();
    this.freshRecords = fresh.knownRecords();
    this.runs = new RowRuns(former, fresh);
  }

  /**
   * @param freshCodes by dictionary, what each code of a fresh row is now
   */
  GroupedRows rows(Map<String, int[]> freshCodes) {
    int accounts = change.before().length;
    int[] starts = new int[accounts + 2];
    for (int account = 0; account <= accounts; account++) {
      int before = account == accounts ? former.accounts() : change.before()[account];
      int from = before < 0 ? 0 : former.starts()[before];
      int to = before < 0 ? 0 : former.starts()[before + 1];
      account(from, to, account);
      starts[account + 1] = runs.rows();
    }
    return runs.table(starts, freshCodes);
  }

  private void account(int from, int to, int account) {
    int next = fresh.starts()[account];
    int end = fresh.starts()[account + 1];
    for (int row = from; row < to; row++) {
      if (change.replaced().contains(formerRecords[row])) {
        continue;
      }
      while (next < end && freshRecords[next] < formerRecords[row]) {
        runs.takeFresh(next, ++next);
      }
      runs.takeFormer(row, row + 1);
    }
    runs.takeFresh(next, end);
  }
}
