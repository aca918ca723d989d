package touchstone.stats;

import java.util.function.IntPredicate;

/**
 * Weighted medians of many cells at once: all values are shown in ascending order, each to the
 * cells it counts in, so that no cell holds a list of its own. Half of the weight lies on either
 * side of a weighted median; if a value ends exactly at half, it is the mean of that and the next.
 * With equal weights it is the ordinary median. Not thread-safe.
 */
public final class MedianCells {

  private static final byte BELOW = 0;

  /** Half of the weight is reached exactly: the next value decides. */
  private static final byte HALF = 1;

  private static final byte FOUND = 2;

  private final long[] totals;
  private final long[] reached;
  private final double[] medians;
  private final byte[] states;

  /**
   * @param totals the weight of all values of each cell that will be shown
   */
  public MedianCells(long[] totals) {
    this.totals = totals.clone();
    reached = new long[totals.length];
    medians = new double[totals.length];
    states = new byte[totals.length];
  }

  /**
   * Counts a value in a cell.
   *
   * @param value finite, not below any shown before
   * @param weight above 0
   */
  public void add(int cell, double value, long weight) {
    switch (states[cell]) {
      case BELOW -> {
        reached[cell] += weight;
        if (2 * reached[cell] >= totals[cell]) {
          medians[cell] = value;
          states[cell] = 2 * reached[cell] == totals[cell] ? HALF : FOUND;
        }
      }
      case HALF -> {
        // Half of each, not half of the sum: that of two huge values could overflow.
        medians[cell] = value == medians[cell] ? value : medians[cell] * 0.5 + value * 0.5;
        states[cell] = FOUND;
      }
      default -> {}
    }
  }

  /** The median of a cell, after all of its values were shown. */
  public Estimate median(int cell, long observations) {
    return observations == 0
        ? new Estimate.TooFewObservations(0, 1)
        : new Estimate.Measured(medians[cell], observations);
  }

  /**
   * The positions of the values that are known and count, in ascending order of the values.
   *
   * @param values NaN where unknown
   */
  public static int[] order(double[] values, IntPredicate counts) {
    int[] order = new SortedPositions(values, counts).order();
    for (int i = 0; i < order.length; i++) {
      order[i] &= ~OrderedRanks.STARTS_RUN;
    }
    return order;
  }
}
