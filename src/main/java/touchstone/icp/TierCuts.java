package touchstone.icp;

/**
 * The lowest score of each tier, and how much has to be known to say one.
 *
 * @param a lowest score of tier A
 * @param b lowest score of tier B, not above {@code a}
 * @param c lowest score of tier C, not above {@code b}
 * @param minimumCoverage share of the points that must be known, 0 to 1; below it the tier is
 *     insufficient data, unless no value of the unknown could change the tier
 */
public record TierCuts(Points a, Points b, Points c, double minimumCoverage) {

  /**
   * @throws IllegalArgumentException if the cuts are not in order between 0 and 100, or the
   *     coverage is not a share
   */
  public TierCuts {
    if (a.compareTo(Points.HUNDRED) > 0
        || a.compareTo(b) < 0
        || b.compareTo(c) < 0
        || c.compareTo(Points.ZERO) < 0) {
      throw new IllegalArgumentException(
          "The cuts of the tiers go down from A to C between 100 and 0, not "
              + a
              + ", "
              + b
              + ", "
              + c
              + ".");
    }
    if (!(minimumCoverage >= 0 && minimumCoverage <= 1)) {
      throw new IllegalArgumentException(
          "The minimum coverage is a share from 0 to 1, not " + minimumCoverage + ".");
    }
  }

  /** A from 70, B from 40, C from 20, with 40 % known. */
  public static TierCuts defaults() {
    return new TierCuts(Points.of(70), Points.of(40), Points.of(20), 0.4);
  }

  /** The tier of a score that is known well enough. */
  public Tier of(Points score) {
    if (score.compareTo(a) >= 0) {
      return Tier.A;
    }
    if (score.compareTo(b) >= 0) {
      return Tier.B;
    }
    return score.compareTo(c) >= 0 ? Tier.C : Tier.NOT_ICP;
  }
}
