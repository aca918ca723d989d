package touchstone.stats;

/**
 * The area under the ROC curve with an interval that keeps its level with a handful of cases, and
 * does not shrink to a point when the classes do not overlap.
 *
 * <p>The ends solve {@code |t - A| = z sqrt(V(t))} for t, with {@code V(t) = t (1 - t) (1 + M (1 -
 * t) / (2 - t) + M t / (1 + t)) / (m n)} and {@code M = (m + n) / 2 - 1}.
 *
 * <p>Source: Newcombe (2006), Statistics in Medicine 25, 559-573, method 5. Thread-safe.
 */
public final class NewcombeArea {

  /** Cases of the rarer class from which DeLong's interval is as good, and narrower. */
  public static final int FEW = 10;

  private NewcombeArea() {}

  /**
   * The interval around an area.
   *
   * @param area 0 to 1
   * @param m cases of one class, 1 or more
   * @param n cases of the other, 1 or more
   * @param level the confidence, between 0 and 1
   */
  public static Interval around(double area, long m, long n, double level) {
    double z = StandardNormal.critical(level);
    return new Interval(end(area, 0, m, n, z), end(area, 1, m, n, z), level);
  }

  /**
   * The area of scores: with {@linkplain RocAuc DeLong's} interval, or with this one if a class has
   * fewer than {@value #FEW} cases.
   *
   * @param scores finite, higher for the class expected
   * @param positive whether each case is of that class
   * @param level the confidence, between 0 and 1
   * @return 0 to 1; {@link IntervalEstimate.NotEnough} as {@link RocAuc}
   */
  public static IntervalEstimate of(double[] scores, boolean[] positive, double level) {
    IntervalEstimate area = RocAuc.of(scores, positive, level);
    if (!(area instanceof IntervalEstimate.Measured measured)) {
      return area;
    }
    int positives = 0;
    for (boolean each : positive) {
      positives += each ? 1 : 0;
    }
    int negatives = positive.length - positives;
    return Math.min(positives, negatives) >= FEW
        ? measured
        : new IntervalEstimate.Measured(
            measured.value(),
            around(measured.value(), positives, negatives, level),
            measured.observations());
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
