package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.work.Workers;

/**
 * Rows of facts as they arrive, in any order of accounts, and their grouping by account. Within an
 * account rows are in the order of their records if the builder was told them, so that it does not
 * matter in which order a database gave them; else, and within a record, in the order of arrival.
 * Not thread-safe.
 */
final class FactRows {

  private int accounts;
  private final RecordMark mark;
  private final List<GrowingColumn> columns = new ArrayList<>();
  private int[] account = new int[16];
  private long[] record = {};
  private int size;
  private boolean grouped;

  /** The rows grouped, if that was done before all tables were complete. */
  private Optional<GroupedRows> early = Optional.empty();

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
    requireRows();
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

  /** Whose the rows are is not known here any more once they are grouped. */
  private void requireRows() {
    if (size > 0 && (grouped || early.isPresent())) {
      throw new IllegalStateException("This table is grouped already: add or visit rows before.");
    }
  }

  /** The row added last. */
  int last() {
    return size - 1;
  }

  /** Visits the records and accounts of the rows from one on. */
  void visit(int from, RecordOwners.Visitor visitor) {
    requireRows();
    for (int row = from; row < size; row++) {
      visitor.visit(record[row], account[row]);
    }
  }

  /** Marks the accounts that have rows. */
  void mark(boolean[] having) {
    requireRows();
    for (int row = 0; row < size; row++) {
      if (account[row] < accounts) {
        having[account[row]] = true;
      }
    }
  }

  /** Lets some accounts, among which are all that have rows, be all from now on. */
  void only(SomeAccounts some) {
    requireRows();
    for (int row = 0; row < size; row++) {
      account[row] = account[row] < accounts ? some.place(account[row]) : some.size();
    }
    accounts = some.size();
  }

  /**
   * Adds the rows of another table of the same kind and accounts behind these. The others are used
   * up.
   *
   * @param codes for each dictionary the code here of each code there
   */
  void addAll(FactRows others, Map<String, int[]> codes) {
    if (others.size == 0) {
      return;
    }
    if (early.isPresent() || others.early.isPresent()) {
      take(others, codes);
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).addAll(size, others.columns.get(i), others.size, codes);
    }
    if (size == 0) {
      account = others.account;
      record = others.record;
    } else {
      int rows = size + others.size;
      account = Arrays.copyOf(account, rows);
      System.arraycopy(others.account, 0, account, size, others.size);
      if (mark.used()) {
        record = Arrays.copyOf(record, rows);
        System.arraycopy(others.record, 0, record, size, others.size);
      }
    }
    size += others.size;
    others.grouped = true;
  }

  /** Takes over rows that are grouped already. */
  private void take(FactRows others, Map<String, int[]> codes) {
    if (size > 0) {
      throw new IllegalStateException("Of tables grouped early only one can be taken over.");
    }
    early =
        others.early.map(
            rows ->
                new GroupedRows(
                    rows.starts(),
                    rows.columns().stream()
                        .map(column -> CanonicalFacts.recoded(column, codes))
                        .toList()));
    size = others.size;
    others.early = Optional.empty();
    others.grouped = true;
  }

  /** Groups the rows before other tables are complete, if there are any. */
  void groupNow() {
    if (size > 0) {
      early = Optional.of(group(Workers.caller()));
      grouped = false;
    }
  }

  /** Groups the rows by account. The rows are used up. */
  GroupedRows group(Workers workers) {
    if (grouped) {
      throw new IllegalStateException("These facts are built already: collect them anew.");
    }
    grouped = true;
    if (early.isPresent()) {
      return early.get();
    }
    int[] starts = starts();
    int[] order = new int[size];
    long[] sorted = mark.used() ? new long[size] : new long[0];
    int[] next = Arrays.copyOf(starts, accounts + 1);
    workers.forRanges(accounts + 1, (from, to) -> order(from, to, starts, next, order, sorted));
    account = new int[0];
    record = new long[0];
    List<FactColumn> filled = new ArrayList<>();
    if (mark.used() && size > 0) {
      filled.add(new FactColumn.Longs(GroupedRows.RECORD, sorted));
    }
    List<Optional<FactColumn>> found = new ArrayList<>(Collections.nCopies(columns.size(), null));
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      tasks.add(() -> found.set(column, columns.get(column).grouped(order)));
    }
    workers.runAll(tasks);
    found.forEach(column -> column.ifPresent(filled::add));
    return new GroupedRows(starts, filled);
  }

  private int[] starts() {
    int[] starts = new int[accounts + 2];
    for (int row = 0; row < size; row++) {
      starts[account[row] + 1]++;
    }
    for (int bucket = 0; bucket <= accounts; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    return starts;
  }

  /** Puts the rows of some accounts in their order, and their records. */
  private void order(int from, int to, int[] starts, int[] next, int[] order, long[] sorted) {
    for (int row = 0; row < size; row++) {
      int bucket = account[row];
      if (bucket >= from && bucket < to) {
        order[next[bucket]++] = row;
      }
    }
    if (mark.used()) {
      for (int position = starts[from]; position < starts[to]; position++) {
        sorted[position] = record[order[position]];
      }
      RecordOrder byRecord = new RecordOrder(order, sorted);
      for (int bucket = from; bucket < to; bucket++) {
        byRecord.sort(starts[bucket], starts[bucket + 1]);
      }
    }
  }
}
