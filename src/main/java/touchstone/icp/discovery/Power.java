package touchstone.icp.discovery;

/**
 * How likely a real difference is seen.
 *
 * <p>By the approximation of Noether (1987), J. Am. Stat. Assoc. 82, 645-647: the standardised mean
 * rank of n of N customers, of whom one has the higher target than one of the others with
 * probability A, is about normal with mean (A - 1/2) sqrt(12 n (N - n) / (N + 1)) and variance 1.
 */
public final class Power {

  /** A profile worth having holds this share of the customers. */
  public static final double WORTHWHILE_SHARE = 0.25;

  /**
   * And one of its customers has the higher target than one of the others with this probability: as
   * if the means lay one standard deviation apart.
   */
  public static final double WORTHWHILE_SUPERIORITY = 0.76;

  /** From this power on, finding nothing means that there is nothing. */
  public static final double ENOUGH = 0.8;

  private Power() {}

  /**
   * The probability that the standardised mean rank exceeds a bar.
   *
   * @param inside customers in the profile
   * @param total customers in all
   * @param superiority A, 0 to 1
   */
  static double of(double inside, double total, double superiority, double bar) {
    if (inside < 1 || inside >= total) {
      return 0;
    }
    double shift = (superiority - 0.5) * Math.sqrt(12 * inside * (total - inside) / (total + 1));
    return Normal.above(bar - shift);
  }

  /** The probability of seeing a profile worth having among so many customers. */
  static double worthwhile(int total, double bar) {
    return Double.isFinite(bar)
        ? of(WORTHWHILE_SHARE * total, total, WORTHWHILE_SUPERIORITY, bar)
        : 0;
  }
}
