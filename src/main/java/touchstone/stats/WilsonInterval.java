package touchstone.stats;

/**
 * The score interval for a proportion, without continuity correction.
 *
 * <p>Formula: {@code (p + z²/2n ± z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n)}. It stays inside 0 to
 * 1, and keeps its level with few trials better than the exact interval of Clopper and Pearson,
 * which is too wide.
 *
 * <p>Source: Wilson (1927), J. Am. Stat. Assoc. 22, 209-212; Brown, Cai and DasGupta (2001),
 * Statistical Science 16, 101-133. Thread-safe.
 */
public final class WilsonInterval {

  private WilsonInterval() {}

  /**
   * The proportion with its interval.
   *
   * @param successes how often it happened, 0 to {@code trials}
   * @param trials how often it could have happened
   * @param level the confidence, between 0 and 1
   * @return the share, 0 to 1; {@link IntervalEstimate.NotEnough} without a trial
   * @throws IllegalArgumentException if the counts or the level are out of range
   */
  public static IntervalEstimate of(long successes, long trials, double level) {
    if (successes < 0 || trials < successes) {
      throw new IllegalArgumentException(
          "Successes lie between 0 and the trials, not " + successes + " of " + trials + ".");
    }
    double z = StandardNormal.critical(level);
    if (trials == 0) {
      return new IntervalEstimate.NotEnough(0, 1, "There is no case to take a share of.");
    }
    double share = (double) successes / trials;
    return new IntervalEstimate.Measured(share, around(share, trials, z, level), trials);
  }

  /**
   * The proportion of cases that count in part, as where several channels share one. The interval
   * takes the sum of the parts for the number of trials, which is on the safe side: Kish's
   * effective number is never below it for parts up to 1.
   *
   * @param successes sum of the parts that happened, 0 to {@code trials}
   * @param trials sum of all parts
   * @param level the confidence, between 0 and 1
   * @return the share, 0 to 1, its observations rounded; {@link IntervalEstimate.NotEnough} without
   *     a trial
   * @throws IllegalArgumentException if the sums or the level are out of range
   */
  public static IntervalEstimate ofParts(double successes, double trials, double level) {
    if (!(successes >= 0 && trials >= successes)) {
      throw new IllegalArgumentException(
          "Successes lie between 0 and the trials, not " + successes + " of " + trials + ".");
    }
    double z = StandardNormal.critical(level);
    if (trials == 0) {
      return new IntervalEstimate.NotEnough(0, 1, "There is no case to take a share of.");
    }
    double share = successes / trials;
    return new IntervalEstimate.Measured(
        share, around(share, trials, z, level), Math.max(1, Math.round(trials)));
  }

  /**
   * The interval around a share that rests on a number of trials, which may be an effective one.
   */
  static Interval around(double share, double trials, double z, double level) {
    double scale = 1 + z * z / trials;
    double centre = (share + z * z / (2 * trials)) / scale;
    double half =
        z * Math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials)) / scale;
    // At 0 and at 1 the formula gives the end exactly; rounding must not step over it.
    double low = share == 0 ? 0 : Math.max(0, Math.min(share, centre - half));
    double high = share == 1 ? 1 : Math.min(1, Math.max(share, centre + half));
    return new Interval(low, high, level);
  }
}
