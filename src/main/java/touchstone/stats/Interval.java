package touchstone.stats;

/**
 * A range that holds the true value with a stated confidence.
 *
 * @param low the lower end, finite
 * @param high the upper end, finite, not below {@code low}
 * @param level the confidence, as a share between 0 and 1, both excluded; 0.95 for 95 %
 */
public record Interval(double low, double high, double level) {

  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "The ends of an interval are finite, not " + low + " and " + high + ".");
    }
    if (low > high) {
      throw new IllegalArgumentException(
          "The lower end " + low + " of an interval is above its upper end " + high + ".");
    }
    requireLevel(level);
  }

  /** Whether a value lies inside, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** The distance between the ends, in the unit of the value. */
  public double width() {
    return high - low;
  }

  /**
   * Checks a confidence level.
   *
   * @throws IllegalArgumentException unless it lies between 0 and 1, both excluded
   */
  static double requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "A confidence level lies between 0 and 1, both excluded, not " + level + ".");
    }
    return level;
  }
}
