package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final double[] SKEWED = {1, 2, 4, 8, 20};

  /**
   * All 3,125 samples that can be drawn from the five values, so that chance plays no part; NumPy
   * 2.4.6 and SciPy 1.17.1 on the same samples.
   */
  @Nested
  class OnAllSamples {

    /** {@code np.percentile(means, [2.5, 97.5])}. */
    @Test
    void percentile_interval_equals_numpy() {
      Interval interval = BootstrapInterval.percentile(allMeans(), 0.95);

      assertThat(interval.low()).isCloseTo(2.0, within(1e-12));
      assertThat(interval.high()).isCloseTo(13.8, within(1e-12));
    }

    /**
     * The steps of {@code scipy.stats._resampling._bca_interval}: z0 0.10890227776124706, a
     * 0.08203193893008764, then {@code np.percentile(means, [6.704886909, 99.53476465])}.
     */
    @Test
    void bca_interval_equals_scipy() {
      double[] leftOut = {8.5, 8.25, 7.75, 6.75, 3.75};

      Interval at95 = BootstrapInterval.bca(allMeans(), 7, leftOut, 0.95);
      Interval at80 = BootstrapInterval.bca(allMeans(), 7, leftOut, 0.8);

      assertThat(at95.low()).isCloseTo(2.8, within(1e-12));
      assertThat(at95.high()).isCloseTo(16.4, within(1e-12));
      assertThat(at80.low()).isCloseTo(3.8, within(1e-12));
      assertThat(at80.high()).isCloseTo(12.8, within(1e-12));
    }

    private double[] allMeans() {
      return IntStream.range(0, 3125)
          .mapToDouble(
              code ->
                  (SKEWED[code % 5]
                          + SKEWED[code / 5 % 5]
                          + SKEWED[code / 25 % 5]
                          + SKEWED[code / 125 % 5]
                          + SKEWED[code / 625])
                      / 5)
          .toArray();
    }
  }

  @Nested
  class ByChance {

    /**
     * SciPy 1.17.1: {@code bootstrap((x,), np.mean, n_resamples=1000000, method='percentile')}, and
     * {@code 'BCa'}; the same to the digit printed with random states 1 and 2.
     */
    @Test
    void many_replicates_equal_scipy() {
      double[] values = {1, 2, 3, 4, 5, 8, 8, 12, 20, 40};
      var bootstrap = new Bootstrap(100_000, 0.95, 7);

      var percentile = measured(bootstrap.percentile(values, SampleStatistic.mean()));
      var bca = measured(bootstrap.bca(values, SampleStatistic.mean()));

      assertThat(percentile.value()).isEqualTo(10.3);
      assertThat(percentile.interval().low()).isCloseTo(4.5, within(0.1));
      assertThat(percentile.interval().high()).isCloseTo(18.1, within(0.1));
      assertThat(bca.interval().low()).isCloseTo(5.4, within(0.1));
      assertThat(bca.interval().high()).isCloseTo(21.3, within(0.1));
    }

    @Test
    void one_seed_gives_one_interval_whatever_the_threads() throws Exception {
      double[] values = IntStream.range(0, 60).mapToDouble(i -> i * i % 37).toArray();
      var bootstrap = Bootstrap.withSeed(3);

      ForkJoinPool one = new ForkJoinPool(1);
      ForkJoinPool eight = new ForkJoinPool(8);
      try {
        var alone = one.submit(() -> bootstrap.bca(values, SampleStatistic.mean())).get();
        var together = eight.submit(() -> bootstrap.bca(values, SampleStatistic.mean())).get();

        assertThat(together).isEqualTo(alone);
      } finally {
        one.shutdown();
        eight.shutdown();
      }
    }

    @Test
    void another_seed_gives_another_interval() {
      double[] values = IntStream.range(0, 60).mapToDouble(i -> i * i % 37).toArray();

      assertThat(Bootstrap.withSeed(3).percentile(values, SampleStatistic.mean()))
          .isNotEqualTo(Bootstrap.withSeed(4).percentile(values, SampleStatistic.mean()));
    }

    @Test
    void the_difference_of_medians_is_between_the_groups() {
      double[] high = IntStream.range(0, 40).mapToDouble(i -> 100 + i % 10).toArray();
      double[] low = IntStream.range(0, 40).mapToDouble(i -> 50 + i % 10).toArray();

      var difference =
          measured(Bootstrap.withSeed(1).difference(high, low, SampleStatistic.median()));

      assertThat(difference.value()).isEqualTo(50);
      assertThat(difference.interval().low()).isBetween(44.0, 50.0);
      assertThat(difference.interval().high()).isBetween(50.0, 56.0);
      assertThat(difference.observations()).isEqualTo(80);
    }

    @Test
    void leaves_the_sample_as_it_was() {
      double[] values = {5, 3, 1, 4, 2, 9, 7, 8, 6, 0};

      Bootstrap.withSeed(1).bca(values, SampleStatistic.median());

      assertThat(values).containsExactly(5, 3, 1, 4, 2, 9, 7, 8, 6, 0);
    }

    @Test
    void constant_values_have_an_interval_of_no_width() {
      var constant =
          measured(
              Bootstrap.withSeed(1)
                  .bca(new double[] {4, 4, 4, 4, 4, 4, 4, 4, 4, 4}, SampleStatistic.mean()));

      assertThat(constant.interval()).isEqualTo(new Interval(4, 4, 0.95));
    }
  }

  @Nested
  class Refusals {

    @Test
    void nine_values_are_not_enough() {
      var notEnough =
          new IntervalEstimate.NotEnough(
              9, 10, "Drawing from so few values again and again says little.");

      assertThat(Bootstrap.withSeed(1).percentile(new double[9], SampleStatistic.mean()))
          .isEqualTo(notEnough);
      assertThat(Bootstrap.withSeed(1).bca(new double[9], SampleStatistic.mean()))
          .isEqualTo(notEnough);
      assertThat(
              Bootstrap.withSeed(1)
                  .difference(new double[20], new double[9], SampleStatistic.mean()))
          .isEqualTo(notEnough);
    }

    @Test
    void too_few_replicates_are_refused() {
      assertThatThrownBy(() -> new Bootstrap(99, 0.95, 1))
          .hasMessage("A bootstrap interval needs 100 replicates or more, not 99.");
    }
  }

  @Property(tries = 100)
  void the_percentile_interval_of_a_mean_lies_inside_the_range(
      @ForAll("sample") double[] values, @ForAll long seed) {
    var mean = measured(new Bootstrap(200, 0.95, seed).percentile(values, SampleStatistic.mean()));
    double[] sorted = Samples.sorted(values);

    assertThat(mean.interval().low()).isGreaterThanOrEqualTo(sorted[0] - 1e-9);
    assertThat(mean.interval().high()).isLessThanOrEqualTo(sorted[sorted.length - 1] + 1e-9);
  }

  @Property(tries = 100)
  void shifting_every_value_shifts_the_interval(
      @ForAll("sample") double[] values, @ForAll long seed) {
    var bootstrap = new Bootstrap(200, 0.95, seed);
    double[] shifted = values.clone();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += 1024;
    }

    var before = measured(bootstrap.percentile(values, SampleStatistic.mean()));
    var after = measured(bootstrap.percentile(shifted, SampleStatistic.mean()));

    assertThat(after.interval().low()).isCloseTo(before.interval().low() + 1024, within(1e-8));
    assertThat(after.interval().high()).isCloseTo(before.interval().high() + 1024, within(1e-8));
  }

  @Provide
  Arbitrary<double[]> sample() {
    return FiniteSamples.ofSize(10, 30);
  }

  private static IntervalEstimate.Measured measured(IntervalEstimate estimate) {
    return (IntervalEstimate.Measured) estimate;
  }
}
