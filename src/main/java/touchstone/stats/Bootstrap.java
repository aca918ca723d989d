package touchstone.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Intervals for any statistic of a sample, by drawing from the sample with replacement. The same
 * seed gives the same interval whatever the number of threads: replicates are drawn in blocks, each
 * with a generator of its own, split from the seed in order.
 *
 * <p>Few values make these intervals too narrow, skewed ones more so; the levels truly reached are
 * in docs/statistics.md. Cost: replicates times the cost of the statistic, on the caller's
 * fork-join pool or the common one.
 *
 * <p>Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 13 and 14.
 * Immutable.
 *
 * @param replicates how many samples are drawn, 100 or more; 2,000 fix an end to about a percent of
 *     its place
 * @param level the confidence, between 0 and 1
 * @param seed any number; part of the provenance of a result
 */
public record Bootstrap(int replicates, double level, long seed) {

  /** Fewest values a sample must have. */
  public static final int REQUIRED = 10;

  private static final int BLOCK = 128;

  public Bootstrap {
    if (replicates < 100) {
      throw new IllegalArgumentException(
          "A bootstrap interval needs 100 replicates or more, not " + replicates + ".");
    }
    Interval.requireLevel(level);
  }

  /** 2,000 replicates, 95 %. */
  public static Bootstrap withSeed(long seed) {
    return new Bootstrap(2000, 0.95, seed);
  }

  /**
   * The percentile interval: the quantiles, of type 7, of the replicates.
   *
   * @param values finite, any order
   * @param statistic what to estimate
   * @return the statistic of the sample; {@link IntervalEstimate.NotEnough} below {@value
   *     #REQUIRED} values
   * @throws IllegalArgumentException if a value is not finite
   */
  public IntervalEstimate percentile(double[] values, SampleStatistic statistic) {
    Samples.requireFinite("sample", values);
    if (values.length < REQUIRED) {
      return tooFew(values.length, REQUIRED);
    }
    double[] replicated = replicates(random -> statistic.of(draw(values, random)));
    return new IntervalEstimate.Measured(
        statistic.of(values.clone()),
        BootstrapInterval.percentile(replicated, level),
        values.length);
  }

  /**
   * The bias-corrected and accelerated interval, which follows the skew of the statistic. For
   * smooth statistics such as a mean; the median is not smooth, take {@link MedianInterval} for it.
   *
   * @param values finite, any order
   * @param statistic what to estimate; also computed once without each value
   * @return the statistic of the sample; {@link IntervalEstimate.NotEnough} below {@value
   *     #REQUIRED} values
   * @throws IllegalArgumentException if a value is not finite
   */
  public IntervalEstimate bca(double[] values, SampleStatistic statistic) {
    Samples.requireFinite("sample", values);
    if (values.length < REQUIRED) {
      return tooFew(values.length, REQUIRED);
    }
    double[] replicated = replicates(random -> statistic.of(draw(values, random)));
    double seen = statistic.of(values.clone());
    double[] leftOut =
        IntStream.range(0, values.length)
            .parallel()
            .mapToDouble(i -> statistic.of(without(values, i)))
            .toArray();
    return new IntervalEstimate.Measured(
        seen, BootstrapInterval.bca(replicated, seen, leftOut, level), values.length);
  }

  /**
   * The percentile interval of the difference of a statistic between two independent samples, first
   * minus second.
   *
   * @param first finite values
   * @param second finite values
   * @param statistic what to compare
   * @return the difference; {@link IntervalEstimate.NotEnough} below {@value #REQUIRED} values in a
   *     sample
   * @throws IllegalArgumentException if a value is not finite
   */
  public IntervalEstimate difference(double[] first, double[] second, SampleStatistic statistic) {
    Samples.requireFinite("first sample", first);
    Samples.requireFinite("second sample", second);
    int smaller = Math.min(first.length, second.length);
    if (smaller < REQUIRED) {
      return tooFew(smaller, REQUIRED);
    }
    double[] replicated =
        replicates(
            random -> statistic.of(draw(first, random)) - statistic.of(draw(second, random)));
    return new IntervalEstimate.Measured(
        statistic.of(first.clone()) - statistic.of(second.clone()),
        BootstrapInterval.percentile(replicated, level),
        (long) first.length + second.length);
  }

  private static IntervalEstimate tooFew(int observations, int required) {
    return new IntervalEstimate.NotEnough(
        observations, required, "Drawing from so few values again and again says little.");
  }

  private double[] replicates(Function<SplittableRandom, Double> replicate) {
    int blocks = (replicates + BLOCK - 1) / BLOCK;
    SplittableRandom root = new SplittableRandom(seed);
    SplittableRandom[] generators = new SplittableRandom[blocks];
    Arrays.setAll(generators, block -> root.split());
    double[] replicated = new double[replicates];
    IntStream.range(0, blocks)
        .parallel()
        .forEach(
            block -> {
              int end = Math.min(replicates, (block + 1) * BLOCK);
              for (int i = block * BLOCK; i < end; i++) {
                replicated[i] = replicate.apply(generators[block]);
              }
            });
    return replicated;
  }

  private static double[] draw(double[] values, SplittableRandom random) {
    double[] drawn = new double[values.length];
    for (int i = 0; i < drawn.length; i++) {
      // The high 32 bits scaled: unlike nextInt(bound), the same on every Java version.
      drawn[i] = values[(int) ((random.nextLong() >>> 32) * values.length >>> 32)];
    }
    return drawn;
  }

  private static double[] without(double[] values, int index) {
    double[] rest = new double[values.length - 1];
    System.arraycopy(values, 0, rest, 0, index);
    System.arraycopy(values, index + 1, rest, index, rest.length - index);
    return rest;
  }
}
