package touchstone.icp.discovery;

import java.util.Arrays;

/**
 * Cuts a number column into bands that hold about as many accounts each. The cuts follow the column
 * alone, never the target: so they stay the same in every shuffle of the significance test.
 */
public final class CutPoints {

  private CutPoints() {}

  /**
   * Cut points, ascending; a band holds its lower cut and not its upper one.
   *
   * @param values finite, any order
   * @param bands how many bands are wanted, 2 or more; fewer come back if values repeat
   */
  public static double[] of(double[] values, int bands) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] cuts = new double[Math.max(0, bands - 1)];
    int found = 0;
    int last = 0;
    for (int band = 1; band < bands; band++) {
      int wanted = (int) Math.round((double) band * sorted.length / bands);
      int boundary = nearestBoundary(sorted, wanted);
      if (boundary > last) {
        cuts[found++] = roundest(sorted[boundary - 1], sorted[boundary]);
        last = boundary;
      }
    }
    return Arrays.copyOf(cuts, found);
  }

  /** The index nearest to {@code wanted} whose value differs from the one before; 0 if none. */
  private static int nearestBoundary(double[] sorted, int wanted) {
    int right = Math.max(1, wanted);
    while (right < sorted.length && sorted[right] == sorted[right - 1]) {
      right++;
    }
    int left = Math.min(wanted, sorted.length - 1);
    while (left > 0 && sorted[left] == sorted[left - 1]) {
      left--;
    }
    if (right >= sorted.length) {
      return left;
    }
    return left > 0 && wanted - left <= right - wanted ? left : right;
  }

  /** The number with the fewest digits above {@code low} and not above {@code high}. */
  static double roundest(double low, double high) {
    double gap = high - low;
    if (!(gap > 0) || Double.isInfinite(gap)) {
      return high;
    }
    int top = (int) Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) + 1;
    int bottom = (int) Math.floor(Math.log10(gap)) - 1;
    for (int exponent = top; exponent >= bottom; exponent--) {
      for (int factor : new int[] {5, 2, 1}) {
        double candidate = firstMultipleAbove(low, factor, exponent);
        if (candidate > low && candidate <= high) {
          return candidate;
        }
      }
    }
    return high;
  }

  private static double firstMultipleAbove(double low, int factor, int exponent) {
    if (exponent >= 0) {
      double step = factor * Math.pow(10, exponent);
      return (Math.floor(low / step) + 1) * step;
    }
    // Dividing by a whole power of ten keeps 0.3 from becoming 0.30000000000000004.
    double scale = Math.pow(10, -exponent);
    return (Math.floor(low * scale / factor) + 1) * factor / scale;
  }
}
