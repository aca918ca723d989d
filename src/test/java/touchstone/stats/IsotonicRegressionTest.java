package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IsotonicRegressionTest {

  private static final double[] Y = {1, 3, 2, 4, 3, 5, 0};

  /** R 4.2.2: {@code isoreg(c(1, 3, 2, 4, 3, 5, 0))$yf}. */
  @Test
  void equals_isoreg_of_r() {
    var fitted = IsotonicRegression.fit(places(7), Y);

    assertThat(at(fitted, places(7)))
        .containsExactly(new double[] {1, 2.5, 2.5, 3, 3, 3, 3}, within(1e-14));
  }

  /**
   * scikit-learn 1.9.1: {@code IsotonicRegression().fit_transform(range(7), [1, 3, 2, 4, 3, 5, 0],
   * sample_weight=[1, 2, 1, 3, 1, 1, 2])}.
   */
  @Test
  void equals_scikit_learn_with_weights() {
    var fitted = IsotonicRegression.fit(places(7), Y, new double[] {1, 2, 1, 3, 1, 1, 2});

    double third = 2.6666666666666665;
    double rest = 2.857142857142857;
    assertThat(at(fitted, places(7)))
        .containsExactly(new double[] {1, third, third, rest, rest, rest, rest}, within(1e-14));
  }

  @Test
  void pools_what_lies_at_one_place() {
    var fitted = IsotonicRegression.fit(new double[] {1, 1, 2}, new double[] {0, 1, 1});

    assertThat(fitted.at(1)).isEqualTo(0.5);
    assertThat(fitted.at(2)).isEqualTo(1);
  }

  @Test
  void is_linear_between_and_constant_outside() {
    var fitted = IsotonicRegression.fit(new double[] {0, 10}, new double[] {0.2, 0.6});

    assertThat(fitted.at(2.5)).isCloseTo(0.3, within(1e-15));
    assertThat(fitted.at(-5)).isEqualTo(0.2);
    assertThat(fitted.at(50)).isEqualTo(0.6);
  }

  @Test
  void refuses_arrays_of_different_length() {
    assertThatThrownBy(() -> IsotonicRegression.fit(new double[2], new double[3], new double[2]))
        .hasMessage(
            "An isotonic regression needs as many values and weights as places, and one at least;"
                + " not 2, 3 and 2.");
  }

  @Test
  void refuses_a_weight_of_zero() {
    assertThatThrownBy(() -> IsotonicRegression.fit(new double[1], new double[1], new double[1]))
        .hasMessage("A weight is above zero, not 0.0.");
  }

  @Test
  void refuses_a_place_that_is_no_number() {
    var fitted = IsotonicRegression.fit(new double[] {0}, new double[] {1});

    assertThatThrownBy(() -> fitted.at(Double.NaN)).hasMessage("A place is finite, not NaN.");
  }

  @Property(tries = 300)
  void never_falls_and_keeps_the_mean(@ForAll("sample") double[] y) {
    double[] x = places(y.length);
    double[] fitted = at(IsotonicRegression.fit(x, y), x);

    for (int i = 1; i < fitted.length; i++) {
      assertThat(fitted[i]).isGreaterThanOrEqualTo(fitted[i - 1]);
    }
    assertThat(Samples.mean(fitted)).isCloseTo(Samples.mean(y), within(1e-9));
  }

  @Property(tries = 300)
  void leaves_alone_what_rises_already(@ForAll("sample") double[] y) {
    double[] sorted = Samples.sorted(y);
    double[] x = places(y.length);

    assertThat(at(IsotonicRegression.fit(x, sorted), x)).containsExactly(sorted, within(1e-12));
  }

  @Provide
  Arbitrary<double[]> sample() {
    return FiniteSamples.ofSize(1, 40);
  }

  private static double[] places(int count) {
    return IntStream.range(0, count).mapToDouble(i -> i).toArray();
  }

  private static double[] at(IsotonicRegression fitted, double[] places) {
    return Arrays.stream(places).map(fitted::at).toArray();
  }
}
