package touchstone.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourDigitsTest {

  /** Rounding as decimals are defined, half up. */
  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(4)).doubleValue();
  }

  private static boolean isClose(int place, double kept, double computed) {
    double apart = Math.abs(kept - computed);
    return place < AccountContents.FIRST_INDICATOR
        ? apart < 0.01
        : apart <= 0.05 * Math.max(Math.abs(kept), Math.abs(computed));
  }

  /** Ordinary ones, whole ones, halves between two of four digits, and ones of any size. */
  private static double number(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> random.nextDouble();
      case 1 -> random.nextInt(40_000) - 20_000;
      case 2 -> random.nextInt(400_000) / 20.0;
      case 3 -> (random.nextInt(9_000) + 1_000.5) * Math.pow(10, random.nextInt(12) - 6);
      default -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(600) - 300);
    };
  }

  @Test
  void rounds_as_decimals_are_rounded() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      double value = number(random);
      int code = FourDigits.of(value);

      assertThat(FourDigits.value(code)).isEqualTo(rounded(value) + 0.0);
      assertThat(FourDigits.of(FourDigits.value(code))).isEqualTo(code);
      assertThat(FourDigits.parse(FourDigits.text(code))).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.12345, 1234.5, 12345, 99995, 9.9995e-5, 0.00012345, 1e22, 5e-324})
  void rounds_halves_and_ends_of_the_range_exactly(double value) {
    assertThat(FourDigits.value(FourDigits.of(value))).isEqualTo(rounded(value));
    assertThat(FourDigits.value(FourDigits.of(-value))).isEqualTo(rounded(-value));
  }

  @Test
  void writes_whole_numbers_without_a_point_and_nothing_for_an_unknown_one() {
    assertThat(FourDigits.text(FourDigits.of(123_456))).isEqualTo("123500");
    assertThat(FourDigits.text(FourDigits.of(0.25))).isEqualTo("0.25");
    assertThat(FourDigits.text(FourDigits.of(-0.0))).isEqualTo("0");
    assertThat(FourDigits.text(FourDigits.of(Double.NaN))).isEmpty();
    assertThat(FourDigits.value(FourDigits.parse(""))).isNaN();
  }

  @Test
  void gives_the_same_texts_again_and_again() {
    FourDigits.Recent recent = new FourDigits.Recent();
    for (int turn = 0; turn < 2; turn++) {
      for (int whole = -50_000; whole < 50_000; whole += 7) {
        int code = FourDigits.of(whole / 16.0);
        assertThat(recent.text(code)).isEqualTo(FourDigits.text(code));
      }
    }
  }

  @Test
  void is_close_if_the_rounded_numbers_are() {
    Random random = new Random(2);
    for (int i = 0; i < 50_000; i++) {
      double kept = rounded(number(random));
      double computed = kept * step(random);
      for (int place = 0; place <= AccountContents.FIRST_INDICATOR; place++) {
        assertThat(Closeness.same(place, FourDigits.of(kept), computed))
            .as("%d: %s and %s", place, kept, computed)
            .isEqualTo(isClose(place, kept, rounded(computed)));
      }
    }
  }

  /** Many of them near where it is decided. */
  private static double step(Random random) {
    double near = (random.nextInt(2_200) - 1_100) / 1e6;
    return switch (random.nextInt(3)) {
      case 0 -> 0.9 + random.nextDouble() / 5;
      case 1 -> 0.95 + near;
      default -> 1 / 0.95 + near;
    };
  }
}
