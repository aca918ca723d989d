package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of facts as they arrive, in any order of accounts, and their grouping by account: a counting
 * sort, which keeps the order of arrival within an account. Not thread-safe.
 */
final class FactRows {

  private final int accounts;
  private final List<GrowingColumn> columns = new ArrayList<>();
  private int[] account = new int[16];
  private int size;
  private boolean grouped;

  FactRows(int accounts) {
    this.accounts = accounts;
  }

  GrowingColumn.OfBytes bytes(String name) {
    return register(new GrowingColumn.OfBytes(name));
  }

  GrowingColumn.OfInts days(String name) {
    return register(new GrowingColumn.OfInts(name, Unknown.DAY));
  }

  GrowingColumn.OfInts codes(String name) {
    return register(new GrowingColumn.OfInts(name, Unknown.CODE));
  }

  GrowingColumn.OfLongs longs(String name) {
    return register(new GrowingColumn.OfLongs(name));
  }

  GrowingColumn.OfDoubles doubles(String name) {
    return register(new GrowingColumn.OfDoubles(name));
  }

  private <C extends GrowingColumn> C register(C column) {
    columns.add(column);
    return column;
  }

  /** Adds a row of an account, with everything else unknown. */
  void add(int ordinal) {
    if (ordinal < 0 || ordinal >= accounts) {
      throw new IllegalArgumentException(
          "Account ordinal " + ordinal + " is not between 0 and " + (accounts - 1) + ".");
    }
    append(ordinal);
  }

  /** Adds a row that belongs to no account. */
  void addUnattached() {
    append(accounts);
  }

  private void append(int bucket) {
    if (size == account.length) {
      account = Arrays.copyOf(account, GrowingColumn.grown(size, size));
    }
    account[size++] = bucket;
  }

  /** The row added last. */
  int last() {
    return size - 1;
  }

  /** Groups the rows by account. The rows are used up. */
  GroupedRows group() {
    if (grouped) {
      throw new IllegalStateException("These facts are built already: collect them anew.");
    }
    grouped = true;
    int[] starts = new int[accounts + 2];
    for (int row = 0; row < size; row++) {
      starts[account[row] + 1]++;
    }
    for (int bucket = 0; bucket <= accounts; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    int[] next = Arrays.copyOf(starts, accounts + 1);
    int[] target = new int[size];
    for (int row = 0; row < size; row++) {
      target[row] = next[account[row]]++;
    }
    account = new int[0];
    List<FactColumn> filled = new ArrayList<>();
    for (GrowingColumn column : columns) {
      column.grouped(target).ifPresent(filled::add);
    }
    return new GroupedRows(starts, filled);
  }
}
