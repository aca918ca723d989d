package touchstone.stats;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Sorts the positions of values by the values. The 32 bits in which values differ first are sorted
 * together with the position as one number, by digits, so that the time grows with their number
 * only; the few that agree in those are sorted by the bits after them. Used once.
 */
final class SortedPositions {

  private static final int POSITION_BITS = 31;
  private static final long POSITION = (1L << POSITION_BITS) - 1;

  /** Fewer are sorted faster by comparing them. */
  private static final int SMALL = 2_000;

  private final double[] values;

  /** The bits common to all keys, which are left out. */
  private int common;

  /** Whether keys that agree in the bits that are sorted first are equal. */
  private boolean exact;

  private long[] packed;

  SortedPositions(double[] values, IntPredicate counts) {
    this.values = values;
    int[] positions = new int[values.length];
    int known = 0;
    long differing = 0;
    long first = 0;
    for (int position = 0; position < values.length; position++) {
      if (!Double.isNaN(values[position]) && counts.test(position)) {
        long key = key(position);
        first = known == 0 ? key : first;
        differing |= key ^ first;
        positions[known++] = position;
      }
    }
    common = Math.min(Long.numberOfLeadingZeros(differing), Long.SIZE - 1);
    exact = (int) (differing << common) == 0;
    packed = new long[known];
    for (int i = 0; i < known; i++) {
      packed[i] = pack(key(positions[i]) << common >>> Integer.SIZE, positions[i]);
    }
  }

  /** A number whose unsigned order is the order of the doubles; both zeros are one. */
  private long key(int position) {
    long bits = Double.doubleToRawLongBits(values[position] + 0.0);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private static long pack(long bits, int position) {
    return bits << POSITION_BITS | position;
  }

  private static int position(long packed) {
    return (int) (packed & POSITION);
  }

  /** The positions in order, with {@link OrderedRanks#STARTS_RUN} where another value begins. */
  int[] order() {
    if (packed.length < SMALL) {
      Arrays.sort(packed);
    } else {
      packed = DigitSort.sorted(packed, POSITION_BITS, POSITION_BITS + Integer.SIZE);
    }
    int[] order = new int[packed.length];
    int end;
    for (int first = 0; first < packed.length; first = end) {
      end = endOfRun(first, packed.length);
      if (exact || allEqual(first, end)) {
        take(first, end, order);
      } else {
        sortByRest(first, end);
        int to;
        for (int from = first; from < end; from = to) {
          to = endOfRun(from, end);
          take(from, to, order);
        }
      }
    }
    return order;
  }

  /** Where the bits beside the position become others. */
  private int endOfRun(int first, int limit) {
    long bits = packed[first] >>> POSITION_BITS;
    int end = first + 1;
    while (end < limit && packed[end] >>> POSITION_BITS == bits) {
      end++;
    }
    return end;
  }

  private boolean allEqual(int first, int end) {
    double value = values[position(packed[first])];
    for (int i = first + 1; i < end; i++) {
      if (values[position(packed[i])] != value) {
        return false;
      }
    }
    return true;
  }

  private void sortByRest(int first, int end) {
    for (int i = first; i < end; i++) {
      int position = position(packed[i]);
      packed[i] = pack(key(position) << common & 0xFFFF_FFFFL, position);
    }
    Arrays.sort(packed, first, end);
  }

  private void take(int first, int end, int[] order) {
    for (int i = first; i < end; i++) {
      order[i] = position(packed[i]);
    }
    order[first] |= OrderedRanks.STARTS_RUN;
  }
}
