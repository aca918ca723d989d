package touchstone.icp.discovery;

import java.util.Arrays;

/**
 * The best quality found anywhere in the searched space, in each shuffle of the target. What chance
 * alone achieves: a candidate's family-wise p is the share of shuffles that reach its quality.
 */
final class NullMaxima {

  private final double[] ascending;
  private final boolean exhaustive;

  /**
   * Keeps the maxima.
   *
   * @param exhaustive whether the shuffles are all there are, the true order among them
   */
  NullMaxima(double[] maxima, boolean exhaustive) {
    this.ascending = maxima.clone();
    Arrays.sort(ascending);
    this.exhaustive = exhaustive;
  }

  int shuffles() {
    return ascending.length;
  }

  /** Whether all arrangements were tried, which makes p exact. */
  boolean exhaustive() {
    return exhaustive;
  }

  /**
   * The probability that chance alone finds a candidate as good anywhere. With random shuffles the
   * true order counts as one of them: (1 + reached) / (1 + shuffles), which is never too small.
   */
  double pValue(double quality) {
    int reached = ascending.length - firstAtLeast(quality);
    return exhaustive
        ? (double) reached / ascending.length
        : (1.0 + reached) / (1.0 + ascending.length);
  }

  /** The quality that the share {@code 1 - level} of all shuffles stays below. */
  double critical(double level) {
    if (ascending.length == 0) {
      return Double.POSITIVE_INFINITY;
    }
    int index = (int) Math.floor((1 - level) * ascending.length);
    return ascending[Math.min(ascending.length - 1, Math.max(0, index))];
  }

  /** The smallest p there can be: below it, no quality leads. */
  double smallestP() {
    return ascending.length == 0 ? 1 : pValue(ascending[ascending.length - 1]);
  }

  private int firstAtLeast(double quality) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < quality) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
