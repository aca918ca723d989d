package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoSharesTest {

  @Nested
  class Difference {

    /**
     * statsmodels 0.15.0: {@code confint_proportions_2indep(x1, n1, x2, n2, method='newcomb',
     * compare='diff')}.
     */
    @ParameterizedTest
    @CsvSource({
      "7, 9, 12, 40, 0.11783846434069617, 0.6765263985049766",
      "3, 4, 1, 4, -0.13548840058295153, 0.7890832680847557",
      "0, 5, 6, 8, -0.9285207872478909, -0.1978512477652572",
      "10, 100, 40, 100, -0.407740072229302, -0.18278917067456307",
      "8, 8, 3, 9, 0.21625091278937186, 0.8794161816130892",
      "5, 10, 0, 10, 0.11736746745022203, 0.7634069094874361",
      "8, 8, 9, 9, -0.32440756488388023, 0.29914504841954426",
    })
    void equals_statsmodels(int x1, int n1, int x2, int n2, double low, double high) {
      var difference = (IntervalEstimate.Measured) RiskDifference.of(x1, n1, x2, n2, 0.95);

      assertThat(difference.value()).isEqualTo((double) x1 / n1 - (double) x2 / n2);
      assertThat(difference.interval().low()).isCloseTo(low, within(1e-12));
      assertThat(difference.interval().high()).isCloseTo(high, within(1e-12));
      assertThat(difference.observations()).isEqualTo(n1 + n2);
    }

    @Test
    void without_a_case_in_one_group_is_not_enough() {
      assertThat(RiskDifference.of(0, 0, 3, 9, 0.95))
          .isEqualTo(
              new IntervalEstimate.NotEnough(
                  9, 2, "Comparing two shares needs at least one case in each group."));
    }
  }

  @Nested
  class Ratio {

    /**
     * statsmodels 0.15.0: {@code confint_proportions_2indep(x1, n1, x2, n2, method='score',
     * compare='ratio', correction=False)}.
     */
    @ParameterizedTest
    @CsvSource({
      "7, 9, 12, 40, 1.3189869201013689, 4.591130189204954",
      "3, 4, 1, 4, 0.685216435365477, 17.264196794337423",
      "0, 5, 6, 8, 0, 0.6361287151961714",
      "10, 100, 40, 100, 0.13242780601510673, 0.46023244515802225",
      "8, 8, 3, 9, 1.5484721382571573, 8.292986682436554",
    })
    void equals_statsmodels(int x1, int n1, int x2, int n2, double low, double high) {
      var ratio = (IntervalEstimate.Measured) RiskRatio.of(x1, n1, x2, n2, 0.95);

      assertThat(ratio.value()).isCloseTo((double) x1 / n1 / ((double) x2 / n2), within(1e-14));
      assertThat(ratio.interval().low()).isCloseTo(low, within(1e-9 * (1 + low)));
      assertThat(ratio.interval().high()).isCloseTo(high, within(1e-9 * (1 + high)));
    }

    @Test
    void to_a_group_without_success_is_not_enough() {
      assertThat(RiskRatio.of(5, 10, 0, 10, 0.95))
          .isEqualTo(
              new IntervalEstimate.NotEnough(
                  0, 1, "A ratio needs at least one success in the group it is compared with."));
    }
  }

  @Nested
  class Fisher {

    /** R 4.2.2: {@code fisher.test(matrix(c(a, b, c, d), 2, byrow = TRUE))$p.value}. */
    @ParameterizedTest
    @CsvSource({
      "7, 9, 12, 40, 0.01878150462897755",
      "3, 4, 1, 4, 0.4857142857142858",
      "0, 5, 6, 8, 0.02097902097902097",
      "10, 100, 40, 100, 1.243340557387741e-06",
    })
    void equals_r(int x1, int n1, int x2, int n2, double p) {
      var result = (TestResult.Computed) FisherExact.test(x1, n1, x2, n2);

      assertThat(result.pValue()).isCloseTo(p, within(p * 1e-10));
      assertThat(result.statistic()).isEqualTo((double) x1 / n1 - (double) x2 / n2);
    }

    @Test
    void no_success_anywhere_is_no_difference() {
      assertThat(FisherExact.test(0, 3, 0, 4))
          .isEqualTo(new TestResult.Computed("Fisher's exact test", 0, 1, 7));
    }

    @Test
    void success_everywhere_is_no_difference() {
      assertThat(FisherExact.test(3, 3, 4, 4))
          .isEqualTo(new TestResult.Computed("Fisher's exact test", 0, 1, 7));
    }

    @Test
    void without_a_case_in_one_group_is_not_enough() {
      assertThat(FisherExact.test(1, 3, 0, 0))
          .isEqualTo(
              new TestResult.NotEnough(
                  3, 2, "Comparing two shares needs at least one case in each group."));
    }

    @Test
    void names_the_group_whose_counts_it_refuses() {
      assertThatThrownBy(() -> FisherExact.test(1, 3, 5, 4))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Successes of the second group lie between 0 and its trials, not 5 of 4.");
    }
  }

  @Property(tries = 500)
  void the_ratio_of_the_groups_swapped_is_the_reciprocal(
      @ForAll @IntRange(min = 1, max = 50) int x1,
      @ForAll @IntRange(max = 50) int failures1,
      @ForAll @IntRange(min = 1, max = 50) int x2,
      @ForAll @IntRange(max = 50) int failures2) {
    var straight =
        (IntervalEstimate.Measured) RiskRatio.of(x1, x1 + failures1, x2, x2 + failures2, 0.95);
    var swapped =
        (IntervalEstimate.Measured) RiskRatio.of(x2, x2 + failures2, x1, x1 + failures1, 0.95);

    assertThat(straight.interval().low() * swapped.interval().high()).isCloseTo(1, within(1e-8));
    assertThat(straight.interval().high() * swapped.interval().low()).isCloseTo(1, within(1e-8));
    assertThat(straight.interval().contains(straight.value())).isTrue();
  }
}
