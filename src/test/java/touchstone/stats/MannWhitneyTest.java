package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MannWhitneyTest {

  @Nested
  class ExactTest {

    /** R 4.2.2: {@code wilcox.test(x, y, exact = TRUE)}. */
    @Test
    void equals_r_without_ties() {
      var result =
          computed(
              new double[] {1.1, 2.2, 3.3, 4.4, 5.5, 9.1}, new double[] {0.5, 1.9, 2.5, 2.6, 3.1});

      assertThat(result.method()).isEqualTo("Mann-Whitney U, exact");
      assertThat(result.statistic()).isEqualTo(23);
      assertThat(result.pValue()).isCloseTo(0.1774891774892, within(1e-12));
      assertThat(result.observations()).isEqualTo(11);
    }

    /** R 4.2.2, exactRankTests 0.8-35: {@code wilcox.exact(x, y)}. */
    @Test
    void equals_r_with_ties() {
      var result =
          computed(new double[] {1, 2, 2, 3, 5, 8, 8}, new double[] {0, 1, 1, 2, 2, 3, 3, 3, 4});

      assertThat(result.statistic()).isEqualTo(43.5);
      assertThat(result.pValue()).isCloseTo(0.2118006993006993, within(1e-14));
    }

    /** R 4.2.2, exactRankTests 0.8-35: {@code wilcox.exact(x, y)}. */
    @Test
    void equals_r_when_the_samples_do_not_overlap() {
      var result =
          computed(new double[] {40, 50, 50, 60, 70, 80, 90, 90}, new double[] {10, 20, 20, 20});

      assertThat(result.statistic()).isEqualTo(32);
      assertThat(result.pValue()).isCloseTo(0.00404040404040404, within(1e-15));
    }

    @Test
    void counts_every_assignment_of_tied_values() {
      // Mid-ranks 1.5, 1.5, 3, 4.5, 4.5; the first sample holds 12 of them, 9 expected. Of the 10
      // ways to choose three, {3, 4.5, 4.5} and {1.5, 1.5, 3} are at least 3 away.
      var result = computed(new double[] {2, 3, 3}, new double[] {1, 1});

      assertThat(result.statistic()).isEqualTo(6);
      assertThat(result.pValue()).isCloseTo(0.2, within(1e-15));
    }
  }

  @Nested
  class Approximation {

    /** R 4.2.2: {@code wilcox.test(x, y, exact = FALSE, correct = TRUE)}. */
    @Test
    void equals_r_above_sixty_observations() {
      double[] x = IntStream.rangeClosed(1, 40).mapToDouble(i -> i * 7 % 23).toArray();
      double[] y = IntStream.rangeClosed(1, 35).mapToDouble(i -> i * 5 % 29 + 3).toArray();

      var result = computed(x, y);

      assertThat(result.method())
          .isEqualTo("Mann-Whitney U, normal approximation with tie correction");
      assertThat(result.statistic()).isEqualTo(439.5);
      assertThat(result.pValue()).isCloseTo(0.005727652435863624, within(1e-14));
    }
  }

  @Nested
  class Refusals {

    @Test
    void an_empty_sample_is_not_enough() {
      assertThat(MannWhitney.test(new double[] {1, 2}, new double[0]))
          .isEqualTo(
              new TestResult.NotEnough(
                  2, 2, "Comparing two groups needs at least one value in each."));
    }

    @Test
    void all_values_tied_is_no_difference() {
      var result = computed(new double[] {3, 3, 3}, new double[] {3, 3});

      assertThat(result.method()).isEqualTo("Mann-Whitney U, all values tied");
      assertThat(result.statistic()).isEqualTo(3);
      assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void a_value_that_is_no_number_is_named() {
      assertThatThrownBy(() -> MannWhitney.test(new double[] {1}, new double[] {2, Double.NaN}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The second sample has NaN at index 1; leave unknown values out.");
    }
  }

  @Property(tries = 200)
  void the_order_inside_a_sample_does_not_matter(
      @ForAll("sample") double[] x, @ForAll("sample") double[] y, @ForAll long seed) {
    assertThat(computed(shuffled(x, seed), y)).isEqualTo(computed(x, y));
  }

  @Property(tries = 200)
  void swapping_the_samples_mirrors_u_and_keeps_p(
      @ForAll("sample") double[] x, @ForAll("sample") double[] y) {
    var straight = computed(x, y);
    var swapped = computed(y, x);

    assertThat(straight.statistic() + swapped.statistic()).isEqualTo((double) x.length * y.length);
    assertThat(swapped.pValue()).isCloseTo(straight.pValue(), within(1e-12));
  }

  @Property(tries = 200)
  void only_the_order_of_values_counts(@ForAll("sample") double[] x, @ForAll("sample") double[] y) {
    assertThat(computed(cubed(x), cubed(y))).isEqualTo(computed(x, y));
  }

  @Provide
  Arbitrary<double[]> sample() {
    return Arbitraries.integers()
        .between(-6, 6)
        .map(Integer::doubleValue)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(values -> values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double[] cubed(double[] values) {
    return Arrays.stream(values).map(value -> value * value * value).toArray();
  }

  private static double[] shuffled(double[] values, long seed) {
    List<Double> boxed = new ArrayList<>(Arrays.stream(values).boxed().toList());
    Collections.shuffle(boxed, new Random(seed));
    return boxed.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static TestResult.Computed computed(double[] x, double[] y) {
    return (TestResult.Computed) MannWhitney.test(x, y);
  }
}
