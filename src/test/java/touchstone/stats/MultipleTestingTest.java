package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MultipleTestingTest {

  private static final double[] P_VALUES = {0.01, 0.04, 0.03, 0.005, 0.9, 0.2, 0.03};

  /** R 4.2.2: {@code p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.9, 0.2, 0.03), "BH")}. */
  @Test
  void benjamini_hochberg_equals_r() {
    assertThat(MultipleTesting.benjaminiHochberg(P_VALUES))
        .containsExactly(
            new double[] {0.035, 0.056, 0.0525, 0.035, 0.9, 0.23333333333333336, 0.0525},
            within(1e-15));
  }

  /** R 4.2.2: {@code p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.9, 0.2, 0.03), "holm")}. */
  @Test
  void holm_equals_r() {
    assertThat(MultipleTesting.holm(P_VALUES))
        .containsExactly(
            new double[] {0.060, 0.150, 0.150, 0.035, 0.900, 0.400, 0.150}, within(1e-15));
  }

  @Test
  void no_question_asked_needs_no_correction() {
    assertThat(MultipleTesting.benjaminiHochberg(new double[0])).isEmpty();
    assertThat(MultipleTesting.holm(new double[0])).isEmpty();
  }

  @Test
  void names_the_p_value_it_refuses() {
    assertThatThrownBy(() -> MultipleTesting.benjaminiHochberg(new double[] {0.5, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The p-value at index 1 is NaN; it lies between 0 and 1.");
    assertThatThrownBy(() -> MultipleTesting.holm(new double[] {1.5}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The p-value at index 0 is 1.5; it lies between 0 and 1.");
  }

  @Property
  void benjamini_hochberg_keeps_the_order_and_never_lowers_a_p_value(
      @ForAll("pValues") double[] pValues) {
    assertKeepsOrderAndNeverLowers(pValues, MultipleTesting::benjaminiHochberg);
  }

  @Property
  void holm_keeps_the_order_and_never_lowers_a_p_value(@ForAll("pValues") double[] pValues) {
    assertKeepsOrderAndNeverLowers(pValues, MultipleTesting::holm);
  }

  @Property
  void holm_is_never_below_benjamini_hochberg(@ForAll("pValues") double[] pValues) {
    double[] holm = MultipleTesting.holm(pValues);
    double[] benjaminiHochberg = MultipleTesting.benjaminiHochberg(pValues);

    for (int i = 0; i < pValues.length; i++) {
      assertThat(holm[i]).isGreaterThanOrEqualTo(benjaminiHochberg[i] - 1e-15);
    }
  }

  private static void assertKeepsOrderAndNeverLowers(
      double[] pValues, UnaryOperator<double[]> method) {
    double[] adjusted = method.apply(pValues.clone());

    for (int i = 0; i < pValues.length; i++) {
      assertThat(adjusted[i]).isBetween(pValues[i], 1.0);
      for (int j = 0; j < pValues.length; j++) {
        if (pValues[i] <= pValues[j]) {
          assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
        }
      }
    }
    double[] reversed = new double[pValues.length];
    for (int i = 0; i < pValues.length; i++) {
      reversed[i] = pValues[pValues.length - 1 - i];
    }
    double[] adjustedReversed = method.apply(reversed);
    Arrays.sort(adjusted);
    Arrays.sort(adjustedReversed);
    assertThat(adjustedReversed).isEqualTo(adjusted);
  }

  @Provide
  Arbitrary<double[]> pValues() {
    return Arbitraries.doubles().between(0, 1).ofScale(4).array(double[].class).ofMaxSize(30);
  }
}
