package touchstone.stats;

/**
 * For each value of one sample, the share of the other sample it is above; a tie counts one half.
 * Thread-safe.
 */
final class Placements {

  private Placements() {}

  static double[] of(double[] values, double[] others) {
    double[] sorted = Samples.sorted(others);
    double[] shares = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      long doubled =
          SortedValues.below(sorted, values[i]) + (long) SortedValues.notAbove(sorted, values[i]);
      shares[i] = doubled / (2.0 * sorted.length);
    }
    return shares;
  }

  /** How many pairs are tied. */
  static long ties(double[] values, double[] others) {
    double[] sorted = Samples.sorted(others);
    long ties = 0;
    for (double value : values) {
      ties += SortedValues.notAbove(sorted, value) - SortedValues.below(sorted, value);
    }
    return ties;
  }
}
