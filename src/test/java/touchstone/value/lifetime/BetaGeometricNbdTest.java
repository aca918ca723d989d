package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaGeometricNbdTest {

  /** Fader, Hardie and Lee (2005), the estimates on CDNOW, weeks. */
  private static final BetaGeometricNbd CDNOW = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);

  @Nested
  class PublishedFigures {

    /** Fader, Hardie and Lee (2005): E[Y(39) | x = 2, t_x = 30.43, T = 38.86] = 1.226. */
    @Test
    void expected_purchases_of_one_customer_equal_the_paper() {
      assertThat(CDNOW.expectedPurchases(new PurchaseHistory(2, 30.43, 38.86), 39))
          .isCloseTo(1.226, within(0.0005));
    }

    /**
     * The authors' spreadsheet, E[X(t)] at the unrounded estimates, as the tests of lifetimes 0.11
     * quote it.
     */
    @ParameterizedTest
    @CsvSource({
      "0.1429, 0.0078",
      "1, 0.0532",
      "3, 0.1506",
      "31.8571, 1.0405",
      "32, 1.0437",
      "78, 1.8576",
    })
    void expected_purchases_of_a_new_customer_equal_the_spreadsheet(double weeks, double printed) {
      var unrounded = new BetaGeometricNbd(0.2425929, 4.4135316, 0.7928862, 2.4257535);

      assertThat(unrounded.expectedPurchases(weeks)).isCloseTo(printed, within(0.0005));
    }

    /** The manual of the R package BTYD, {@code bgnbd.pmf} with the parameters above. */
    @Test
    void probabilities_of_counts_equal_the_manual_of_btyd() {
      assertThat(CDNOW.probability(10, 2)).isCloseTo(1.07869e-07, within(1e-12));
      assertThat(CDNOW.probability(0, 39)).isCloseTo(0.5737864, within(5e-8));
      double[] printed = {
        0.0019995214, 0.0015170236, 0.0011633150, 0.0009003148, 0.0007023638,
        0.0005517902, 0.0004361913, 0.0003467171, 0.0002769613, 0.0002222260
      };
      for (int i = 0; i < printed.length; i++) {
        assertThat(CDNOW.probability(11 + i, 30)).isCloseTo(printed[i], within(5e-11));
      }
    }
  }

  @Nested
  class ExpectedPurchases {

    /** mpmath 1.3.0, 30 digits, equation 10 of the paper as printed there. */
    @ParameterizedTest
    @CsvSource({
      "0.243, 4.414, 0.793, 2.426, 2, 30.43, 38.86, 39, 1.226028174767144",
      "0.5, 2, 1.0000001, 3, 4, 7, 9, 20, 3.786939915298672",
      "0.5, 2, 1, 3, 4, 7, 9, 20, 3.786940160458469",
      "2, 1, 0.3, 0.4, 0, 0, 5, 10, 1.962500712232214",
      "2, 1, 0.3, 0.7, 0, 0, 5, 10, 2.250796054423487",
      "1.5, 3, 20, 60, 1000, 99, 100, 50, 0.1710186179844486",
      "50, 20, 0.1, 5, 3, 2, 4, 100, 70.57131165210794",
      "800, 400, 900, 2000, 3, 2, 4, 100, 0.128187533399268",
      "0.3, 0.05, 0.5, 2, 0, 0, 0.01, 500, 91.73693965464892",
    })
    void equal_mpmath_even_at_the_edges(
        double r,
        double alpha,
        double a,
        double b,
        int x,
        double last,
        double age,
        double time,
        double expected) {
      var model = new BetaGeometricNbd(r, alpha, a, b);

      assertThat(model.expectedPurchases(new PurchaseHistory(x, last, age), time))
          .isCloseTo(expected, within(1e-9 * expected));
    }

    /** mpmath 1.3.0: the same under {@code quad}, discounted. */
    @ParameterizedTest
    @CsvSource({
      "0.243, 4.414, 0.793, 2.426, 2, 30.43, 38.86, 260, 0.002, 4.040041345822077",
      "0.9, 0.5, 0.4, 1.5, 6, 2, 2.2, 5, 0.1, 7.367327410901751",
      "0.3, 0.05, 0.5, 2, 0, 0, 0.01, 10, 0.1, 8.09302536986099",
    })
    void discounted_equal_mpmath(
        double r,
        double alpha,
        double a,
        double b,
        int x,
        double last,
        double age,
        double horizon,
        double rate,
        double expected) {
      var model = new BetaGeometricNbd(r, alpha, a, b);

      assertThat(
              model.discountedPurchases(
                  new PurchaseHistory(x, last, age), horizon, Math.log1p(rate)))
          .isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @Nested
  class LogLikelihoodOfCustomers {

    /** SciPy 1.17.1: equation 6 of the paper with {@code gammaln} and {@code betaln}. */
    @ParameterizedTest
    @CsvSource({
      "2, 30.43, 38.86, -9.458606307066272",
      "0, 0, 38.86, -0.5547132764381585",
      "1, 1.71, 38.86, -4.46909327503259",
      "12, 30, 31, -27.89082296504781",
    })
    void equals_scipy(int x, double last, double age, double expected) {
      var table = PurchaseTable.of(List.of(new PurchaseHistory(x, last, age)));

      assertThat(table.likelihood().at(CDNOW)).isCloseTo(expected, within(1e-11));
    }

    @Test
    void of_many_is_the_sum() {
      var one = new PurchaseHistory(2, 30.43, 38.86);
      var other = new PurchaseHistory(0, 0, 38.86);

      double sum = PurchaseTable.of(List.of(one, other, one)).likelihood().at(CDNOW);

      assertThat(sum).isCloseTo(-2 * 9.458606307066272 - 0.5547132764381585, within(1e-10));
    }
  }

  @Nested
  class Fit {

    private final List<PurchaseHistory> customers =
        new Generator(11).purchases(new BetaGeometricNbd(1.5, 0.5, 0.8, 3), 500, 5);

    @Test
    void does_not_depend_on_the_order_of_the_customers() {
      List<PurchaseHistory> shuffled = new ArrayList<>(customers);
      Collections.shuffle(shuffled, new Random(2));

      assertThat(fitted(shuffled).model()).isEqualTo(fitted(customers).model());
    }

    @Test
    void does_not_depend_on_the_unit_of_time() {
      List<PurchaseHistory> inDays =
          customers.stream()
              .map(h -> new PurchaseHistory(h.repeats(), 365 * h.lastPurchase(), 365 * h.age()))
              .toList();

      var years = fitted(customers).model();
      var days = fitted(inDays).model();

      assertThat(days.r()).isCloseTo(years.r(), within(1e-5));
      assertThat(days.alpha() / 365).isCloseTo(years.alpha(), within(1e-5));
      assertThat(days.a()).isCloseTo(years.a(), within(1e-5));
      assertThat(days.b()).isCloseTo(years.b(), within(1e-4));
    }

    @Test
    void of_more_customers_than_it_takes_an_even_sample_is_fitted() {
      List<PurchaseHistory> many = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        many.addAll(customers);
      }

      var sampled = fitted(many);

      assertThat(sampled.observations()).isEqualTo(5_000);
      assertThat(sampled.model().r()).isCloseTo(fitted(customers).model().r(), within(0.02));
      assertThat(sampled.model().alpha())
          .isCloseTo(fitted(customers).model().alpha(), within(0.01));
    }

    @Test
    void customers_who_never_leave_are_said_to_be_at_the_limit() {
      List<PurchaseHistory> loyal = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        int repeats = 4 + i % 7;
        loyal.add(new PurchaseHistory(repeats, 9.9, 10));
      }

      var fitted = fitted(loyal);

      assertThat(fitted.uncertainty().atLimit()).isTrue();
      assertThat(fitted.model().aliveProbability(loyal.get(0))).isGreaterThan(0.99);
    }
  }

  @Nested
  class Refusals {

    @Test
    void few_customers() {
      assertThat(BetaGeometricNbd.fit(Collections.nCopies(99, new PurchaseHistory(3, 1, 2))))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few customers to say how often one buys again.", 99, 100));
    }

    @Test
    void few_repeat_purchases() {
      List<PurchaseHistory> customers =
          new ArrayList<>(Collections.nCopies(100, new PurchaseHistory(0, 0, 2)));
      customers.addAll(Collections.nCopies(29, new PurchaseHistory(2, 1, 2)));

      assertThat(BetaGeometricNbd.fit(customers))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few customers bought again to say how often one does.", 29, 30));
    }

    @Test
    void few_frequent_customers() {
      assertThat(BetaGeometricNbd.fit(Collections.nCopies(100, new PurchaseHistory(1, 1, 2))))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few customers bought again twice to say how many fall silent.", 0, 15));
    }

    @Test
    void a_purchase_in_the_future() {
      assertThatThrownBy(() -> new PurchaseHistory(1, 3, 2))
          .hasMessage(
              "The last repeat purchase lies after the first one and not after now, 2.0; not at"
                  + " 3.0.");
    }

    @Test
    void a_last_purchase_without_a_repeat() {
      assertThatThrownBy(() -> new PurchaseHistory(0, 1, 2))
          .hasMessage(
              "Without a repeat purchase the last one is the first, at time 0, not at 1.0.");
    }

    @Test
    void a_negative_age() {
      assertThatThrownBy(() -> new PurchaseHistory(0, 0, -1))
          .hasMessage("The time since the first purchase is zero or more, not -1.0.");
    }

    @Test
    void parameters_out_of_range() {
      assertThatThrownBy(() -> new BetaGeometricNbd(1, 1, 0, 1))
          .hasMessage("All four parameters are above zero, not 1.0, 1.0, 0.0, 1.0.");
    }
  }

  @Property(tries = 300)
  void silence_lowers_what_is_expected_and_time_raises_it(
      @ForAll @DoubleRange(min = 0.05, max = 20) double r,
      @ForAll @DoubleRange(min = 0.05, max = 20) double a,
      @ForAll @DoubleRange(min = 0.05, max = 20) double b,
      @ForAll @IntRange(min = 1, max = 200) int repeats,
      @ForAll @DoubleRange(min = 0.1, max = 30) double time) {
    var model = new BetaGeometricNbd(r, 2, a, b);
    var fresh = new PurchaseHistory(repeats, 9, 10);
    var silent = new PurchaseHistory(repeats, 4, 10);

    assertThat(model.aliveProbability(silent)).isBetween(0.0, model.aliveProbability(fresh));
    assertThat(model.aliveProbability(fresh)).isLessThanOrEqualTo(1);
    assertThat(model.expectedPurchases(fresh, time))
        .isLessThanOrEqualTo(model.expectedPurchases(fresh, 2 * time));
    assertThat(model.discountedPurchases(fresh, time, 0.1))
        .isBetween(0.0, model.expectedPurchases(fresh, time));
  }

  @Property(tries = 200)
  void what_is_remembered_is_what_is_computed(
      @ForAll @DoubleRange(min = 0.1, max = 5) double r,
      @ForAll @DoubleRange(min = 0.05, max = 5) double alpha,
      @ForAll @DoubleRange(min = 0.1, max = 5) double a,
      @ForAll @IntRange(max = 60) int repeats,
      @ForAll @DoubleRange(min = 0.01, max = 60) double age) {
    var model = new BetaGeometricNbd(r, alpha, a, 2);
    var history = new PurchaseHistory(repeats, repeats == 0 ? 0 : 0.7 * age, age);
    LifetimeSettings settings = LifetimeSettings.defaults();

    double computed = model.discountedPurchases(history, 5, settings.discount().intensity());

    assertThat(new ResidualPurchases(settings).of(history, model))
        .isCloseTo(computed, within(1e-5 * computed));
  }

  @Property(tries = 100)
  void probabilities_of_all_counts_sum_to_one(
      @ForAll @DoubleRange(min = 0.1, max = 5) double r,
      @ForAll @DoubleRange(min = 0.1, max = 5) double a,
      @ForAll @DoubleRange(min = 0.1, max = 5) double b) {
    var model = new BetaGeometricNbd(r, 10, a, b);
    double sum = 0;
    double mean = 0;
    for (int x = 0; x <= 200; x++) {
      sum += model.probability(x, 3);
      mean += x * model.probability(x, 3);
    }

    assertThat(sum).isCloseTo(1, within(1e-10));
    assertThat(mean).isCloseTo(model.expectedPurchases(3), within(1e-8));
  }

  private static ModelFit.Fitted<BetaGeometricNbd> fitted(List<PurchaseHistory> customers) {
    return (ModelFit.Fitted<BetaGeometricNbd>) BetaGeometricNbd.fit(customers);
  }
}
