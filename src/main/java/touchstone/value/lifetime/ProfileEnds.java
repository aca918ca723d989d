package touchstone.value.lifetime;

import java.util.Optional;

/**
 * Where the profile likelihood of a coordinate ends: the others adjusted, the likelihood has fallen
 * by as much as a 95 % interval allows. Where the likelihood is a parabola, as with many histories,
 * the end follows from the covariance and is left out; else it is searched for.
 *
 * <p>Source: Venzon and Moolgavkar (1988), Applied Statistics 37, 87-94.
 *
 * @param likelihood of a point
 * @param adjusted the best point with one coordinate held
 * @param low the lower ends of the box
 * @param high the upper ends of the box
 */
record ProfileEnds(LogLikelihood likelihood, Adjustment adjusted, double[] low, double[] high) {

  /** Half the 95 % quantile of chi squared with one degree of freedom. */
  private static final double FALL = 1.920729410347062;

  private static final double CRITICAL = 1.959963984540054;
  private static final double PARABOLA = 0.15;
  private static final int MOST_STEPS = 12;

  /** Finds the best point with one coordinate held. */
  @FunctionalInterface
  interface Adjustment {
    double[] of(double[] start, int held);
  }

  /**
   * One end.
   *
   * @param point the most likely one
   * @param covariance of the coordinates there
   * @param i which coordinate
   * @param side -1 for the lower end, 1 for the upper one
   * @return nothing where the covariance tells the same
   */
  Optional<double[]> end(double[] point, double[][] covariance, int i, int side) {
    double best = likelihood.at(point);
    double error = Math.sqrt(covariance[i][i]);
    if (error > 0) {
      double[] guess = point.clone();
      for (int j = 0; j < guess.length; j++) {
        guess[j] += side * CRITICAL * covariance[i][j] / error;
      }
      if (inside(guess) && Math.abs(best - likelihood.at(guess) - FALL) < PARABOLA) {
        return Optional.empty();
      }
    }
    return Optional.of(search(point, best, i, side, error > 0 ? CRITICAL * error / 2 : 0.5));
  }

  private double[] search(double[] point, double best, int i, int side, double firstStep) {
    double[] within = point;
    double limit = side < 0 ? low[i] : high[i];
    double step = firstStep;
    double[] beyond = null;
    for (int k = 0; k < MOST_STEPS && beyond == null; k++) {
      double[] next = within.clone();
      next[i] = side < 0 ? Math.max(limit, next[i] - step) : Math.min(limit, next[i] + step);
      next = adjusted.of(next, i);
      if (best - likelihood.at(next) > FALL) {
        beyond = next;
      } else {
        within = next;
        if (next[i] == limit) {
          return within;
        }
        step *= 2;
      }
    }
    for (int k = 0; k < MOST_STEPS && beyond != null; k++) {
      if (best - likelihood.at(within) > FALL - PARABOLA / 2) {
        break;
      }
      double[] middle = within.clone();
      for (int j = 0; j < middle.length; j++) {
        middle[j] = (within[j] + beyond[j]) / 2;
      }
      middle = adjusted.of(middle, i);
      if (best - likelihood.at(middle) > FALL) {
        beyond = middle;
      } else {
        within = middle;
      }
    }
    return within;
  }

  private boolean inside(double[] point) {
    for (int j = 0; j < point.length; j++) {
      if (point[j] < low[j] || point[j] > high[j]) {
        return false;
      }
    }
    return true;
  }
}
