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
    return (byte[]) of(column, 1, all ? column : new byte[some.length]);
  }

  int[] of(int[] column) {
    return (int[]) of(column, 1, all ? column : new int[some.length]);
  }

  double[] of(double[] column) {
    return (double[]) of(column, 1, all ? column : new double[some.length]);
  }

  /**
   * Numbers of which each account has several.
   *
   * @param each how many
   */
  long[] of(long[] column, int each) {
    return (long[]) of(column, each, all ? column : new long[some.length * each]);
  }

  private Object of(Object column, int each, Object rows) {
    if (!all) {
      for (int i = 0; i < some.length; i++) {
        System.arraycopy(column, some[i] * each, rows, i * each, each);
      }
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
