package touchstone.result;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;

/** Numbers of which few differ: a byte each that says which. Other numbers are kept as they are. */
final class CodedColumn {

  private static final String DISTINCT = ".distinct";
  private static final int MOST = 256;

  private CodedColumn() {}

  /** Adds numbers, with the same bits. */
  static void put(String name, double[] numbers, Columns columns) {
    byte[] codes = new byte[numbers.length];
    double[] distinct = new double[MOST];
    Map<Long, Integer> known = new HashMap<>();
    long last = 0;
    int code = -1;
    for (int row = 0; row < numbers.length; row++) {
      long bits = Double.doubleToRawLongBits(numbers[row]);
      if (bits != last || code < 0) {
        Integer found = known.get(bits);
        if (found == null) {
          found = known.size();
          if (found == MOST) {
            columns.put(name, numbers);
            return;
          }
          known.put(bits, found);
          distinct[found] = numbers[row];
        }
        code = found;
        last = bits;
      }
      codes[row] = (byte) code;
    }
    columns.put(name, codes).put(name + DISTINCT, Arrays.copyOf(distinct, known.size()));
  }

  /** The number of a row. */
  static double at(String name, int row, StoredColumns columns) throws UnreadableFileException {
    return columns.has(name + DISTINCT)
        ? columns.doubleAt(name + DISTINCT, columns.intAt(name, row))
        : columns.doubleAt(name, row);
  }
}
