package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WelchTest {

  private static final double[] X = {1.1, 2.2, 3.3, 4.4, 5.5, 9.1};
  private static final double[] Y = {0.5, 1.9, 2.5, 2.6, 3.1};

  /** R 4.2.2: {@code t.test(x, y)}. */
  @Test
  void test_equals_r() {
    var result = (TestResult.Computed) Welch.test(X, Y);

    assertThat(result.method()).isEqualTo("Welch's t");
    assertThat(result.statistic()).isCloseTo(1.7308576275326140, within(1e-13));
    assertThat(result.pValue()).isCloseTo(0.1308788090505035, within(1e-13));
    assertThat(result.observations()).isEqualTo(11);
  }

  /** R 4.2.2: {@code t.test(x, y)$conf.int}. */
  @Test
  void difference_equals_r() {
    var difference = (IntervalEstimate.Measured) Welch.difference(X, Y, 0.95);

    assertThat(difference.value()).isCloseTo(2.14666666666666667, within(1e-14));
    assertThat(difference.interval().low()).isCloseTo(-0.8395675485750058, within(1e-12));
    assertThat(difference.interval().high()).isCloseTo(5.1329008819083386, within(1e-12));
  }

  @Test
  void one_value_in_a_group_is_not_enough() {
    String reason = "Comparing two means needs at least two values in each group.";

    assertThat(Welch.test(X, new double[] {1})).isEqualTo(new TestResult.NotEnough(7, 4, reason));
    assertThat(Welch.difference(new double[] {1}, Y, 0.95))
        .isEqualTo(new IntervalEstimate.NotEnough(6, 4, reason));
  }

  @Test
  void constant_groups_are_not_enough() {
    assertThat(Welch.test(new double[] {1, 1}, new double[] {2, 2}))
        .isEqualTo(new TestResult.NotEnough(4, 5, "No value differs from the mean of its group."));
  }

  @Test
  void refuses_infinity() {
    assertThatThrownBy(() -> Welch.test(new double[] {1, Double.POSITIVE_INFINITY}, Y))
        .hasMessage("The first sample has Infinity at index 1; leave unknown values out.");
  }
}
