package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PercentileRanksTest {

  @Nested
  class Ranks {

    @Test
    void are_the_middles_of_equal_steps() {
      assertThat(PercentileRanks.ascending(new double[] {30, 10, 20, 40}))
          .containsExactly(0.625, 0.125, 0.375, 0.875);
    }

    @Test
    void of_ties_are_the_same() {
      // Places 2 and 3 of 4 share the middle: (2 + 3) / 2 - 0.5 = 2 of 4.
      assertThat(PercentileRanks.ascending(new double[] {1, 5, 5, 9}))
          .containsExactly(0.125, 0.5, 0.5, 0.875);
    }

    @Test
    void of_equal_values_are_one_half() {
      assertThat(PercentileRanks.ascending(new double[] {7, 7, 7})).containsOnly(0.5);
    }

    @Test
    void skip_what_is_not_there() {
      assertThat(PercentileRanks.ascending(new double[] {Double.NaN, 2, 1}))
          .containsExactly(Double.NaN, 0.75, 0.25);
    }

    @Test
    void do_not_exist_for_a_single_value() {
      assertThat(PercentileRanks.ascending(new double[] {3, Double.NaN})).containsOnly(Double.NaN);
    }

    @Test
    void treat_both_zeros_as_one_number_and_order_negative_ones() {
      assertThat(PercentileRanks.ascending(new double[] {-0.0, 0.0, -1, -2}))
          .containsExactly(0.75, 0.75, 0.375, 0.125);
    }

    @Test
    void turn_round_when_lower_is_better() {
      assertThat(PercentileRanks.descending(new double[] {1, 2, Double.NaN, 3}))
          .usingComparatorWithPrecision(1e-12)
          .containsExactly(5 / 6.0, 0.5, Double.NaN, 1 / 6.0);
    }
  }

  @Nested
  class Many_values {

    @Test
    void get_the_ranks_that_counting_gives() {
      Random random = new Random(20261121);
      double[] values = new double[5_000];
      Arrays.setAll(
          values,
          i ->
              switch (i % 4) {
                case 0 -> Double.NaN;
                case 1 -> random.nextInt(50) - 25;
                case 2 -> random.nextGaussian() * 1e9;
                default -> random.nextGaussian() * 1e-9;
              });

      double[] ranks = PercentileRanks.ascending(values);

      double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
      for (int i = 0; i < values.length; i++) {
        double value = values[i];
        if (Double.isNaN(value)) {
          assertThat(ranks[i]).isNaN();
        } else {
          long below = Arrays.stream(sorted).filter(v -> v < value).count();
          long equal = Arrays.stream(sorted).filter(v -> v == value).count();
          assertThat(ranks[i]).isCloseTo((below + equal / 2.0) / sorted.length, within(1e-12));
        }
      }
    }
  }

  @Property
  void ranks_lie_between_0_and_1_and_average_one_half(
      @ForAll @Size(min = 2, max = 60) double[] values) {
    double[] ranks = PercentileRanks.ascending(values);

    assertThat(Arrays.stream(ranks)).allMatch(rank -> rank > 0 && rank < 1);
    assertThat(Arrays.stream(ranks).average().orElseThrow()).isCloseTo(0.5, within(1e-9));
  }

  @Property
  void ranks_do_not_change_when_all_values_are_scaled(
      @ForAll @Size(min = 2, max = 40) int[] whole,
      @ForAll @DoubleRange(min = 0.5, max = 1000) double factor) {
    double[] values = Arrays.stream(whole).asDoubleStream().toArray();
    double[] scaled = Arrays.stream(values).map(v -> v * factor).toArray();

    assertThat(PercentileRanks.ascending(scaled)).isEqualTo(PercentileRanks.ascending(values));
  }
}
