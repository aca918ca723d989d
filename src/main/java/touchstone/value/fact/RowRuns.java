package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table put together of runs of rows of two others, a former and a fresh one. First the runs are
 * told in order, then each column is made by copying them. Not thread-safe.
 */
final class RowRuns {

  private final GroupedRows former;
  private final GroupedRows fresh;

  /** A run is its first row, bitwise complemented if it is fresh, and its length. */
  private int[] runs = new int[64];

  private int count;
  private int rows;

  RowRuns(GroupedRows former, GroupedRows fresh) {
    this.former = former;
    this.fresh = fresh;
  }

  /** Adds former rows. */
  void takeFormer(int from, int to) {
    if (from == to) {
      return;
    }
    boolean follows =
        count > 0 && runs[2 * count - 2] >= 0 && runs[2 * count - 2] + runs[2 * count - 1] == from;
    take(from, to - from, follows);
  }

  /** Adds fresh rows. */
  void takeFresh(int from, int to) {
    if (from == to) {
      return;
    }
    boolean follows =
        count > 0 && runs[2 * count - 2] < 0 && ~runs[2 * count - 2] + runs[2 * count - 1] == from;
    take(~from, to - from, follows);
  }

  private void take(int first, int length, boolean follows) {
    rows += length;
    if (follows) {
      runs[2 * count - 1] += length;
      return;
    }
    if (2 * count == runs.length) {
      runs = Arrays.copyOf(runs, runs.length * 2);
    }
    runs[2 * count] = first;
    runs[2 * count + 1] = length;
    count++;
  }

  /** How many rows were told. */
  int rows() {
    return rows;
  }

  /**
   * The table; arrays are shared where it is the former as it was.
   *
   * @param freshCodes by dictionary, what each code of a fresh row is now; none where they are the
   *     same as in former rows
   */
  GroupedRows table(int[] starts, Map<String, int[]> freshCodes) {
    Map<String, FactColumn> union = new LinkedHashMap<>();
    former.columns().forEach(column -> union.put(column.name(), column));
    fresh.columns().forEach(column -> union.putIfAbsent(column.name(), column));
    List<FactColumn> columns = new ArrayList<>();
    union.values().forEach(like -> columns.add(column(like, freshCodes)));
    return new GroupedRows(starts, columns);
  }

  private FactColumn column(FactColumn like, Map<String, int[]> freshCodes) {
    if (isWholeFormer()) {
      return find(former, like.name()).orElseGet(() -> FactColumns.unknown(like, rows));
    }
    FactColumn now = FactColumns.unknown(like, rows);
    Object target = FactColumns.array(now);
    Object old = find(former, like.name()).map(FactColumns::array).orElse(null);
    Object added = find(fresh, like.name()).map(FactColumns::array).orElse(null);
    int[] codes = like instanceof FactColumn.Codes c ? freshCodes.get(c.dictionary()) : null;
    int position = 0;
    for (int run = 0; run < count; run++) {
      int first = runs[2 * run];
      int length = runs[2 * run + 1];
      Object from = first >= 0 ? old : added;
      if (from != null) {
        System.arraycopy(from, first >= 0 ? first : ~first, target, position, length);
        if (first < 0 && codes != null) {
          recode((int[]) target, position, length, codes);
        }
      }
      position += length;
    }
    return now;
  }

  private boolean isWholeFormer() {
    int[] starts = former.starts();
    return rows == starts[starts.length - 1] && (rows == 0 || (count == 1 && runs[0] == 0));
  }

  private static Optional<FactColumn> find(GroupedRows rows, String name) {
    return rows.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static void recode(int[] values, int from, int length, int[] codes) {
    for (int i = from; i < from + length; i++) {
      values[i] = values[i] == Unknown.CODE ? Unknown.CODE : codes[values[i]];
    }
  }
}
