package touchstone.result;

import java.util.List;
import touchstone.icp.AttributeChange;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;

/** Of which accounts columns are written: of all, without copying, or of some. Immutable. */
final class Rows {

  private final int[] some;
  private final boolean all;

  private Rows(int[] some, boolean all) {
    this.some = some;
    this.all = all;
  }

  static Rows all() {
    return new Rows(new int[0], true);
  }

  /**
   * Some accounts.
   *
   * @param accounts ascending; not copied
   */
  static Rows some(int[] accounts) {
    return new Rows(accounts, false);
  }

  ResultAccounts of(ResultDirectory accounts) {
    return all ? accounts.all() : accounts.of(some);
  }

  byte[] of(byte[] column) {
    if (all) {
      return column;
    }
    byte[] rows = new byte[some.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = column[some[i]];
    }
    return rows;
  }

  int[] of(int[] column) {
    if (all) {
      return column;
    }
    int[] rows = new int[some.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = column[some[i]];
    }
    return rows;
  }

  double[] of(double[] column) {
    if (all) {
      return column;
    }
    double[] rows = new double[some.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = column[some[i]];
    }
    return rows;
  }

  /**
   * Numbers of which each account has several.
   *
   * @param each how many
   */
  long[] of(long[] column, int each) {
    if (all) {
      return column;
    }
    long[] rows = new long[some.length * each];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = column[some[i / each] * each + i % each];
    }
    return rows;
  }

  /** An attribute; of some accounts with the names in use among them only. */
  AttributeColumn of(AttributeColumn column) {
    return all
        ? column
        : AttributeChange.canonical(new AttributeTable(column.rows(), List.of(column)).at(some))
            .columns()
            .get(0);
  }
}
