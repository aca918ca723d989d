package touchstone.stats;

/**
 * Sorts whole numbers by digits of eleven bits, from the lowest to the highest, so that the time
 * grows with how many there are only.
 */
public final class DigitSort {

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private DigitSort() {}

  /**
   * Sorts numbers by some of their bits. Numbers that agree in those stay in their order.
   *
   * @param numbers 0 or more; may be overwritten
   * @param fromBit the lowest bit that counts
   * @param toBit the bit after the highest that counts; all numbers agree in it and above
   * @return the numbers in order: the array given, or another
   */
  public static long[] sorted(long[] numbers, int fromBit, int toBit) {
    int passes = (toBit - fromBit + DIGIT_BITS - 1) / DIGIT_BITS;
    int[][] counts = new int[passes][DIGITS];
    for (long number : numbers) {
      for (int pass = 0; pass < passes; pass++) {
        counts[pass][digit(number, fromBit + pass * DIGIT_BITS)]++;
      }
    }
    long[] from = numbers;
    long[] to = new long[0];
    for (int pass = 0; pass < passes; pass++) {
      int shift = fromBit + pass * DIGIT_BITS;
      int[] next = counts[pass];
      if (from.length == 0 || next[digit(from[0], shift)] == from.length) {
        continue;
      }
      to = to.length == 0 ? new long[from.length] : to;
      int start = 0;
      for (int digit = 0; digit < DIGITS; digit++) {
        int here = next[digit];
        next[digit] = start;
        start += here;
      }
      for (long number : from) {
        to[next[digit(number, shift)]++] = number;
      }
      long[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static int digit(long number, int shift) {
    return (int) (number >>> shift) & (DIGITS - 1);
  }
}
