package touchstone.stats;

/**
 * Quantiles of type 7: linear between the order statistics, {@code h = (n - 1) p}. The default of
 * R, NumPy and spreadsheets ({@code PERCENTILE.INC}).
 *
 * <p>Source: Hyndman and Fan (1996), The American Statistician 50, 361-365. Thread-safe.
 */
public final class Quantiles {

  private Quantiles() {}

  /**
   * One quantile.
   *
   * @param values finite, any order
   * @param probability 0 to 1; 0.5 is the median
   * @return in the unit of the values; {@link Estimate.TooFewObservations} without a value
   * @throws IllegalArgumentException if a value is not finite or the probability is out of range
   */
  public static Estimate of(double[] values, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "The probability of a quantile lies between 0 and 1, not " + probability + ".");
    }
    Samples.requireFinite("sample", values);
    if (values.length == 0) {
      return new Estimate.TooFewObservations(0, 1);
    }
    return new Estimate.Measured(ofUnsorted(values.clone(), probability), values.length);
  }

  /** The middle value, or the mean of the two in the middle. */
  public static Estimate median(double[] values) {
    return of(values, 0.5);
  }

  /** As {@link #ofSorted}; the values are brought into another order. */
  private static double ofUnsorted(double[] values, double probability) {
    double position = (values.length - 1) * probability;
    int index = (int) Math.floor(position);
    double low = Selection.place(values, index);
    double part = position - index;
    if (part == 0 || index + 1 >= values.length) {
      return low;
    }
    double high = Double.POSITIVE_INFINITY;
    for (int i = index + 1; i < values.length; i++) {
      high = Math.min(high, values[i]);
    }
    return low * (1 - part) + high * part;
  }

  static double ofSorted(double[] sorted, double probability) {
    double position = (sorted.length - 1) * probability;
    int index = (int) Math.floor(position);
    if (index + 1 >= sorted.length) {
      return sorted[sorted.length - 1];
    }
    double part = position - index;
    // Not low + part * (high - low): the difference of two huge values could overflow.
    return part == 0 ? sorted[index] : sorted[index] * (1 - part) + sorted[index + 1] * part;
  }
}
