package touchstone.result;

import java.util.function.IntBinaryOperator;

/** Sorts ordinals, which Java does only as objects. Stable: equals stay in their order. */
final class OrdinalSort {

  private static final int RUN = 16;

  private OrdinalSort() {}

  /**
   * The numbers from 0 in an order.
   *
   * @param order negative if the first comes before the second
   */
  static int[] sorted(int size, IntBinaryOperator order) {
    int[] from = new int[size];
    for (int i = 0; i < size; i++) {
      from[i] = i;
    }
    for (int start = 0; start < size; start += RUN) {
      insert(from, start, Math.min(size, start + RUN), order);
    }
    int[] to = new int[size];
    for (int width = RUN; width < size; width *= 2) {
      for (int start = 0; start < size; start += 2 * width) {
        merge(from, to, start, Math.min(size, start + width), end(start, width, size), order);
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static int end(int start, int width, int size) {
    return (int) Math.min(size, start + 2L * width);
  }

  private static void insert(int[] ordinals, int start, int end, IntBinaryOperator order) {
    for (int i = start + 1; i < end; i++) {
      int moved = ordinals[i];
      int place = i;
      while (place > start && order.applyAsInt(ordinals[place - 1], moved) > 0) {
        ordinals[place] = ordinals[place - 1];
        place--;
      }
      ordinals[place] = moved;
    }
  }

  private static void merge(
      int[] from, int[] to, int start, int middle, int end, IntBinaryOperator order) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean first =
          left < middle && (right >= end || order.applyAsInt(from[left], from[right]) <= 0);
      to[i] = first ? from[left++] : from[right++];
    }
  }
}
