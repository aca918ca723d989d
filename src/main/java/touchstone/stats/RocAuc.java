package touchstone.stats;

/**
 * How well a score tells two classes apart: the probability that a positive case scores above a
 * negative one, a tie counting one half. 0 to 1; 0.5 is chance.
 *
 * <p>The interval is DeLong's, cut at 0 and 1. If the classes do not overlap at all, the variance
 * DeLong estimates is zero and its interval a point; then the {@linkplain WilsonInterval Wilson
 * interval} of as many trials as the smaller class has cases takes its place.
 *
 * <p>Source: DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44, 837-845. Thread-safe.
 */
public final class RocAuc {

  private RocAuc() {}

  /**
   * The area under the curve.
   *
   * @param scores finite, higher for the class expected
   * @param positive whether each case is of that class; as long as the scores
   * @param level the confidence, between 0 and 1
   * @return 0 to 1; {@link IntervalEstimate.NotEnough} with fewer than two cases in a class
   * @throws IllegalArgumentException if lengths differ, a score is not finite or the level is out
   *     of range
   */
  public static IntervalEstimate of(double[] scores, boolean[] positive, double level) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(
          "There are " + scores.length + " scores but " + positive.length + " classes.");
    }
    Samples.requireFinite("scores", scores);
    double z = StandardNormal.critical(level);
    double[] ofPositives = select(scores, positive, true);
    double[] ofNegatives = select(scores, positive, false);
    int smaller = Math.min(ofPositives.length, ofNegatives.length);
    if (smaller < 2) {
      return new IntervalEstimate.NotEnough(
          smaller,
          2,
          "Telling two classes apart needs two cases of each; there are "
              + ofPositives.length
              + " positive and "
              + ofNegatives.length
              + " negative ones.");
    }
    double[] above = Placements.of(ofPositives, ofNegatives);
    double[] aboveNegatives = Placements.of(ofNegatives, ofPositives);
    double area = Samples.mean(above);
    double variance =
        Samples.variance(above) / above.length
            + Samples.variance(aboveNegatives) / aboveNegatives.length;
    double half = z * Math.sqrt(variance);
    Interval interval =
        variance == 0 && (area == 0 || area == 1)
            ? WilsonInterval.around(area, smaller, z, level)
            : new Interval(Math.max(0, area - half), Math.min(1, area + half), level);
    return new IntervalEstimate.Measured(area, interval, scores.length);
  }

  private static double[] select(double[] scores, boolean[] positive, boolean wanted) {
    int count = 0;
    for (boolean each : positive) {
      if (each == wanted) {
        count++;
      }
    }
    double[] selected = new double[count];
    int next = 0;
    for (int i = 0; i < scores.length; i++) {
      if (positive[i] == wanted) {
        selected[next++] = scores[i];
      }
    }
    return selected;
  }
}
