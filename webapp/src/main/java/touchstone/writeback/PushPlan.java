package touchstone.writeback;

import java.util.List;
import touchstone.store.PushRow;

/**
 * What a push is going to do.
 *
 * @param accounts how many accounts were compared
 * @param tierMoves how many change from one tier to another; a first tier is no move
 * @param rows the accounts that change, or are left out for a reason they tell
 */
record PushPlan(long accounts, long tierMoves, List<PushRow> rows) {

  PushPlan {
    rows = List.copyOf(rows);
  }

  long unchanged() {
    return accounts - rows.size();
  }
}
