package touchstone.stats;

/** From replicates to the ends of an interval. Thread-safe. */
final class BootstrapInterval {

  private BootstrapInterval() {}

  static Interval percentile(double[] replicated, double level) {
    double[] sorted = Samples.sorted(replicated);
    double tail = (1 - level) / 2;
    return new Interval(
        Quantiles.ofSorted(sorted, tail), Quantiles.ofSorted(sorted, 1 - tail), level);
  }

  /**
   * Bias-corrected and accelerated.
   *
   * @param seen the statistic of the sample
   * @param leftOut the statistic without each value
   */
  static Interval bca(double[] replicated, double seen, double[] leftOut, double level) {
    double bias = StandardNormal.quantile(shareBelow(replicated, seen));
    double acceleration = acceleration(leftOut);
    double z = StandardNormal.critical(level);
    double[] sorted = Samples.sorted(replicated);
    double low = Quantiles.ofSorted(sorted, shifted(bias, bias - z, acceleration));
    double high = Quantiles.ofSorted(sorted, shifted(bias, bias + z, acceleration));
    return new Interval(Math.min(low, high), Math.max(low, high), level);
  }

  private static double shifted(double bias, double z, double acceleration) {
    return StandardNormal.probabilityBelow(bias + z / (1 - acceleration * z));
  }

  /** Ties count one half; kept off 0 and 1, where the normal quantile is infinite. */
  private static double shareBelow(double[] replicated, double seen) {
    double below = 0;
    for (double value : replicated) {
      below += value < seen ? 1 : value == seen ? 0.5 : 0;
    }
    double edge = 0.5 / replicated.length;
    return Math.max(edge, Math.min(1 - edge, below / replicated.length));
  }

  private static double acceleration(double[] leftOut) {
    double mean = Samples.mean(leftOut);
    double squares = 0;
    double cubes = 0;
    for (double value : leftOut) {
      double distance = mean - value;
      squares += distance * distance;
      cubes += distance * distance * distance;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }
}
