package touchstone.icp.discovery;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  /** The probability of a value above z. */
  static double above(double z) {
    return STANDARD.survivalProbability(z);
  }

  /** The z that a share of values lies above. */
  static double exceededBy(double share) {
    return STANDARD.inverseSurvivalProbability(share);
  }

  /** The z that leaves (1 - level) / 2 on each side. */
  static double critical(double level) {
    return exceededBy((1 - level) / 2);
  }
}
