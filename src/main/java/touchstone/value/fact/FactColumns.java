package touchstone.value.fact;

import java.util.Arrays;

/** What can be done to a column of any type. */
final class FactColumns {

  private FactColumns() {}

  /** A column like another of so many rows, all unknown. */
  static FactColumn unknown(FactColumn like, int rows) {
    if (like instanceof FactColumn.Bytes c) {
      byte[] values = new byte[rows];
      Arrays.fill(values, (byte) Unknown.CODE);
      return new FactColumn.Bytes(c.name(), values);
    }
    if (like instanceof FactColumn.Ints c) {
      int[] values = new int[rows];
      Arrays.fill(values, Unknown.DAY);
      return new FactColumn.Ints(c.name(), values);
    }
    if (like instanceof FactColumn.Codes c) {
      int[] values = new int[rows];
      Arrays.fill(values, Unknown.CODE);
      return new FactColumn.Codes(c.name(), c.dictionary(), values);
    }
    if (like instanceof FactColumn.Longs c) {
      long[] values = new long[rows];
      Arrays.fill(values, Unknown.MONEY);
      return new FactColumn.Longs(c.name(), values);
    }
    double[] values = new double[rows];
    Arrays.fill(values, Unknown.NUMBER);
    return new FactColumn.Doubles(like.name(), values);
  }

  /** The array of a column. */
  static Object array(FactColumn column) {
    if (column instanceof FactColumn.Bytes c) {
      return c.values();
    }
    if (column instanceof FactColumn.Ints c) {
      return c.values();
    }
    if (column instanceof FactColumn.Codes c) {
      return c.values();
    }
    if (column instanceof FactColumn.Longs c) {
      return c.values();
    }
    return ((FactColumn.Doubles) column).values();
  }

  /** Whether any row is known. */
  static boolean anyKnown(FactColumn column) {
    if (column instanceof FactColumn.Bytes c) {
      for (byte value : c.values()) {
        if (value != (byte) Unknown.CODE) {
          return true;
        }
      }
      return false;
    }
    if (column instanceof FactColumn.Ints c) {
      return Arrays.stream(c.values()).anyMatch(value -> value != Unknown.DAY);
    }
    if (column instanceof FactColumn.Codes c) {
      return Arrays.stream(c.values()).anyMatch(value -> value != Unknown.CODE);
    }
    if (column instanceof FactColumn.Longs c) {
      return Arrays.stream(c.values()).anyMatch(value -> value != Unknown.MONEY);
    }
    return Arrays.stream(((FactColumn.Doubles) column).values())
        .anyMatch(value -> !Double.isNaN(value));
  }
}
