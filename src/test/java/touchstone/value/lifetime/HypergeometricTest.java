package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTest {

  /** mpmath 1.3.0, 30 digits: {@code hyp2f1(a, b, c, z)}. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 1.5, 2.5, 0.3, 1.108062551056932",
    "1, 4.806, 5.474, 0.90909090909090909, 6.3652301525027456",
    "-0.3, 0.7, 2.2, 0.95, 0.88126597263882712",
    "2.5, 300, 310.5, 0.9, 166.19705384811403",
    "40, 60, 80, 0.99, 2.5539310904697585e+47",
  })
  void equals_mpmath(double a, double b, double c, double z, double expected) {
    assertThat(Hypergeometric.of(a, b, c, z)).isCloseTo(expected, within(1e-11 * expected));
  }

  @Test
  void a_sum_beyond_the_range_of_doubles_meets_its_factor_in_time() {
    // 2F1(a, b; b; z) = (1 - z)^-a
    double logFactor = 2000 * Math.log(0.5);

    assertThat(Hypergeometric.scaled(2000, 3, 3, 0.5, logFactor)).isCloseTo(1, within(1e-9));
  }

  @Test
  void refuses_a_place_where_the_series_has_no_end() {
    assertThatThrownBy(() -> Hypergeometric.of(1, 1, 2, 1))
        .hasMessage("The series needs z from 0 to below 1, not 1.0.");
  }
}
