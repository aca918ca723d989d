package touchstone.stats;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * How many times one share is another; the lift.
 *
 * <p>The score interval: all ratios r for which {@code z(r) = (p1 - r p2) / sqrt(q1(1 - q1)/n1 + r²
 * q2(1 - q2)/n2)} stays below the critical value, q being the shares most likely under r. It needs
 * no cell of the table to be filled but one success in the second group.
 *
 * <p>Source: Koopman (1984), Biometrics 40, 513-517; Miettinen and Nurminen (1985), Statistics in
 * Medicine 4, 213-226 (without their n/(n - 1)). Thread-safe.
 */
public final class RiskRatio {

  private static final double LARGEST_LOG = Math.log(1e12);

  private RiskRatio() {}

  /**
   * First share divided by second share.
   *
   * @param level the confidence, between 0 and 1
   * @return 0 or more; {@link IntervalEstimate.NotEnough} without a trial in one group, or without
   *     a success in the second
   * @throws IllegalArgumentException if successes are not between 0 and the trials, or the level is
   *     out of range
   */
  public static IntervalEstimate of(
      long firstSuccesses,
      long firstTrials,
      long secondSuccesses,
      long secondTrials,
      double level) {
    TwoShares.requireCounts(firstSuccesses, firstTrials, secondSuccesses, secondTrials);
    double z = StandardNormal.critical(level);
    long observations = firstTrials + secondTrials;
    if (firstTrials == 0 || secondTrials == 0) {
      return new IntervalEstimate.NotEnough(observations, 2, TwoShares.EMPTY_GROUP);
    }
    if (secondSuccesses == 0) {
      return new IntervalEstimate.NotEnough(
          0, 1, "A ratio needs at least one success in the group it is compared with.");
    }
    Score score = new Score(firstSuccesses, firstTrials, secondSuccesses, secondTrials);
    double ratio = score.firstShare() / score.secondShare();
    double low = firstSuccesses == 0 ? 0 : solve(score, z, -LARGEST_LOG, Math.log(ratio));
    double start = firstSuccesses == 0 ? -LARGEST_LOG : Math.log(ratio);
    double high = solve(score, -z, start, LARGEST_LOG);
    return new IntervalEstimate.Measured(
        ratio, new Interval(Math.min(low, ratio), Math.max(high, ratio), level), observations);
  }

  private static double solve(Score score, double target, double from, double to) {
    UnivariateFunction distance = logRatio -> score.at(Math.exp(logRatio)) - target;
    return Math.exp(
        new BracketingNthOrderBrentSolver(1e-13, 1e-13, 0, 5).solve(1000, distance, from, to));
  }

  private record Score(
      double firstSuccesses, double firstTrials, double secondSuccesses, double secondTrials) {

    double firstShare() {
      return firstSuccesses / firstTrials;
    }

    double secondShare() {
      return secondSuccesses / secondTrials;
    }

    double at(double ratio) {
      double square = ratio * (firstTrials + secondTrials);
      double linear = ratio * (firstTrials + secondSuccesses) + firstSuccesses + secondTrials;
      double constant = firstSuccesses + secondSuccesses;
      double root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant));
      // 2c / (b + root) is (b - root) / 2a without the loss of digits.
      double second = 2 * constant / (linear + root);
      double first = ratio * second;
      double variance =
          first * Math.max(0, 1 - first) / firstTrials
              + ratio * ratio * second * Math.max(0, 1 - second) / secondTrials;
      double difference = firstShare() - ratio * secondShare();
      if (difference == 0) {
        return 0;
      }
      return difference / Math.sqrt(Math.max(variance, Double.MIN_NORMAL));
    }
  }
}
