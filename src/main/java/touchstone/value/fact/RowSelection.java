package touchstone.value.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Some of the rows of a fact table, with whatever columns it has. A row may also leave its account.
 */
final class RowSelection {

  private final int[] starts;
  private final int[] source;

  private RowSelection(int[] starts, int[] source) {
    this.starts = starts;
    this.source = source;
  }

  /** The rows that are kept, each where it was. */
  static RowSelection of(FactTable table, IntPredicate keep) {
    return of(table, keep, row -> false);
  }

  /**
   * The rows that are kept.
   *
   * @param leaves whether a kept row of an account belongs to none any more
   */
  static RowSelection of(FactTable table, IntPredicate keep, IntPredicate leaves) {
    int accounts = table.accounts();
    int[] bucket = new int[table.rows()];
    int[] starts = new int[accounts + 2];
    for (int account = 0; account <= accounts; account++) {
      int to = account < accounts ? table.to(account) : table.rows();
      for (int row = table.content().starts()[account]; row < to; row++) {
        bucket[row] = keep.test(row) ? (leaves.test(row) ? accounts : account) : -1;
        if (bucket[row] >= 0) {
          starts[bucket[row] + 1]++;
        }
      }
    }
    for (int i = 0; i <= accounts; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] source = new int[starts[accounts + 1]];
    for (int row = 0; row < bucket.length; row++) {
      if (bucket[row] >= 0) {
        source[next[bucket[row]]++] = row;
      }
    }
    return new RowSelection(starts, source);
  }

  /** The selected rows, with every column the table has. */
  GroupedRows rows(FactTable table) {
    return rows(table, List.of());
  }

  /**
   * The selected rows.
   *
   * @param replaced columns as long as the selection, in the place of the table's of those names
   */
  GroupedRows rows(FactTable table, List<FactColumn> replaced) {
    List<FactColumn> columns = new ArrayList<>();
    for (FactColumn column : table.content().columns()) {
      if (replaced.stream().noneMatch(other -> other.name().equals(column.name()))) {
        columns.add(picked(column));
      }
    }
    columns.addAll(replaced);
    return new GroupedRows(starts, columns);
  }

  /** The rows of the table selected from, in the order of the selection. */
  int[] source() {
    return source;
  }

  FactColumn ints(String name, IntUnaryOperator valueOfSourceRow) {
    return new FactColumn.Ints(name, values(valueOfSourceRow));
  }

  FactColumn codes(String name, String dictionary, IntUnaryOperator codeOfSourceRow) {
    return new FactColumn.Codes(name, dictionary, values(codeOfSourceRow));
  }

  private int[] values(IntUnaryOperator valueOfSourceRow) {
    int[] values = new int[source.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueOfSourceRow.applyAsInt(source[i]);
    }
    return values;
  }

  private FactColumn picked(FactColumn column) {
    int size = source.length;
    if (column instanceof FactColumn.Bytes bytes) {
      byte[] values = new byte[size];
      for (int i = 0; i < size; i++) {
        values[i] = bytes.values()[source[i]];
      }
      return new FactColumn.Bytes(column.name(), values);
    }
    if (column instanceof FactColumn.Ints ints) {
      return ints(column.name(), row -> ints.values()[row]);
    }
    if (column instanceof FactColumn.Codes codes) {
      return codes(column.name(), codes.dictionary(), row -> codes.values()[row]);
    }
    if (column instanceof FactColumn.Longs longs) {
      long[] values = new long[size];
      for (int i = 0; i < size; i++) {
        values[i] = longs.values()[source[i]];
      }
      return new FactColumn.Longs(column.name(), values);
    }
    double[] from = ((FactColumn.Doubles) column).values();
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = from[source[i]];
    }
    return new FactColumn.Doubles(column.name(), values);
  }
}
