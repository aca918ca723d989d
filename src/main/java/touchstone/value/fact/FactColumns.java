package touchstone.value.fact;

import java.util.Arrays;

/** What can be done to a column of any type. */
final class FactColumns {

  private FactColumns() {}

  /** A column like another of so many rows, all unknown. */
  static FactColumn unknown(FactColumn like, int rows) {
    FactColumn column = unwritten(like, rows);
    forget(column, 0, rows);
    return column;
  }

  /** A column like another of so many rows, each of which is still to be written or forgotten. */
  static FactColumn unwritten(FactColumn like, int rows) {
    if (like instanceof FactColumn.Bytes c) {
      return new FactColumn.Bytes(c.name(), new byte[rows]);
    }
    if (like instanceof FactColumn.Ints c) {
      return new FactColumn.Ints(c.name(), new int[rows]);
    }
    if (like instanceof FactColumn.Codes c) {
      return new FactColumn.Codes(c.name(), c.dictionary(), new int[rows]);
    }
    if (like instanceof FactColumn.Longs c) {
      return new FactColumn.Longs(c.name(), new long[rows]);
    }
    return new FactColumn.Doubles(like.name(), new double[rows]);
  }

  /** Makes rows unknown, from one up to another. */
  static void forget(FactColumn column, int from, int to) {
    if (column instanceof FactColumn.Bytes c) {
      Arrays.fill(c.values(), from, to, (byte) Unknown.CODE);
    } else if (column instanceof FactColumn.Ints c) {
      Arrays.fill(c.values(), from, to, Unknown.DAY);
    } else if (column instanceof FactColumn.Codes c) {
      Arrays.fill(c.values(), from, to, Unknown.CODE);
    } else if (column instanceof FactColumn.Longs c) {
      Arrays.fill(c.values(), from, to, Unknown.MONEY);
    } else {
      Arrays.fill(((FactColumn.Doubles) column).values(), from, to, Unknown.NUMBER);
    }
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
