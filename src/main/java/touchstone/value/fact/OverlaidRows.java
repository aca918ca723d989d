package touchstone.value.fact;

import java.util.List;

/**
 * One table of overlaid facts: the rows of an account are in the base, or among what changed.
 * Immutable and thread-safe.
 */
final class OverlaidRows {

  /** The number of the base, and of what changed, among {@link #tables}. */
  static final int BASE = 0;

  static final int CHANGED = 1;

  private final AccountPatch patch;
  private final List<GroupedRows> tables;

  OverlaidRows(OverlaidFacts facts, String table) {
    this.patch = facts.patch();
    this.tables = List.of(facts.base().tables().get(table), facts.changed().tables().get(table));
  }

  /** The base, and what changed. */
  List<GroupedRows> tables() {
    return tables;
  }

  /** In which of the tables the rows of an account are. */
  int table(int account) {
    return patch.slots()[account] >= 0 ? CHANGED : BASE;
  }

  /** The first row of an account in its table. */
  int from(int account) {
    return tables.get(table(account)).starts()[place(account)];
  }

  /** The row after the last one of an account in its table. */
  int to(int account) {
    return tables.get(table(account)).starts()[place(account) + 1];
  }

  private int place(int account) {
    int slot = patch.slots()[account];
    return slot >= 0 ? slot : patch.before()[account];
  }
}
