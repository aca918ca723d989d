package touchstone.icp.discovery;

import java.util.Arrays;
import touchstone.stats.Interval;
import touchstone.stats.IntervalEstimate;

/**
 * The probability that a customer inside has the higher target than one outside, a tie counting one
 * half; 0.5 if it makes no difference.
 *
 * <p>The interval solves {@code |t - A| = z sqrt(V(t))} for t, with {@code V(t) = t (1 - t) (1 + M
 * (1 - t) / (2 - t) + M t / (1 + t)) / (m n)} and {@code M = (m + n) / 2 - 1}: it keeps its level
 * with a handful of customers, and does not shrink to a point when the groups do not overlap.
 *
 * <p>Source: Newcombe (2006), Statistics in Medicine 25, 559-573, method 5.
 */
final class Superiority {

  private Superiority() {}

  /**
   * Estimates it.
   *
   * @param target finite
   * @param inside whether each is inside
   * @param level the confidence, between 0 and 1
   */
  static IntervalEstimate of(double[] target, boolean[] inside, double level) {
    boolean[] all = new boolean[target.length];
    Arrays.fill(all, true);
    long[] ranks = Ranks.centredDoubled(target, all);
    long sum = 0;
    long in = 0;
    for (int row = 0; row < target.length; row++) {
      if (inside[row]) {
        sum += ranks[row];
        in++;
      }
    }
    long out = target.length - in;
    if (in == 0 || out == 0) {
      return new IntervalEstimate.NotEnough(
          target.length, 2, "Comparing needs a customer inside and one outside.");
    }
    return of(sum, in, out, level);
  }

  /**
   * The same from a sum of ranks.
   *
   * @param rankSum of those inside, by {@link Ranks#centredDoubled}
   * @param in how many are inside, 1 or more
   * @param out how many are outside, 1 or more
   */
  static IntervalEstimate.Measured of(long rankSum, long in, long out, double level) {
    // The doubled centred ranks of the insiders sum to twice (U - in out / 2).
    double area = 0.5 + rankSum / (2.0 * in * out);
    double z = Normal.critical(level);
    return new IntervalEstimate.Measured(
        area, new Interval(end(area, 0, in, out, z), end(area, 1, in, out, z), level), in + out);
  }

  /** The end of the interval towards 0 or 1. */
  private static double end(double area, double towards, long m, long n, double z) {
    double near = area;
    double far = towards;
    for (int step = 0; step < 60; step++) {
      double middle = (near + far) / 2;
      if (Math.abs(middle - area) <= z * Math.sqrt(variance(middle, m, n))) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return near;
  }

  private static double variance(double t, double m, double n) {
    double half = (m + n) / 2 - 1;
    return t * (1 - t) * (1 + half * (1 - t) / (2 - t) + half * t / (1 + t)) / (m * n);
  }
}
