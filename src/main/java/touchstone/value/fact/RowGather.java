package touchstone.value.fact;

import java.util.List;
import java.util.Map;

/**
 * The rows of some accounts in one table, from the base or from what changed since. Not
 * thread-safe.
 */
final class RowGather {

  private final OverlaidRows rows;
  private final RowRuns runs;

  RowGather(OverlaidRows rows) {
    this.rows = rows;
    this.runs = new RowRuns(rows.tables());
  }

  /**
   * All rows, with those of no account from one of the tables.
   *
   * @param loose which of {@link OverlaidRows#tables}
   */
  GroupedRows whole(int accounts, int loose) {
    int[] starts = new int[accounts + 2];
    for (int account = 0; account < accounts; account++) {
      runs.take(rows.table(account), rows.from(account), rows.to(account));
      starts[account + 1] = runs.rows();
    }
    GroupedRows table = rows.tables().get(loose);
    runs.take(loose, table.unattachedFrom(), table.rows());
    starts[accounts + 1] = runs.rows();
    return runs.table(starts, List.of(Map.of(), Map.of()));
  }
}
