package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table put together of runs of rows of others. First the runs are told in order, then each
 * column is made by copying them. Not thread-safe.
 */
final class RowRuns {

  /** Each run is the number of the table, its first row and how many there are. */
  private static final int PARTS = 3;

  private final List<GroupedRows> tables;
  private int[] runs = new int[64 * PARTS];
  private int end;
  private int rows;

  RowRuns(List<GroupedRows> tables) {
    this.tables = tables;
  }

  /** Adds rows of a table, from one up to another. */
  void take(int table, int from, int to) {
    if (from == to) {
      return;
    }
    rows += to - from;
    if (end > 0
        && runs[end - PARTS] == table
        && runs[end - PARTS + 1] + runs[end - PARTS + 2] == from) {
      runs[end - PARTS + 2] += to - from;
      return;
    }
    if (end == runs.length) {
      runs = Arrays.copyOf(runs, runs.length * 2);
    }
    runs[end] = table;
    runs[end + 1] = from;
    runs[end + 2] = to - from;
    end += PARTS;
  }

  /** How many rows were told. */
  int rows() {
    return rows;
  }

  /**
   * The table; arrays are shared where it is another one as it was.
   *
   * @param codes for each table what each code of a dictionary is now; none where it is the same
   */
  GroupedRows table(int[] starts, List<Map<String, int[]>> codes) {
    Map<String, FactColumn> union = new LinkedHashMap<>();
    tables.forEach(
        table -> table.columns().forEach(column -> union.putIfAbsent(column.name(), column)));
    List<FactColumn> columns = new ArrayList<>();
    union.values().forEach(like -> columns.add(column(like, codes)));
    return new GroupedRows(starts, columns);
  }

  private FactColumn column(FactColumn like, List<Map<String, int[]>> codes) {
    if (isWhole() && codes.get(runs[0]).isEmpty()) {
      return find(runs[0], like.name()).orElseGet(() -> FactColumns.unknown(like, rows));
    }
    FactColumn now = FactColumns.unwritten(like, rows);
    Object target = FactColumns.array(now);
    Object[] from = new Object[tables.size()];
    int[][] recoding = new int[tables.size()][];
    for (int table = 0; table < from.length; table++) {
      from[table] = find(table, like.name()).map(FactColumns::array).orElse(null);
      recoding[table] =
          like instanceof FactColumn.Codes c ? codes.get(table).get(c.dictionary()) : null;
    }
    int position = 0;
    for (int run = 0; run < end; run += PARTS) {
      int table = runs[run];
      int length = runs[run + 2];
      if (from[table] != null) {
        System.arraycopy(from[table], runs[run + 1], target, position, length);
        if (recoding[table] != null) {
          recode((int[]) target, position, length, recoding[table]);
        }
      } else {
        FactColumns.forget(now, position, position + length);
      }
      position += length;
    }
    return now;
  }

  /** Whether it is one of the tables, all of it. */
  private boolean isWhole() {
    return end == PARTS && runs[1] == 0 && rows == tables.get(runs[0]).rows();
  }

  private Optional<FactColumn> find(int table, String name) {
    return tables.get(table).columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst();
  }

  private static void recode(int[] values, int from, int length, int[] codes) {
    for (int i = from; i < from + length; i++) {
      values[i] = values[i] == Unknown.CODE ? Unknown.CODE : codes[values[i]];
    }
  }
}
