package touchstone.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. Thread-safe. */
final class StandardNormal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private StandardNormal() {}

  /** The z that leaves (1 - level) / 2 on each side; 1.959964 for 0.95. */
  static double critical(double level) {
    return STANDARD.inverseSurvivalProbability((1 - Interval.requireLevel(level)) / 2);
  }

  static double probabilityBelow(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  static double quantile(double probability) {
    return STANDARD.inverseCumulativeProbability(probability);
  }
}
