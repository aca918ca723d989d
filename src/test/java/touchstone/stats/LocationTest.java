package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

  @Nested
  class Mean {

    /** R 4.2.2: {@code t.test(c(1.1, 2.2, 3.3, 4.4, 5.5, 9.1))}. */
    @Test
    void equals_r() {
      var mean =
          (IntervalEstimate.Measured)
              MeanInterval.of(new double[] {1.1, 2.2, 3.3, 4.4, 5.5, 9.1}, 0.95);

      assertThat(mean.value()).isCloseTo(4.266666666666667, within(1e-14));
      assertThat(mean.interval().low()).isCloseTo(1.293471465776097, within(1e-12));
      assertThat(mean.interval().high()).isCloseTo(7.239861867557236, within(1e-12));
    }

    @Test
    void of_one_value_is_not_enough() {
      assertThat(MeanInterval.of(new double[] {5}, 0.95))
          .isEqualTo(
              new IntervalEstimate.NotEnough(
                  1, 2, "The spread of a mean needs at least two values."));
    }
  }

  @Nested
  class Median {

    /**
     * SciPy 1.17.1: {@code quantile_test(range(1, n + 1), q=0, p=.5).confidence_interval(.95)}; the
     * values are 1 to n, so that the ends are ranks.
     */
    @ParameterizedTest
    @CsvSource({"6, 1, 6", "7, 1, 7", "9, 2, 8", "10, 2, 9", "25, 8, 18", "40, 14, 27"})
    void equals_scipy(int count, double low, double high) {
      double[] values = IntStream.rangeClosed(1, count).mapToDouble(i -> count + 1 - i).toArray();

      var median = (IntervalEstimate.Measured) MedianInterval.of(values, 0.95);

      assertThat(median.value()).isEqualTo((count + 1) / 2.0);
      assertThat(median.interval()).isEqualTo(new Interval(low, high, 0.95));
    }

    @Test
    void of_five_values_is_not_enough_at_95_percent() {
      assertThat(MedianInterval.of(new double[] {1, 2, 3, 4, 5}, 0.95))
          .isEqualTo(
              new IntervalEstimate.NotEnough(
                  5, 6, "The range of so few values may well miss the median."));
    }

    @Test
    void of_five_values_is_enough_at_90_percent() {
      var median = (IntervalEstimate.Measured) MedianInterval.of(new double[] {1, 2, 3, 4, 5}, 0.9);

      assertThat(median.interval()).isEqualTo(new Interval(1, 5, 0.9));
    }
  }

  @Nested
  class Quantile {

    /** R 4.2.2: {@code quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.1, .25, .5, .9), type = 7)}. */
    @ParameterizedTest
    @CsvSource({"0.1, 1.0", "0.25, 1.75", "0.5, 3.5", "0.9, 6.9", "0, 1", "1, 9"})
    void equals_type_7_of_r(double probability, double expected) {
      var quantile =
          (Estimate.Measured) Quantiles.of(new double[] {3, 1, 4, 1, 5, 9, 2, 6}, probability);

      assertThat(quantile.value()).isCloseTo(expected, within(1e-14));
      assertThat(quantile.observations()).isEqualTo(8);
    }

    @Test
    void of_nothing_is_not_enough() {
      assertThat(Quantiles.median(new double[0])).isEqualTo(new Estimate.TooFewObservations(0, 1));
    }

    @Test
    void between_the_largest_numbers_stays_finite() {
      assertThat(Quantiles.median(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}))
          .isEqualTo(new Estimate.Measured(0, 2));
    }

    @Test
    void refuses_a_percentage() {
      assertThatThrownBy(() -> Quantiles.of(new double[] {1}, 50))
          .hasMessage("The probability of a quantile lies between 0 and 1, not 50.0.");
    }
  }

  @Property(tries = 200)
  void the_interval_of_a_median_holds_the_median(@ForAll("sample") double[] values) {
    var median = (IntervalEstimate.Measured) MedianInterval.of(values, 0.95);

    assertThat(median.interval().contains(median.value())).isTrue();
  }

  @Property(tries = 200)
  void a_mean_lies_in_the_middle_of_its_interval(@ForAll("sample") double[] values) {
    var mean = (IntervalEstimate.Measured) MeanInterval.of(values, 0.95);

    assertThat(mean.interval().contains(mean.value())).isTrue();
    assertThat((mean.interval().low() + mean.interval().high()) / 2)
        .isCloseTo(mean.value(), within(1e-9));
  }

  @Provide
  Arbitrary<double[]> sample() {
    return FiniteSamples.ofSize(6, 60);
  }
}
