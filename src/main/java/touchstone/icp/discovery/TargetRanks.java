package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.MannWhitney;
import touchstone.stats.TestResult;

/** The target of the usable rows, and how well a mark on rows tells it. */
final class TargetRanks {

  private final double[] target;
  private final int[] rows;
  private final double level;

  /**
   * The outcome of customers.
   *
   * @param target one per row, finite where used
   * @param rows the usable rows
   * @param level the confidence of intervals
   */
  TargetRanks(double[] target, int[] rows, double level) {
    this.target = target;
    this.rows = rows;
    this.level = level;
  }

  double[] target() {
    return target;
  }

  int[] rows() {
    return rows;
  }

  double level() {
    return level;
  }

  /**
   * The probability that a marked row has the higher target than one without the mark.
   *
   * @param area from 0 to 1
   * @param low the lower end of its interval
   * @param high the upper end of its interval
   * @param marked how many rows are marked
   */
  record Separation(double area, double low, double high, int marked) {
    /** How surely the mark tells the outcome, in whichever direction: the nearer end, from 0.5. */
    double surely() {
      return Math.max(low, 1 - high);
    }

    /** The area in the direction it has. */
    double strength() {
      return Math.max(area, 1 - area);
    }
  }

  /**
   * The ranks of the considered rows among themselves, for {@link #separation(long, int, int)}: one
   * per row of the table, 0 where not considered.
   */
  long[] ranks(IntPredicate considered) {
    boolean[] included = new boolean[target.length];
    for (int row : rows) {
      included[row] = considered.test(row);
    }
    return Ranks.centredDoubled(target, included);
  }

  /**
   * Separates marked rows from the rest of the considered ones; empty with fewer than three on a
   * side.
   *
   * @param rankSum of the marked rows
   * @param marked how many are marked
   * @param considered how many there are in all
   */
  Optional<Separation> separation(long rankSum, int marked, int considered) {
    if (marked < 3 || considered - marked < 3) {
      return Optional.empty();
    }
    IntervalEstimate.Measured measured =
        Superiority.of(rankSum, marked, considered - marked, level);
    return Optional.of(
        new Separation(
            measured.value(), measured.interval().low(), measured.interval().high(), marked));
  }

  /** The two-sided p of marked and other rows having the same targets. */
  double pValue(IntPredicate marked) {
    double[] in = Arrays.stream(rows).filter(marked).mapToDouble(r -> target[r]).toArray();
    double[] out =
        Arrays.stream(rows).filter(marked.negate()).mapToDouble(r -> target[r]).toArray();
    return MannWhitney.test(in, out) instanceof TestResult.Computed computed
        ? computed.pValue()
        : 1;
  }
}
