package touchstone.value.lifetime;

/**
 * Gauss' hypergeometric function by its series, kept in range by a running scale. Thread-safe.
 *
 * <p>Source: Abramowitz and Stegun (1964), 15.1.1.
 */
final class Hypergeometric {

  private static final double RELATIVE = 1e-16;
  private static final int MOST_TERMS = 2_000_000;
  private static final double LARGE = 1e200;
  private static final double LOG_LARGE = Math.log(LARGE);

  private Hypergeometric() {}

  /**
   * {@code 2F1(a, b; c; z) * exp(logFactor)}.
   *
   * @param c neither zero nor a negative whole number
   * @param z 0 or more and below 1
   * @param logFactor joined to the sum before it is taken out of the logarithm, so that neither a
   *     tiny factor nor a huge sum leaves the range of a double
   * @throws ArithmeticException if the series does not settle
   */
  static double scaled(double a, double b, double c, double z, double logFactor) {
    if (!(z >= 0 && z < 1)) {
      throw new IllegalArgumentException("The series needs z from 0 to below 1, not " + z + ".");
    }
    double sum = 1;
    double term = 1;
    double logScale = 0;
    double oneSign = Math.max(0, -Math.min(a, Math.min(b, c)));
    for (int k = 0; k < MOST_TERMS; k++) {
      term *= (a + k) / (c + k) * ((b + k) / (k + 1)) * z;
      sum += term;
      if (Math.abs(sum) > LARGE || Math.abs(term) > LARGE) {
        sum /= LARGE;
        term /= LARGE;
        logScale += LOG_LARGE;
      }
      if (term == 0 || (k >= oneSign && settled(term, largestRatio(a, b, c, z, k + 1), sum))) {
        return Math.signum(sum) * Math.exp(Math.log(Math.abs(sum)) + logScale + logFactor);
      }
    }
    throw new ArithmeticException(
        "The hypergeometric series did not settle at " + a + ", " + b + ", " + c + ", " + z + ".");
  }

  /** {@code 2F1(a, b; c; z)}. */
  static double of(double a, double b, double c, double z) {
    return scaled(a, b, c, z, 0);
  }

  /** No later term is more than so many times the one before it: both factors tend to 1. */
  private static double largestRatio(double a, double b, double c, double z, int k) {
    return Math.max(1, (a + k) / (c + k)) * Math.max(1, (b + k) / (k + 1)) * z;
  }

  /** Whether all later terms, at most a geometric series, are too small to count. */
  private static boolean settled(double term, double ratio, double sum) {
    return ratio < 1 && Math.abs(term) * ratio <= RELATIVE * (1 - ratio) * Math.abs(sum);
  }
}
