package touchstone.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether predicted probabilities come true: cases in order of prediction, cut into groups of about
 * equal size; equal predictions stay together.
 *
 * <p>Source: Hosmer and Lemeshow (1980), Communications in Statistics A 9, 1043-1069, for the
 * groups; Brier (1950), Monthly Weather Review 78, 1-3. Immutable.
 *
 * @param groups from the lowest prediction to the highest
 * @param brierScore mean squared distance of prediction and outcome, 0 to 1; lower is better
 * @param calibrationError mean absolute distance of predicted and observed share over the groups,
 *     weighted by their cases, 0 to 1
 * @param cases how many cases there are
 */
public record CalibrationTable(
    List<Group> groups, double brierScore, double calibrationError, int cases) {

  public CalibrationTable {
    groups = List.copyOf(groups);
  }

  /**
   * Cases of similar prediction.
   *
   * @param predictedShare mean prediction, 0 to 1
   * @param observed share that came true, with its Wilson interval
   * @param cases how many, 1 or more
   */
  public record Group(double predictedShare, IntervalEstimate.Measured observed, int cases) {

    /** Whether the prediction lies inside the interval of what was observed. */
    public boolean agrees() {
      return observed.interval().contains(predictedShare);
    }
  }

  /**
   * Builds the table.
   *
   * @param predicted probabilities, 0 to 1, one case or more
   * @param happened the outcome of each case
   * @param groups how many groups at most, 1 or more
   * @param level the confidence of the intervals, between 0 and 1
   * @throws IllegalArgumentException if lengths differ or are zero, or a prediction is no
   *     probability
   */
  public static CalibrationTable of(
      double[] predicted, boolean[] happened, int groups, double level) {
    requireCases(predicted, happened, groups);
    int cases = predicted.length;
    int[] order =
        IntStream.range(0, cases)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> predicted[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Group> table = new ArrayList<>();
    int from = 0;
    for (int group = 1; group <= groups; group++) {
      int to = (int) ((long) cases * group / groups);
      while (to > from && to < cases && predicted[order[to]] == predicted[order[to - 1]]) {
        to++;
      }
      if (to > from) {
        table.add(group(predicted, happened, order, from, to, level));
        from = to;
      }
    }
    double brier = 0;
    for (int i = 0; i < cases; i++) {
      double distance = predicted[i] - (happened[i] ? 1 : 0);
      brier += distance * distance;
    }
    double error = 0;
    for (Group group : table) {
      error += group.cases() * Math.abs(group.predictedShare() - group.observed().value());
    }
    return new CalibrationTable(table, brier / cases, error / cases, cases);
  }

  private static Group group(
      double[] predicted, boolean[] happened, int[] order, int from, int to, double level) {
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      sum += predicted[order[i]];
      count += happened[order[i]] ? 1 : 0;
    }
    var observed = (IntervalEstimate.Measured) WilsonInterval.of(count, to - from, level);
    return new Group(sum / (to - from), observed, to - from);
  }

  private static void requireCases(double[] predicted, boolean[] happened, int groups) {
    if (predicted.length == 0 || predicted.length != happened.length) {
      throw new IllegalArgumentException(
          "A calibration table needs as many outcomes as predictions, and one at least; not "
              + predicted.length
              + " and "
              + happened.length
              + ".");
    }
    if (groups < 1) {
      throw new IllegalArgumentException(
          "A calibration table has one group or more, not " + groups + ".");
    }
    for (int i = 0; i < predicted.length; i++) {
      if (!(predicted[i] >= 0 && predicted[i] <= 1)) {
        throw new IllegalArgumentException(
            "The prediction at index " + i + " is " + predicted[i] + "; it lies between 0 and 1.");
      }
    }
  }
}
