package touchstone.stats;

/**
 * Whether predicted probabilities are too bold or too timid: the outcome regressed on the predicted
 * log odds. A slope of 1 and an intercept of 0 are perfect; a slope below 1 means predictions are
 * too extreme.
 *
 * <p>Intervals are Wald's. Source: Cox (1958), Biometrika 45, 562-565; Miller, Hui and Tierney
 * (1991), Statistics in Medicine 10, 1213-1226. Thread-safe.
 *
 * @param intercept log odds seen where a probability of one half was predicted
 * @param slope log odds seen per predicted one
 */
public record CalibrationLine(IntervalEstimate intercept, IntervalEstimate slope) {

  /** Fewest cases of each outcome. */
  public static final int REQUIRED = 10;

  private static final double EDGE = 1e-6;

  /**
   * Fits.
   *
   * @param predicted probabilities, 0 to 1
   * @param happened the outcome of each case
   * @param level the confidence, between 0 and 1
   * @return {@link IntervalEstimate.NotEnough} twice with fewer than {@value #REQUIRED} cases of an
   *     outcome, or if all predictions are the same
   */
  public static CalibrationLine of(double[] predicted, boolean[] happened, double level) {
    double[] logOdds = new double[predicted.length];
    int positive = 0;
    for (int i = 0; i < predicted.length; i++) {
      double p = Math.max(EDGE, Math.min(1 - EDGE, predicted[i]));
      logOdds[i] = Math.log(p / (1 - p));
      positive += happened[i] ? 1 : 0;
    }
    int rarer = Math.min(positive, predicted.length - positive);
    if (rarer < REQUIRED || Samples.constant(logOdds)) {
      IntervalEstimate none =
          new IntervalEstimate.NotEnough(
              rarer, REQUIRED, "Whether probabilities come true takes more cases of each outcome.");
      return new CalibrationLine(none, none);
    }
    // A trace of a penalty, so that perfect separation has an answer.
    LogisticFit fit = LogisticRegression.withPenalty(1e-6).fit(new double[][] {logOdds}, happened);
    if (!(fit instanceof LogisticFit.Fitted line)) {
      IntervalEstimate none =
          new IntervalEstimate.NotEnough(
              rarer, REQUIRED, "The predictions could not be brought to a line.");
      return new CalibrationLine(none, none);
    }
    double h00 = 0;
    double h01 = 0;
    double h11 = 1e-6;
    for (double x : logOdds) {
      double p = line.probability(x);
      h00 += p * (1 - p);
      h01 += p * (1 - p) * x;
      h11 += p * (1 - p) * x * x;
    }
    double determinant = h00 * h11 - h01 * h01;
    double z = StandardNormal.critical(level);
    return new CalibrationLine(
        around(line.intercept(), z * Math.sqrt(h11 / determinant), level, predicted.length),
        around(line.coefficients()[0], z * Math.sqrt(h00 / determinant), level, predicted.length));
  }

  private static IntervalEstimate around(double value, double half, double level, int cases) {
    return new IntervalEstimate.Measured(
        value, new Interval(value - half, value + half, level), cases);
  }
}
