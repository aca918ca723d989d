package touchstone.result;

import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;

/**
 * Numbers from 0 on of which few are large: a byte each, and the large ones beside with the rows
 * they are of. Where many are large they are kept as they are.
 */
final class CountColumn {

  private static final String ROWS = ".large";
  private static final String NUMBERS = ".largeNumbers";

  /** In the place of a number that a byte cannot hold. */
  private static final int LARGE = 255;

  /** If more than one in so many are large, they take more room beside than as they are. */
  private static final int SHARE = 8;

  private CountColumn() {}

  /**
   * Adds numbers.
   *
   * @param numbers not copied; kept until they are written
   */
  static void put(String name, int[] numbers, Columns columns) {
    int large = large(numbers);
    if (large > numbers.length / SHARE) {
      columns.put(name, numbers);
      return;
    }
    columns.putLater(name, () -> bytes(numbers));
    if (large > 0) {
      int[] rows = rows(numbers, large);
      int[] largeNumbers = new int[large];
      for (int i = 0; i < large; i++) {
        largeNumbers[i] = numbers[rows[i]];
      }
      columns.put(name + ROWS, rows).put(name + NUMBERS, largeNumbers);
    }
  }

  private static boolean isLarge(int number) {
    return number < 0 || number >= LARGE;
  }

  private static int large(int[] numbers) {
    int large = 0;
    for (int number : numbers) {
      large += isLarge(number) ? 1 : 0;
    }
    return large;
  }

  private static int[] rows(int[] numbers, int large) {
    int[] rows = new int[large];
    int next = 0;
    for (int row = 0; row < numbers.length; row++) {
      if (isLarge(numbers[row])) {
        rows[next++] = row;
      }
    }
    return rows;
  }

  private static byte[] bytes(int[] numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int row = 0; row < bytes.length; row++) {
      bytes[row] = (byte) (isLarge(numbers[row]) ? LARGE : numbers[row]);
    }
    return bytes;
  }

  /** The number of a row. */
  static int at(String name, int row, StoredColumns columns) throws UnreadableFileException {
    int number = columns.intAt(name, row);
    if (number != LARGE || !columns.has(name + ROWS)) {
      return number;
    }
    int place = OrdinalSearch.find(columns, name + ROWS, row);
    if (place < 0) {
      throw new UnreadableFileException("the column \"" + name + "\" does not fit");
    }
    return columns.intAt(name + NUMBERS, place);
  }
}
