package touchstone.stats;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * {@link PercentileRanks} of a column of values that keep the order they come from, so that ranks
 * after a few changes cost one pass instead of sorting again. Immutable and thread-safe.
 */
public final class OrderedRanks {

  /** The positions of the values that count, in ascending order; of equal values by position. */
  private final int[] order;

  /** Twice the rank times the number of values, of each position; 0 without a value. */
  private final int[] doubled;

  private final double denominator;

  OrderedRanks(int[] order, int[] doubled) {
    this.order = order;
    this.doubled = doubled;
    this.denominator = 2.0 * order.length;
  }

  /**
   * Ranks values.
   *
   * @param values the values; NaN marks one that is not there. Not changed and not kept.
   * @param counts which positions are ranked
   */
  public static OrderedRanks of(double[] values, IntPredicate counts) {
    return new SortedPositions(values, counts).ranks();
  }

  /**
   * The ranks after a few values changed, came or went: the same as those of all values anew.
   *
   * @param now for each former position the one it has now, or -1 if its value is gone or may have
   *     changed; ascending where it is not -1
   * @param changed the positions of now with a value that may be another or is new, ascending
   * @param values all values of now; what is not among the changed ones is what it was
   * @param counts which positions of now are ranked
   */
  public OrderedRanks after(int[] now, int[] changed, double[] values, IntPredicate counts) {
    double[] freshValues = new double[changed.length];
    for (int i = 0; i < changed.length; i++) {
      freshValues[i] = counts.test(changed[i]) ? values[changed[i]] : Double.NaN;
    }
    int[] fresh = of(freshValues, i -> true).order;
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = changed[fresh[i]];
    }
    return new RankMerge(values, order.length + fresh.length).of(order, now, fresh);
  }

  /** How many values are ranked. */
  public int size() {
    return order.length;
  }

  /** Whether there is a rank: not without a value, nor if it is the only one. */
  public boolean known(int position) {
    return doubled[position] > 0 && order.length >= PercentileRanks.MINIMUM_VALUES;
  }

  /** The rank of a known position in (0, 1), the smallest value lowest. */
  public double ascending(int position) {
    return doubled[position] / denominator;
  }

  /** The rank of a known position in (0, 1), the largest value lowest. */
  public double descending(int position) {
    return 1 - doubled[position] / denominator;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderedRanks ranks
        && Arrays.equals(order, ranks.order)
        && Arrays.equals(doubled, ranks.doubled);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(order) + Arrays.hashCode(doubled);
  }
}
