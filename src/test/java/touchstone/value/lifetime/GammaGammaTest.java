package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaGammaTest {

  /** Fader and Hardie (2013), The Gamma-Gamma model of monetary value: estimates on CDNOW. */
  private static final GammaGamma CDNOW = new GammaGamma(6.25, 3.74, 15.44);

  /** The note's spreadsheet, first customers; as the tests of lifetimes 0.11 quote it. */
  @ParameterizedTest
  @CsvSource({
    "2, 22.35, 24.65",
    "1, 11.77, 18.91",
    "0, 0, 35.17",
    "7, 73.74, 71.46",
    "2, 25.55, 27.28"
  })
  void expected_spend_equals_the_published_spreadsheet(
      int purchases, double average, double printed) {
    // The sheet uses unrounded parameters, hence the tenth.
    assertThat(CDNOW.expectedSpend(new SpendHistory(purchases, average)))
        .isCloseTo(printed, within(0.1));
  }

  /** SciPy 1.17.1: equation 1a of the note with {@code gammaln}. */
  @ParameterizedTest
  @CsvSource({
    "2, 22.35, -3.551316759731698",
    "1, 11.77, -3.737709678740835",
    "7, 73.74, -6.054867310722329"
  })
  void log_likelihood_equals_scipy(int purchases, double average, double expected) {
    var table = SpendTable.of(List.of(new SpendHistory(purchases, average)));

    assertThat(table.likelihood().at(CDNOW)).isCloseTo(expected, within(1e-11));
  }

  @Test
  void fit_does_not_depend_on_the_currency() {
    List<SpendHistory> euros = new Generator(4).spends(CDNOW, 400);
    List<SpendHistory> yen =
        euros.stream().map(h -> new SpendHistory(h.purchases(), 160 * h.average())).toList();

    var inEuros = fitted(euros).model();
    var inYen = fitted(yen).model();

    assertThat(inYen.p()).isCloseTo(inEuros.p(), within(1e-4));
    assertThat(inYen.q()).isCloseTo(inEuros.q(), within(1e-4));
    assertThat(inYen.meanSpend() / 160).isCloseTo(inEuros.meanSpend(), within(1e-4));
  }

  @Nested
  class Refusals {

    @Test
    void few_customers() {
      assertThat(GammaGamma.fit(Collections.nCopies(19, new SpendHistory(2, 10))))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few customers bought again to say what one spends.", 19, 20));
    }

    @Test
    void customers_without_a_purchase_do_not_count() {
      assertThat(GammaGamma.fit(Collections.nCopies(100, new SpendHistory(0, 0))))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few customers bought again to say what one spends.", 0, 20));
    }

    @Test
    void few_frequent_customers() {
      assertThat(GammaGamma.fit(Collections.nCopies(30, new SpendHistory(1, 10))))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few customers bought again twice to say how much the spend of one varies.",
                  0,
                  10));
    }

    @Test
    void one_price_for_all() {
      assertThat(GammaGamma.fit(Collections.nCopies(30, new SpendHistory(3, 10))))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "All customers spend the same; there is nothing to model.", 1, 2));
    }

    @Test
    void a_negative_average() {
      assertThatThrownBy(() -> new SpendHistory(2, -5))
          .hasMessage("The average amount of a purchase is above zero, not -5.0.");
    }

    @Test
    void an_average_of_nothing() {
      assertThatThrownBy(() -> new SpendHistory(0, 5))
          .hasMessage("Without a purchase the average amount is 0, not 5.0.");
    }

    @Test
    void a_mean_that_would_be_infinite() {
      assertThatThrownBy(() -> new GammaGamma(1, 1, 1))
          .hasMessage("P and gamma are above zero and q above one, not 1.0, 1.0 and 1.0.");
    }
  }

  @Property
  void expected_spend_lies_between_the_customer_and_all(
      @ForAll @DoubleRange(min = 0.1, max = 20) double p,
      @ForAll @DoubleRange(min = 1.1, max = 20) double q,
      @ForAll @IntRange(min = 1, max = 50) int purchases,
      @ForAll @DoubleRange(min = 1, max = 1000) double average) {
    var model = new GammaGamma(p, q, 30);

    double expected = model.expectedSpend(new SpendHistory(purchases, average));

    double low = Math.min(average, model.meanSpend());
    double high = Math.max(average, model.meanSpend());
    assertThat(expected).isBetween(low * (1 - 1e-12), high * (1 + 1e-12));
    double after = model.expectedSpend(new SpendHistory(purchases + 1, average));
    assertThat(Math.abs(after - average)).isLessThanOrEqualTo(Math.abs(expected - average) + 1e-9);
  }

  private static ModelFit.Fitted<GammaGamma> fitted(List<SpendHistory> histories) {
    return (ModelFit.Fitted<GammaGamma>) GammaGamma.fit(histories);
  }
}
