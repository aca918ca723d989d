package touchstone.stats;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * {@link PercentileRanks} of a column of values that keep the order they come from, so that ranks
 * after a few changes cost one pass instead of sorting again. Immutable and thread-safe.
 */
public final class OrderedRanks {

  /** Set in an entry of the order if its value is not that of the entry before. */
  static final int STARTS_RUN = Integer.MIN_VALUE;

  /** The position in an entry of the order. */
  static final int POSITION = Integer.MAX_VALUE;

  /**
   * The positions of the values that count, in ascending order; of equal values by position. Each
   * run of equal values is marked by {@link #STARTS_RUN}.
   */
  private final int[] order;

  private final int size;

  /** The rank of each position as in {@link RankScale}. */
  private final int[] doubled;

  private final RankScale scale;

  private OrderedRanks(int[] order, int size, int[] doubled) {
    this.order = order;
    this.size = size;
    this.doubled = doubled;
    this.scale = new RankScale(size);
  }

  /**
   * Ranks values.
   *
   * @param values the values; NaN marks one that is not there. Not changed and not kept.
   * @param counts which positions are ranked
   */
  public static OrderedRanks of(double[] values, IntPredicate counts) {
    int[] order = new SortedPositions(values, counts).order();
    return of(order, order.length, values.length);
  }

  /**
   * The ranks of an order.
   *
   * @param order with runs marked; not copied
   * @param size how many of its entries count
   * @param positions how many positions there are
   */
  static OrderedRanks of(int[] order, int size, int positions) {
    int[] doubled = new int[positions];
    int end;
    for (int first = 0; first < size; first = end) {
      end = first + 1;
      while (end < size && order[end] >= 0) {
        end++;
      }
      for (int place = first; place < end; place++) {
        doubled[order[place] & POSITION] = first + end;
      }
    }
    return new OrderedRanks(order, size, doubled);
  }

  /**
   * The ranks after a few values changed, came or went: the same as those of all values anew.
   *
   * @param formerValues the values these are the ranks of
   * @param now for each former position the one it has now, or -1 if its value is gone or may have
   *     changed; ascending where it is not -1
   * @param changed the positions of now with a value that may be another or is new, ascending
   * @param values all values of now; what is not among the changed ones is what it was
   * @param counts which positions of now are ranked
   */
  public OrderedRanks after(
      double[] formerValues, int[] now, int[] changed, double[] values, IntPredicate counts) {
    double[] freshValues = new double[changed.length];
    for (int i = 0; i < changed.length; i++) {
      freshValues[i] = counts.test(changed[i]) ? values[changed[i]] : Double.NaN;
    }
    int[] fresh = new SortedPositions(freshValues, i -> true).order();
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = changed[fresh[i] & POSITION];
    }
    // One more: a position that is gone is written before it is known to be.
    int most = size + fresh.length + 1;
    return new RankMerge(this, formerValues, values, now, most).with(fresh);
  }

  /** A position of the order, with its mark. */
  int entry(int place) {
    return order[place];
  }

  /** A position of the order. */
  int position(int place) {
    return order[place] & POSITION;
  }

  /** Whether the value at a place of the order is not that of the place before. */
  boolean startsRun(int place) {
    return order[place] < 0;
  }

  /** How many values are ranked. */
  public int size() {
    return size;
  }

  /** Whether there is a rank: not without a value, nor if it is the only one. */
  public boolean known(int position) {
    return scale.known(doubled[position]);
  }

  /**
   * Counts known ranks.
   *
   * @param counts one a position; 1 is added where the rank is known
   * @param from the first position
   * @param to the position after the last
   */
  public void addKnown(int[] counts, int from, int to) {
    if (scale.known(1)) {
      for (int position = from; position < to; position++) {
        // 1 of a rank, which is positive, and 0 of none: without a branch, as half have none.
        counts[position] += -doubled[position] >>> (Integer.SIZE - 1);
      }
    }
  }

  /** The rank of a known position in (0, 1), the smallest value lowest. */
  public double ascending(int position) {
    return scale.ascending(doubled[position]);
  }

  /** What the doubled ranks mean. */
  public RankScale scale() {
    return scale;
  }

  /** The doubled rank of each position, 0 without a value. Not copied; nobody changes it. */
  public int[] doubled() {
    return doubled;
  }

  /** The doubled ranks of the different values, ascending: with the values one tells the other. */
  public int[] distinctDoubled() {
    int[] distinct = new int[runs()];
    int run = 0;
    for (int place = 0; place < size; place++) {
      if (startsRun(place)) {
        distinct[run++] = doubled[position(place)];
      }
    }
    return distinct;
  }

  /**
   * The different values, ascending.
   *
   * @param values the values these are the ranks of
   */
  public double[] distinctValues(double[] values) {
    double[] distinct = new double[runs()];
    int run = 0;
    for (int place = 0; place < size; place++) {
      if (startsRun(place)) {
        distinct[run++] = values[position(place)];
      }
    }
    return distinct;
  }

  /** How many different values there are. */
  private int runs() {
    int runs = 0;
    for (int place = 0; place < size; place++) {
      runs += order[place] >>> (Integer.SIZE - 1);
    }
    return runs;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderedRanks ranks
        && Arrays.equals(order, 0, size, ranks.order, 0, ranks.size)
        && Arrays.equals(doubled, ranks.doubled);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(doubled);
  }
}
