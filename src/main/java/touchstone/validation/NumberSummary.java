package touchstone.validation;

import java.util.OptionalLong;
import touchstone.stats.Bootstrap;
import touchstone.stats.Estimate;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.MeanInterval;
import touchstone.stats.MedianInterval;
import touchstone.stats.Quantiles;
import touchstone.stats.SampleStatistic;

/**
 * The numbers of a group.
 *
 * @param known how many are known
 * @param median the middle one; there from the first number on
 * @param medianInterval with its interval from order statistics, from six numbers on
 * @param meanInterval the mean with its bias-corrected bootstrap interval, from ten numbers on;
 *     Student's from two on
 */
public record NumberSummary(
    long known, Estimate median, IntervalEstimate medianInterval, IntervalEstimate meanInterval) {

  /** Values above which the mean of the values drawn is so near normal that Student's will do. */
  private static final int MANY = 2_000;

  /**
   * Summarises.
   *
   * @param seed of the bootstrap; without one the interval of the mean is Student's
   */
  static NumberSummary of(double[] values, OptionalLong seed) {
    IntervalEstimate mean =
        seed.isPresent() && values.length >= Bootstrap.REQUIRED && values.length <= MANY
            ? Bootstrap.withSeed(seed.getAsLong()).bca(values, SampleStatistic.mean())
            : MeanInterval.of(values, 0.95);
    return new NumberSummary(
        values.length, Quantiles.median(values), MedianInterval.of(values, 0.95), mean);
  }
}
