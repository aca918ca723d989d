package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the rows of one table with fresh ones. First it is found out which runs of former and of
 * fresh rows follow one another, then each column is put together by copying runs.
 */
final class RowMerge {

  private final FactChange change;
  private final GroupedRows former;
  private final GroupedRows fresh;
  private final Map<String, int[]> freshCodes;
  private final long[] formerRecords;
  private final long[] freshRecords;
  private int[] runs = new int[64];
  private int runCount;

  RowMerge(
      FactChange change, GroupedRows former, GroupedRows fresh, Map<String, int[]> freshCodes) {
    this.change = change;
    this.former = former;
    this.fresh = fresh;
    this.freshCodes = freshCodes;
    this.formerRecords = records(former);
    this.freshRecords = records(fresh);
  }

  private static long[] records(GroupedRows rows) {
    return rows.records()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Rows are not known by records: rebuild the facts."));
  }

  GroupedRows rows() {
    int accounts = change.before().length;
    int[] starts = new int[accounts + 2];
    int kept = 0;
    for (int account = 0; account <= accounts; account++) {
      int before = account == accounts ? former.accounts() : change.before()[account];
      int from = before < 0 ? 0 : former.starts()[before];
      int to = before < 0 ? 0 : former.starts()[before + 1];
      kept += to - from;
      starts[account + 1] = starts[account] + account(from, to, account);
    }
    checkNobodyLeft(kept);
    List<FactColumn> columns = new ArrayList<>();
    for (FactColumn like : union()) {
      columns.add(column(like, starts[accounts + 1]));
    }
    return new GroupedRows(starts, columns);
  }

  /** Rows of accounts that are gone must all have been replaced. */
  private void checkNobodyLeft(int kept) {
    if (kept == formerRecords.length) {
      return;
    }
    boolean[] here = new boolean[former.accounts() + 1];
    here[former.accounts()] = true;
    for (int before : change.before()) {
      if (before >= 0) {
        here[before] = true;
      }
    }
    for (int account = 0; account < former.accounts(); account++) {
      for (int row = former.starts()[account];
          !here[account] && row < former.starts()[account + 1];
          row++) {
        if (!change.replaced().contains(formerRecords[row])) {
          throw new IllegalArgumentException(
              "A fact is left of an account that is gone: rebuild the facts.");
        }
      }
    }
  }

  /** Lines up the rows of one account; returns how many there are. */
  private int account(int from, int to, int account) {
    int next = fresh.starts()[account];
    int end = fresh.starts()[account + 1];
    int count = end - next;
    for (int row = from; row < to; row++) {
      if (change.replaced().contains(formerRecords[row])) {
        continue;
      }
      while (next < end && freshRecords[next] < formerRecords[row]) {
        take(~next++);
      }
      take(row);
      count++;
    }
    while (next < end) {
      take(~next++);
    }
    return count;
  }

  /** A run is its first row, bitwise complemented if it is fresh, and its length. */
  private void take(int row) {
    if (runCount > 0) {
      int first = runs[2 * runCount - 2];
      int length = runs[2 * runCount - 1];
      boolean follows = row >= 0 ? first >= 0 && row == first + length : first == row + length;
      if (follows && (row >= 0) == (first >= 0)) {
        runs[2 * runCount - 1]++;
        return;
      }
    }
    if (2 * runCount == runs.length) {
      runs = Arrays.copyOf(runs, runs.length * 2);
    }
    runs[2 * runCount] = row;
    runs[2 * runCount + 1] = 1;
    runCount++;
  }

  private List<FactColumn> union() {
    Map<String, FactColumn> columns = new LinkedHashMap<>();
    former.columns().forEach(column -> columns.put(column.name(), column));
    fresh.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
    return List.copyOf(columns.values());
  }

  private FactColumn column(FactColumn like, int rows) {
    if (rows == former.starts()[former.accounts() + 1] && isWholeFormer(rows)) {
      return former.columns().stream()
          .filter(column -> column.name().equals(like.name()))
          .findFirst()
          .orElseGet(() -> FactColumns.unknown(like, rows));
    }
    FactColumn merged = FactColumns.unknown(like, rows);
    Object target = FactColumns.array(merged);
    Object old = array(former, like.name());
    Object added = array(fresh, like.name());
    int[] codes = like instanceof FactColumn.Codes c ? freshCodes.get(c.dictionary()) : new int[0];
    int position = 0;
    for (int run = 0; run < runCount; run++) {
      int first = runs[2 * run];
      int length = runs[2 * run + 1];
      if (first >= 0) {
        copy(old, first, target, position, length);
      } else {
        // Fresh rows of a run follow one another upwards: ~first, ~first + 1, and so on.
        copy(added, ~first, target, position, length);
        if (like instanceof FactColumn.Codes && added != null) {
          recode((int[]) target, position, length, codes);
        }
      }
      position += length;
    }
    return merged;
  }

  private boolean isWholeFormer(int rows) {
    return rows == 0 || (runCount == 1 && runs[0] == 0);
  }

  private static void copy(Object from, int first, Object to, int position, int length) {
    if (from != null) {
      System.arraycopy(from, first, to, position, length);
    }
  }

  private static void recode(int[] values, int from, int length, int[] codes) {
    for (int i = from; i < from + length; i++) {
      values[i] = values[i] == Unknown.CODE ? Unknown.CODE : codes[values[i]];
    }
  }

  /** The array of a column, or null if the table does not have it: then it is unknown. */
  private static Object array(GroupedRows rows, String name) {
    return rows.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .map(FactColumns::array)
        .orElse(null);
  }
}
