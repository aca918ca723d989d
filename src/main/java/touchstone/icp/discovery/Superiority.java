package touchstone.icp.discovery;

import java.util.Arrays;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.NewcombeArea;

/**
 * The probability that a customer inside has the higher target than one outside, a tie counting one
 * half; 0.5 if it makes no difference.
 *
 * <p>The interval is {@linkplain NewcombeArea Newcombe's}.
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
    return new IntervalEstimate.Measured(area, NewcombeArea.around(area, in, out, level), in + out);
  }
}
