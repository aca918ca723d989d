package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.MannWhitney;
import touchstone.stats.TestResult;

/**
 * The target of the usable rows, and how well a mark on rows tells it.
 *
 * @param target one per row, finite where used
 * @param rows the usable rows
 * @param level the confidence of intervals
 */
record Outcome(double[] target, int[] rows, double level) {

  /**
   * The probability that a marked row has the higher target than one without the mark.
   *
   * @param area from 0 to 1
   * @param low the lower end of its interval
   * @param high the upper end of its interval
   * @param marked how many rows are marked
   * @param pValue two-sided, of there being no difference
   */
  record Separation(double area, double low, double high, int marked, double pValue) {
    /** How surely the mark tells the outcome, in whichever direction: the nearer end, from 0.5. */
    double surely() {
      return Math.max(low, 1 - high);
    }

    /** The area in the direction it has. */
    double strength() {
      return Math.max(area, 1 - area);
    }
  }

  /** Separates the marked rows among {@code considered} from the rest of these. */
  Optional<Separation> separation(IntPredicate considered, IntPredicate marked) {
    int[] used = Arrays.stream(rows).filter(considered).toArray();
    double[] values = new double[used.length];
    boolean[] flags = new boolean[used.length];
    int count = 0;
    for (int i = 0; i < used.length; i++) {
      values[i] = target[used[i]];
      flags[i] = marked.test(used[i]);
      count += flags[i] ? 1 : 0;
    }
    if (count < 3 || used.length - count < 3) {
      return Optional.empty();
    }
    if (Superiority.of(values, flags, level) instanceof IntervalEstimate.Measured measured) {
      return Optional.of(
          new Separation(
              measured.value(),
              measured.interval().low(),
              measured.interval().high(),
              count,
              pValue(values, flags, count)));
    }
    return Optional.empty();
  }

  private static double pValue(double[] values, boolean[] flags, int count) {
    double[] marked = new double[count];
    double[] others = new double[values.length - count];
    int m = 0;
    int o = 0;
    for (int i = 0; i < values.length; i++) {
      if (flags[i]) {
        marked[m++] = values[i];
      } else {
        others[o++] = values[i];
      }
    }
    return MannWhitney.test(marked, others) instanceof TestResult.Computed computed
        ? computed.pValue()
        : 1;
  }
}
