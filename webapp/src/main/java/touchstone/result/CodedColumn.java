package touchstone.result;

import java.util.Arrays;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;

/** Numbers of which few differ: a byte each that says which. Other numbers are kept as they are. */
final class CodedColumn {

  private static final String DISTINCT = ".distinct";
  private static final int MOST = 256;

  /** Four times as many as numbers, so that few meet. */
  private static final int SLOT_BITS = 10;

  private static final int SLOTS = 1 << SLOT_BITS;

  /** 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private CodedColumn() {}

  /** Adds numbers, with the same bits. */
  static void put(String name, double[] numbers, Columns columns) {
    byte[] codes = new byte[numbers.length];
    double[] distinct = new double[MOST];
    // In each slot one more than the code of a number; 0 is none.
    int[] slots = new int[SLOTS];
    int size = 0;
    for (int row = 0; row < codes.length; row++) {
      int slot = slot(numbers[row], slots, distinct);
      if (slots[slot] == 0) {
        if (size == MOST) {
          columns.put(name, numbers);
          return;
        }
        distinct[size++] = numbers[row];
        slots[slot] = size;
      }
      codes[row] = (byte) (slots[slot] - 1);
    }
    columns.put(name, codes).put(name + DISTINCT, Arrays.copyOf(distinct, size));
  }

  /** Where a number is, or would be: looked up a million times, so nothing is boxed. */
  private static int slot(double number, int[] slots, double[] distinct) {
    long bits = Double.doubleToRawLongBits(number);
    int slot = (int) (bits * SPREAD >>> (Long.SIZE - SLOT_BITS));
    while (slots[slot] != 0 && Double.doubleToRawLongBits(distinct[slots[slot] - 1]) != bits) {
      slot = (slot + 1) % SLOTS;
    }
    return slot;
  }

  /** The number of a row. */
  static double at(String name, int row, StoredColumns columns) throws UnreadableFileException {
    return columns.has(name + DISTINCT)
        ? columns.doubleAt(name + DISTINCT, columns.intAt(name, row))
        : columns.doubleAt(name, row);
  }
}
