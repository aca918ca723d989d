package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of facts as they arrive, in any order of accounts, and their grouping by account. Within an
 * account rows are in the order of their records if the builder was told them, so that it does not
 * matter in which order a database gave them; else, and within a record, in the order of arrival.
 * Not thread-safe.
 */
final class FactRows {

  private final int accounts;
  private final RecordMark mark;
  private final List<GrowingColumn> columns = new ArrayList<>();
  private int[] account = new int[16];
  private long[] record = {};
  private int size;
  private boolean grouped;

  FactRows(int accounts, RecordMark mark) {
    this.accounts = accounts;
    this.mark = mark;
  }

  GrowingColumn.OfBytes bytes(String name) {
    return register(new GrowingColumn.OfBytes(name));
  }

  GrowingColumn.OfInts days(String name) {
    return register(new GrowingColumn.OfInts(name));
  }

  /** Codes of a dictionary, named as in {@link AccountFacts}. */
  GrowingColumn.OfInts codes(String name, String dictionary) {
    return register(new GrowingColumn.OfInts(name, dictionary));
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
    if (mark.used()) {
      if (size >= record.length) {
        record = Arrays.copyOf(record, account.length);
      }
      record[size] = mark.record();
    }
    account[size++] = bucket;
  }

  /** The row added last. */
  int last() {
    return size - 1;
  }

  /** Visits the records and accounts of the rows from one on. */
  void visit(int from, RecordOwners.Visitor visitor) {
    for (int row = from; row < size; row++) {
      visitor.visit(record[row], account[row]);
    }
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
    int[] order = new int[size];
    for (int row = 0; row < size; row++) {
      order[next[account[row]]++] = row;
    }
    account = new int[0];
    List<FactColumn> filled = new ArrayList<>();
    if (mark.used() && size > 0) {
      RecordOrder.sort(order, starts, record);
      long[] sorted = new long[size];
      for (int position = 0; position < size; position++) {
        sorted[position] = record[order[position]];
      }
      record = new long[0];
      filled.add(new FactColumn.Longs(GroupedRows.RECORD, sorted));
    }
    for (GrowingColumn column : columns) {
      column.grouped(order).ifPresent(filled::add);
    }
    return new GroupedRows(starts, filled);
  }
}
