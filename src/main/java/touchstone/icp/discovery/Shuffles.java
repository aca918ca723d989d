package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The orders of a target in a permutation test, by number: the true one first, then shuffles, the
 * same for a seed, whoever asks, in whatever order. If there are few different arrangements in all,
 * they are all of them, once each.
 */
final class Shuffles {

  /** Up to this many arrangements are all tried. */
  private static final int ALL_UP_TO = 10_000;

  private final long[] packed;
  private final long seed;
  private final long[][] all;
  private final int count;

  private Shuffles(long[] packed, long seed, long[][] all, int count) {
    this.packed = packed;
    this.seed = seed;
    this.all = all;
    this.count = count;
  }

  /** The true order and {@code wanted} random ones, or all there are. */
  static Shuffles of(long[] packed, int wanted, long seed) {
    double arrangements = arrangements(packed);
    if (arrangements <= Math.max(wanted, ALL_UP_TO)) {
      long[][] all = new long[(int) Math.round(arrangements)][];
      long[] next = packed.clone();
      Arrays.sort(next);
      for (int i = 0; i < all.length; i++) {
        all[i] = next.clone();
        advance(next);
      }
      return new Shuffles(packed, seed, all, all.length);
    }
    return new Shuffles(packed, seed, new long[0][], wanted + 1);
  }

  int count() {
    return count;
  }

  /** Whether these are all orders there are. */
  boolean exhaustive() {
    return all.length > 0;
  }

  /** Writes order {@code number} into every {@code stride}-th place from {@code start}. */
  void write(int number, long[] to, int start, int stride) {
    if (exhaustive()) {
      for (int row = 0; row < packed.length; row++) {
        to[start + row * stride] = all[number][row];
      }
      return;
    }
    if (number == 0) {
      for (int row = 0; row < packed.length; row++) {
        to[start + row * stride] = packed[row];
      }
      return;
    }
    SplittableRandom random = new SplittableRandom(mixed(seed, number));
    // Fisher and Yates, from the inside out.
    for (int row = 0; row < packed.length; row++) {
      int other = random.nextInt(row + 1);
      to[start + row * stride] = to[start + other * stride];
      to[start + other * stride] = packed[row];
    }
  }

  private static long mixed(long seed, int number) {
    return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (number + 1L)).nextLong();
  }

  /** How many different orders equal values leave; infinite beyond any use. */
  private static double arrangements(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    double count = 1;
    int equal = 0;
    for (int i = 0; i < sorted.length && count < 1e12; i++) {
      equal = i > 0 && sorted[i] == sorted[i - 1] ? equal + 1 : 1;
      count = count * (i + 1) / equal;
    }
    return count;
  }

  /** The next arrangement in lexicographic order; the last one stays. */
  private static void advance(long[] values) {
    int pivot = values.length - 2;
    while (pivot >= 0 && values[pivot] >= values[pivot + 1]) {
      pivot--;
    }
    if (pivot < 0) {
      return;
    }
    int successor = values.length - 1;
    while (values[successor] <= values[pivot]) {
      successor--;
    }
    swap(values, pivot, successor);
    for (int low = pivot + 1, high = values.length - 1; low < high; low++, high--) {
      swap(values, low, high);
    }
  }

  private static void swap(long[] values, int i, int j) {
    long kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
