package touchstone.stats;

/**
 * How far one sample lies above another: the share of pairs in which its value is larger minus the
 * share in which it is smaller. -1 to 1, 0 for none; |d| of 0.147, 0.33 and 0.474 are commonly read
 * as small, medium and large. Uses order only.
 *
 * <p>The interval is Cliff's consistent one, which is not symmetric and stays inside -1 to 1. If
 * the samples do not overlap, its inner end is {@code (n - z²)/(n + z²)} with n the size of the
 * smaller sample.
 *
 * <p>Source: Cliff (1993), Psychological Bulletin 114, 494-509; Feng and Cliff (2004), J. Modern
 * Applied Statistical Methods 3, 322-332. Thread-safe.
 */
public final class CliffsDelta {

  private CliffsDelta() {}

  /**
   * The delta of the first sample against the second.
   *
   * @param first finite values
   * @param second finite values
   * @param level the confidence, between 0 and 1
   * @return -1 to 1; {@link IntervalEstimate.NotEnough} below two values in a sample
   * @throws IllegalArgumentException if a value is not finite or the level is out of range
   */
  public static IntervalEstimate of(double[] first, double[] second, double level) {
    Samples.requireFinite("first sample", first);
    Samples.requireFinite("second sample", second);
    double z = StandardNormal.critical(level);
    long observations = (long) first.length + second.length;
    if (first.length < 2 || second.length < 2) {
      return new IntervalEstimate.NotEnough(
          observations, 4, "The spread of an effect needs at least two values in each group.");
    }
    double[] ofFirst = dominance(Placements.of(first, second));
    double[] ofSecond = dominance(Placements.of(second, first));
    double delta = Samples.mean(ofFirst);
    if (Math.abs(delta) == 1) {
      double smaller = Math.min(first.length, second.length);
      double inner = (smaller - z * z) / (smaller + z * z);
      Interval interval =
          delta > 0 ? new Interval(inner, 1, level) : new Interval(-1, -inner, level);
      return new IntervalEstimate.Measured(delta, interval, observations);
    }
    double n = first.length;
    double m = second.length;
    double pairs = n * m;
    double squaresOfPairs = pairs - Placements.ties(first, second) - pairs * delta * delta;
    double variance =
        ((m - 1) * Samples.variance(ofFirst)
                + (n - 1) * Samples.variance(ofSecond)
                + squaresOfPairs / ((n - 1) * (m - 1)))
            / pairs;
    return new IntervalEstimate.Measured(delta, around(delta, variance, z, level), observations);
  }

  private static Interval around(double delta, double variance, double z, double level) {
    double open = 1 - delta * delta;
    double spread = z * Math.sqrt(variance) * Math.sqrt(open * open + z * z * variance);
    double scale = open + z * z * variance;
    double centre = delta - delta * delta * delta;
    double low = Math.max(-1, (centre - spread) / scale);
    double high = Math.min(1, (centre + spread) / scale);
    return new Interval(Math.min(low, delta), Math.max(high, delta), level);
  }

  private static double[] dominance(double[] placements) {
    double[] dominance = new double[placements.length];
    for (int i = 0; i < placements.length; i++) {
      dominance[i] = 2 * placements[i] - 1;
    }
    return dominance;
  }
}
