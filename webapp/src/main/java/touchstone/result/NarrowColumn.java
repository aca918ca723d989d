package touchstone.result;

/** Small numbers in bytes where they fit: {@code StoredColumns.intAt} reads either. */
final class NarrowColumn {

  private static final int LARGEST_BYTE = 255;

  private NarrowColumn() {}

  /** The same numbers, as bytes if all lie between 0 and 255; else the array itself. */
  static Object of(int[] numbers) {
    for (int number : numbers) {
      if (number < 0 || number > LARGEST_BYTE) {
        return numbers;
      }
    }
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }
}
