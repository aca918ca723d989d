package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpearmanTest {

  /** R 4.2.2: {@code cor.test(x, y, method = "spearman", exact = FALSE)}. */
  @Test
  void equals_r_with_ties() {
    var result =
        (TestResult.Computed)
            Spearman.test(
                new double[] {2, 1, 4, 3, 6, 5, 9, 7.5}, new double[] {1, 1, 2, 5, 3, 3, 8, 4});

    assertThat(result.statistic()).isCloseTo(0.74704217370341397, within(1e-14));
    assertThat(result.pValue()).isCloseTo(0.03317680393916269, within(1e-13));
  }

  @Test
  void of_the_same_order_is_one() {
    var result =
        (TestResult.Computed)
            Spearman.test(new double[] {1, 2, 3, 4}, new double[] {1, 10, 100, 1000});

    assertThat(result.statistic()).isEqualTo(1);
    assertThat(result.pValue()).isZero();
  }

  @Test
  void of_a_constant_is_not_enough() {
    assertThat(Spearman.test(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}))
        .isEqualTo(
            new TestResult.NotEnough(
                4, 5, "A measure that never changes cannot rise with another."));
  }

  @Test
  void of_three_cases_is_not_enough() {
    assertThat(Spearman.test(new double[3], new double[3]))
        .isEqualTo(new TestResult.NotEnough(3, 4, "A correlation needs at least four cases."));
  }

  @Test
  void refuses_measures_of_different_length() {
    assertThatThrownBy(() -> Spearman.test(new double[3], new double[4]))
        .hasMessage("The measures have 3 and 4 values.");
  }
}
