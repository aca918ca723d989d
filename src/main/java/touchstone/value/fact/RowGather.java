package touchstone.value.fact;

import java.util.Map;

/**
 * The rows of some accounts in one table, from the base or from what changed since. Not
 * thread-safe.
 */
final class RowGather {

  private final AccountPatch patch;
  private final GroupedRows base;
  private final GroupedRows changed;
  private final RowRuns runs;

  RowGather(AccountPatch patch, GroupedRows base, GroupedRows changed) {
    this.patch = patch;
    this.base = base;
    this.changed = changed;
    this.runs = new RowRuns(base, changed);
  }

  /** Which rows of no account are gathered. */
  enum Loose {
    NONE,
    OF_BASE,
    OF_CHANGED
  }

  /**
   * @param accounts of now; -1 for one that has no rows
   */
  GroupedRows of(int[] accounts, Loose loose) {
    int[] starts = new int[accounts.length + 2];
    for (int i = 0; i < accounts.length; i++) {
      int account = accounts[i];
      if (account >= 0) {
        int slot = patch.slots()[account];
        if (slot >= 0) {
          runs.takeFresh(changed.starts()[slot], changed.starts()[slot + 1]);
        } else {
          int before = patch.before()[account];
          runs.takeFormer(base.starts()[before], base.starts()[before + 1]);
        }
      }
      starts[i + 1] = runs.rows();
    }
    switch (loose) {
      case NONE -> {}
      case OF_BASE -> runs.takeFormer(base.unattachedFrom(), base.rows());
      case OF_CHANGED -> runs.takeFresh(changed.unattachedFrom(), changed.rows());
    }
    starts[accounts.length + 1] = runs.rows();
    return runs.table(starts, Map.of());
  }
}
