package touchstone.value.fact;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A column being filled. It takes no memory until the first value is set; before that, and for rows
 * that are never set, it holds its mark for unknown. Not thread-safe.
 */
abstract sealed class GrowingColumn {

  final String name;

  GrowingColumn(String name) {
    this.name = name;
  }

  /**
   * The values in another order, or nothing if no row was ever set. The column is used up.
   *
   * @param order the row that comes to each position
   */
  abstract Optional<FactColumn> grouped(int[] order);

  /**
   * Adds the values of another column of the same kind behind so many rows. The other is used up.
   *
   * @param codes for each dictionary the code here of each code there
   */
  abstract void addAll(int rows, GrowingColumn other, int more, Map<String, int[]> codes);

  static int grown(int length, int row) {
    return Math.max(row + 1, Math.max(16, length + (length >> 1)));
  }

  static final class OfBytes extends GrowingColumn {
    private byte[] values = {};

    OfBytes(String name) {
      super(name);
    }

    void set(int row, byte value) {
      if (row >= values.length) {
        int old = values.length;
        values = Arrays.copyOf(values, grown(old, row));
        Arrays.fill(values, old, values.length, (byte) Unknown.CODE);
      }
      values[row] = value;
    }

    @Override
    void addAll(int rows, GrowingColumn other, int more, Map<String, int[]> codes) {
      byte[] theirs = ((OfBytes) other).values;
      if (rows == 0) {
        values = theirs;
      } else if (theirs.length > 0) {
        set(rows + more - 1, (byte) Unknown.CODE);
        System.arraycopy(theirs, 0, values, rows, Math.min(more, theirs.length));
      }
    }

    @Override
    Optional<FactColumn> grouped(int[] order) {
      if (values.length == 0) {
        return Optional.empty();
      }
      byte[] sorted = new byte[order.length];
      for (int position = 0; position < order.length; position++) {
        int row = order[position];
        sorted[position] = row < values.length ? values[row] : (byte) Unknown.CODE;
      }
      values = new byte[0];
      return Optional.of(new FactColumn.Bytes(name, sorted));
    }
  }

  static final class OfInts extends GrowingColumn {
    private final Optional<String> dictionary;
    private final int unknown;
    private int[] values = {};

    /** Days. */
    OfInts(String name) {
      super(name);
      dictionary = Optional.empty();
      unknown = Unknown.DAY;
    }

    /** Codes of a dictionary. */
    OfInts(String name, String dictionary) {
      super(name);
      this.dictionary = Optional.of(dictionary);
      unknown = Unknown.CODE;
    }

    void set(int row, int value) {
      if (row >= values.length) {
        int old = values.length;
        values = Arrays.copyOf(values, grown(old, row));
        Arrays.fill(values, old, values.length, unknown);
      }
      values[row] = value;
    }

    @Override
    void addAll(int rows, GrowingColumn other, int more, Map<String, int[]> codes) {
      int[] theirs = ((OfInts) other).recoded(codes);
      if (rows == 0) {
        values = theirs;
      } else if (theirs.length > 0) {
        set(rows + more - 1, unknown);
        System.arraycopy(theirs, 0, values, rows, Math.min(more, theirs.length));
      }
    }

    private int[] recoded(Map<String, int[]> codes) {
      if (dictionary.isPresent()) {
        int[] now = codes.get(dictionary.get());
        for (int row = 0; row < values.length; row++) {
          if (values[row] != Unknown.CODE) {
            values[row] = now[values[row]];
          }
        }
      }
      return values;
    }

    @Override
    Optional<FactColumn> grouped(int[] order) {
      if (values.length == 0) {
        return Optional.empty();
      }
      int[] sorted = new int[order.length];
      for (int position = 0; position < order.length; position++) {
        int row = order[position];
        sorted[position] = row < values.length ? values[row] : unknown;
      }
      values = new int[0];
      return Optional.of(
          dictionary
              .<FactColumn>map(names -> new FactColumn.Codes(name, names, sorted))
              .orElseGet(() -> new FactColumn.Ints(name, sorted)));
    }
  }

  static final class OfLongs extends GrowingColumn {
    private long[] values = {};

    OfLongs(String name) {
      super(name);
    }

    void set(int row, long value) {
      if (row >= values.length) {
        int old = values.length;
        values = Arrays.copyOf(values, grown(old, row));
        Arrays.fill(values, old, values.length, Unknown.MONEY);
      }
      values[row] = value;
    }

    @Override
    void addAll(int rows, GrowingColumn other, int more, Map<String, int[]> codes) {
      long[] theirs = ((OfLongs) other).values;
      if (rows == 0) {
        values = theirs;
      } else if (theirs.length > 0) {
        set(rows + more - 1, Unknown.MONEY);
        System.arraycopy(theirs, 0, values, rows, Math.min(more, theirs.length));
      }
    }

    @Override
    Optional<FactColumn> grouped(int[] order) {
      if (values.length == 0) {
        return Optional.empty();
      }
      long[] sorted = new long[order.length];
      for (int position = 0; position < order.length; position++) {
        int row = order[position];
        sorted[position] = row < values.length ? values[row] : Unknown.MONEY;
      }
      values = new long[0];
      return Optional.of(new FactColumn.Longs(name, sorted));
    }
  }

  static final class OfDoubles extends GrowingColumn {
    private double[] values = {};

    OfDoubles(String name) {
      super(name);
    }

    void set(int row, double value) {
      if (row >= values.length) {
        int old = values.length;
        values = Arrays.copyOf(values, grown(old, row));
        Arrays.fill(values, old, values.length, Unknown.NUMBER);
      }
      values[row] = value;
    }

    @Override
    void addAll(int rows, GrowingColumn other, int more, Map<String, int[]> codes) {
      double[] theirs = ((OfDoubles) other).values;
      if (rows == 0) {
        values = theirs;
      } else if (theirs.length > 0) {
        set(rows + more - 1, Unknown.NUMBER);
        System.arraycopy(theirs, 0, values, rows, Math.min(more, theirs.length));
      }
    }

    @Override
    Optional<FactColumn> grouped(int[] order) {
      if (values.length == 0) {
        return Optional.empty();
      }
      double[] sorted = new double[order.length];
      for (int position = 0; position < order.length; position++) {
        int row = order[position];
        sorted[position] = row < values.length ? values[row] : Unknown.NUMBER;
      }
      values = new double[0];
      return Optional.of(new FactColumn.Doubles(name, sorted));
    }
  }
}
