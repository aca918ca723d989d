package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.csv.Numbers.Amount;
import touchstone.connector.csv.Reading.Unreadable;
import touchstone.connector.csv.Reading.Value;

class NumbersTest {

  private static final Numbers POINT = new Numbers('.');
  private static final Numbers COMMA = new Numbers(',');

  private static BigDecimal number(Numbers numbers, String text) {
    assertThat(numbers.amount(text)).as(text).isInstanceOf(Value.class);
    return ((Value<Amount>) numbers.amount(text)).value().number();
  }

  private static String reason(Reading<?> reading) {
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable<?>) reading).reason();
  }

  @Nested
  class WithADecimalPoint {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        ignoreLeadingAndTrailingWhitespace = false,
        quoteCharacter = '~',
        value = {
          "1234.56|1234.56",
          "0|0",
          "007|7",
          "-12.5|-12.5",
          "\u221212.5|-12.5",
          "+3|3",
          ".5|0.5",
          "1,234.56|1234.56",
          "1,234,567|1234567",
          "1'234'567.8|1234567.8",
          "12 345.6|12345.6",
          "12\u00a0345\u202f678|12345678",
          "1.5E3|1500",
          "2e-2|0.02",
          "(1,200.00)|-1200.00",
          "$1,200.00|1200.00",
          "-$5|-5",
          "$-5|-5",
          "1200 EUR|1200",
          "USD 1,200|1200",
          "\u20ac 12.50|12.50"
        })
    void reads(String text, BigDecimal expected) {
      assertThat(number(POINT, text)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "abc",
          "12abc",
          "1.2.3",
          "1,23",
          "1..2",
          "-",
          "12 %",
          "1200 ZZZ",
          "1e999999999",
          "٣٤",
          "NaN"
        })
    void does_not_read(String text) {
      assertThat(reason(POINT.amount(text))).contains("which is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,56", "12,5", "1234,567"})
    void says_so_if_the_number_has_a_decimal_comma(String text) {
      assertThat(reason(POINT.amount(text)))
          .isEqualTo(
              "which is not written with a decimal point; check the setting \"Decimal sign\"");
    }

    @Test
    void does_not_read_a_number_longer_than_any_amount() {
      assertThat(reason(POINT.amount("9".repeat(41)))).isEqualTo("which is not a number");
    }
  }

  @Nested
  class WithADecimalComma {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"1.234,56|1234.56", "12,5|12.5", "1.234|1234", "1 234,5|1234.5", "-0,5|-0.5"})
    void reads(String text, BigDecimal expected) {
      assertThat(number(COMMA, text)).isEqualByComparingTo(expected);
    }

    @Test
    void says_so_if_the_number_has_a_decimal_point() {
      assertThat(reason(COMMA.amount("1234.56")))
          .isEqualTo(
              "which is not written with a decimal comma; check the setting \"Decimal sign\"");
    }
  }

  @Nested
  class WholeNumbers {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"1,000|1000", "1.000|1000", "12 500|12500", "250.0|250", "-3|-3", "1.5E3|1500"})
    void may_be_grouped_by_either_sign(String text, long expected) {
      assertThat(POINT.whole(text)).isEqualTo(Reading.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "9999999999999999999999", "999,999,999,999,999,999,999"})
    void have_no_fraction_and_a_limit(String text) {
      assertThat(reason(POINT.whole(text))).isEqualTo("which is not a whole number");
    }
  }

  @Nested
  class Currencies {

    @ParameterizedTest
    @CsvSource({"1200 EUR, EUR", "usd 5, USD", "\u20ac5, EUR", "5\u00a3, GBP"})
    void beside_the_number_are_told(String text, String code) {
      assertThat(((Value<Amount>) POINT.amount(text)).value().currency()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5", "\u00a55", "5"})
    void that_several_countries_share_say_nothing(String text) {
      assertThat(((Value<Amount>) POINT.amount(text)).value().currency()).isEmpty();
    }
  }

  @Property
  void what_is_written_plainly_is_read_exactly(
      @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") BigDecimal any) {
    assertThat(number(POINT, any.toPlainString())).isEqualByComparingTo(any);
    assertThat(number(COMMA, any.toPlainString().replace('.', ','))).isEqualByComparingTo(any);
  }
}
