package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CliffsDeltaTest {

  /**
   * NumPy 2.4.6, the formulas written out over the matrix {@code sign(x[:, None] - y[None, :])},
   * {@code scipy.stats.norm.ppf(.975)} of SciPy 1.17.1.
   */
  @Test
  void equals_the_matrix_of_all_pairs() {
    var delta =
        measured(new double[] {1, 2, 2, 3, 5, 8, 8}, new double[] {0, 1, 1, 2, 2, 3, 3, 3, 4});

    assertThat(delta.value()).isCloseTo(0.38095238095238093, within(1e-14));
    assertThat(delta.interval().low()).isCloseTo(-0.22640305304270844, within(1e-12));
    assertThat(delta.interval().high()).isCloseTo(0.7750054843072726, within(1e-12));
  }

  /** SciPy 1.17.1: {@code (4 - z * z) / (4 + z * z)}, {@code z = norm.ppf(.975)}. */
  @Test
  void of_samples_apart_keeps_an_honest_interval() {
    var delta = measured(new double[] {5, 6, 7, 8, 9}, new double[] {1, 2, 3, 4});
    var mirror = measured(new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8, 9});

    assertThat(delta.value()).isEqualTo(1);
    assertThat(delta.interval().low()).isCloseTo(0.020218327090805354, within(1e-14));
    assertThat(delta.interval().high()).isEqualTo(1);
    assertThat(mirror.value()).isEqualTo(-1);
    assertThat(mirror.interval().low()).isEqualTo(-1);
    assertThat(mirror.interval().high()).isCloseTo(-0.020218327090805354, within(1e-14));
  }

  @Test
  void of_equal_samples_is_zero() {
    var delta = measured(new double[] {3, 3}, new double[] {3, 3});

    assertThat(delta.value()).isZero();
    assertThat(delta.interval().contains(0)).isTrue();
  }

  @Test
  void of_one_value_is_not_enough() {
    assertThat(CliffsDelta.of(new double[] {1}, new double[] {2, 3}, 0.95))
        .isEqualTo(
            new IntervalEstimate.NotEnough(
                3, 4, "The spread of an effect needs at least two values in each group."));
  }

  @Property(tries = 300)
  void stays_between_minus_1_and_1_and_swaps_its_sign(
      @ForAll("sample") double[] first, @ForAll("sample") double[] second) {
    var delta = measured(first, second);
    var swapped = measured(second, first);

    assertThat(delta.interval().low()).isBetween(-1.0, delta.value());
    assertThat(delta.interval().high()).isBetween(delta.value(), 1.0);
    assertThat(swapped.value()).isCloseTo(-delta.value(), within(1e-12));
    assertThat(swapped.interval().low()).isCloseTo(-delta.interval().high(), within(1e-9));
  }

  private IntervalEstimate.Measured measured(double[] first, double[] second) {
    return (IntervalEstimate.Measured) CliffsDelta.of(first, second, 0.95);
  }

  @Provide
  Arbitrary<double[]> sample() {
    return FiniteSamples.ofSize(2, 30);
  }
}
