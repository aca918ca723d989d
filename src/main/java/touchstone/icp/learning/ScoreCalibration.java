package touchstone.icp.learning;

import touchstone.icp.Points;

/**
 * What a score means: the probability that an account like those learned from is a good one. The
 * log odds are a line over the score.
 *
 * <p>Fitted to log odds that cards learned from other accounts gave, the slope held near one by a
 * normal prior of standard deviation 0.3: with few accounts it would be anything.
 *
 * <p>Source: Platt (1999), Advances in Large Margin Classifiers, 61-74; Cox (1958), Biometrika 45,
 * 562-565. Immutable.
 *
 * @param atZero log odds at score 0
 * @param perPoint log odds a point, above 0
 */
public record ScoreCalibration(double atZero, double perPoint) {

  private static final double SLOPE_SPREAD = 0.3;
  private static final double SMALLEST_SLOPE = 0.05;

  /** The probability at a score, 0 to 1. */
  public double probability(Points score) {
    return logistic(atZero + perPoint * score.hundredths() / 100);
  }

  /** The score at which the log odds have a value; may lie outside 0 to 100. */
  double scoreAt(double logOdds) {
    return (logOdds - atZero) / perPoint;
  }

  static double logistic(double logOdds) {
    return logOdds >= 0
        ? 1 / (1 + Math.exp(-logOdds))
        : Math.exp(logOdds) / (1 + Math.exp(logOdds));
  }

  /**
   * The line that brings predicted log odds to what was observed.
   *
   * @param intercept log odds where 0 was predicted
   * @param slope 1 if predictions were neither too bold nor too timid; above 0
   */
  record Line(double intercept, double slope) {
    double at(double logOdds) {
      return intercept + slope * logOdds;
    }

    /** Fits by Newton's method. */
    static Line fit(double[] logOdds, boolean[] good) {
      double intercept = 0;
      double slope = 1;
      double precision = 1 / (SLOPE_SPREAD * SLOPE_SPREAD);
      for (int step = 0; step < 50; step++) {
        double g0 = 0;
        double g1 = (slope - 1) * precision;
        double h00 = 1e-9;
        double h01 = 0;
        double h11 = precision;
        for (int i = 0; i < logOdds.length; i++) {
          double x = logOdds[i];
          double p = logistic(intercept + slope * x);
          double residual = p - (good[i] ? 1 : 0);
          double weight = p * (1 - p);
          g0 += residual;
          g1 += residual * x;
          h00 += weight;
          h01 += weight * x;
          h11 += weight * x * x;
        }
        double determinant = h00 * h11 - h01 * h01;
        double move0 = (h11 * g0 - h01 * g1) / determinant;
        double move1 = (h00 * g1 - h01 * g0) / determinant;
        double cap = Math.max(1, Math.max(Math.abs(move0) / 2, Math.abs(move1)));
        intercept -= move0 / cap;
        slope = Math.max(SMALLEST_SLOPE, slope - move1 / cap);
        if (Math.abs(move0) + Math.abs(move1) < 1e-10) {
          break;
        }
      }
      return new Line(intercept, slope);
    }
  }
}
