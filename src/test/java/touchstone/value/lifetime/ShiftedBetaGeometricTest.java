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

class ShiftedBetaGeometricTest {

  /** Fader and Hardie (2007), How to project customer retention: customers left of 1,000 a year. */
  private static final int[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241};

  private static final int[] HIGH_END = {1000, 869, 743, 653, 593, 551, 517, 491};

  @Nested
  class PublishedTables {

    /** The paper prints alpha 0.704 and beta 1.182. */
    @Test
    void regular_customers_give_the_printed_parameters() {
      var fitted = fitted(cohort(REGULAR));

      assertThat(fitted.model().alpha()).isCloseTo(0.704, within(0.0005));
      assertThat(fitted.model().beta()).isCloseTo(1.182, within(0.0005));
      assertThat(fitted.observations()).isEqualTo(1000);
    }

    /** The paper prints alpha 0.668 and beta 3.806. */
    @Test
    void high_end_customers_give_the_printed_parameters() {
      var fitted = fitted(cohort(HIGH_END));

      assertThat(fitted.model().alpha()).isCloseTo(0.668, within(0.0005));
      assertThat(fitted.model().beta()).isCloseTo(3.806, within(0.0005));
    }

    /**
     * SciPy 1.17.1: {@code minimize(nll, [0, 0], method='Nelder-Mead')} over log alpha and log beta
     * with {@code betaln}; errors from central second differences of nll.
     */
    @Test
    void likelihood_and_errors_equal_scipy() {
      var regular = fitted(cohort(REGULAR));
      var highEnd = fitted(cohort(HIGH_END));

      assertThat(regular.logLikelihood()).isCloseTo(-1680.2651884632864, within(1e-8));
      assertThat(regular.model().alpha()).isCloseTo(0.7040773, within(1e-6));
      assertThat(regular.parameters().get(0).standardError()).isCloseTo(0.065599, within(1e-5));
      assertThat(regular.parameters().get(1).standardError()).isCloseTo(0.152476, within(1e-5));
      assertThat(highEnd.logLikelihood()).isCloseTo(-1611.1581473911551, within(1e-8));
      assertThat(highEnd.parameters().get(0).standardError()).isCloseTo(0.10373, within(1e-4));
      assertThat(highEnd.parameters().get(1).standardError()).isCloseTo(0.7855, within(1e-3));
    }

    /**
     * The first five years alone, as in Fader and Hardie (2014), A Spreadsheet-Literate
     * Non-Statistician's Guide to the Beta-Geometric Model. SciPy 1.17.1, as above.
     */
    @Test
    void five_years_of_regular_customers_equal_scipy() {
      var fitted = fitted(cohort(new int[] {1000, 631, 468, 382, 326}));

      assertThat(fitted.model().alpha()).isCloseTo(0.76366507, within(1e-6));
      assertThat(fitted.model().beta()).isCloseTo(1.29583026, within(1e-6));
    }

    @Test
    void the_twelfth_year_is_foretold_within_one_customer_in_twenty() {
      // Fader and Hardie (2007): 173 regular and 394 high-end customers were left in year 12.
      assertThat(1000 * fitted(cohort(REGULAR)).model().survival(12))
          .isCloseTo(173, within(173 / 20.0));
      assertThat(1000 * fitted(cohort(HIGH_END)).model().survival(12))
          .isCloseTo(394, within(394 / 20.0));
    }
  }

  @Nested
  class ResidualLifetime {

    /**
     * mpmath 1.3.0, 30 digits: the closed form with {@code hyp2f1}, alpha .668, beta 3.806, 10 %.
     */
    @ParameterizedTest
    @CsvSource({"0, 5.414856048374041", "1, 5.901753167753022", "4, 6.897057397746091"})
    void equals_mpmath(int renewals, double expected) {
      var model = new ShiftedBetaGeometric(0.668, 3.806);

      assertThat(model.discountedResidualLifetime(renewals, 0.1))
          .isCloseTo(expected, within(1e-12));
      assertThat(model.discountedResidualLifetime(renewals, 0.1, 500))
          .isCloseTo(expected, within(1e-12));
    }

    @Test
    void up_to_a_horizon_is_the_sum_of_its_periods() {
      var model = new ShiftedBetaGeometric(1, 3);

      // Retention 3/4, 4/5: 0.75 + 0.75 * 0.8 / 1.25
      assertThat(model.discountedResidualLifetime(0, 0.25, 2)).isCloseTo(1.23, within(1e-14));
      assertThat(model.discountedResidualLifetime(0, 0.25, 0)).isZero();
    }

    @Test
    void without_horizon_needs_a_discount() {
      assertThatThrownBy(() -> new ShiftedBetaGeometric(1, 3).discountedResidualLifetime(0, 0))
          .hasMessage("Without a horizon the discount rate is above zero, not 0.0.");
    }
  }

  @Nested
  class Fit {

    @Test
    void does_not_depend_on_the_order_of_the_contracts() {
      List<RenewalHistory> shuffled = new ArrayList<>(cohort(REGULAR));
      Collections.shuffle(shuffled, new Random(5));

      assertThat(fitted(shuffled).model()).isEqualTo(fitted(cohort(REGULAR)).model());
    }

    @Test
    void contracts_before_their_first_renewal_tell_nothing() {
      List<RenewalHistory> more = new ArrayList<>(cohort(REGULAR));
      for (int i = 0; i < 100; i++) {
        more.add(new RenewalHistory(0, false));
      }

      var fitted = fitted(more);

      assertThat(fitted.model()).isEqualTo(fitted(cohort(REGULAR)).model());
      assertThat(fitted.observations()).isEqualTo(1000);
    }

    @Test
    void customers_all_alike_are_said_to_be_and_keep_one_retention() {
      // One in two leaves each year, as if by a coin: nothing shows that any two differ.
      var fitted = fitted(cohort(new int[] {512, 256, 128, 64, 32}));

      assertThat(fitted.uncertainty().atLimit()).isTrue();
      assertThat(fitted.parameters().get(0).atLimit()).isTrue();
      assertThat(fitted.model().retention(1)).isCloseTo(0.5, within(1e-3));
      assertThat(fitted.model().retention(9)).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void an_interval_follows_for_whatever_follows_from_the_model() {
      var retention =
          fitted(cohort(REGULAR)).estimate(model -> model.retention(1), Scale.LOG_ODDS, 0.95);

      assertThat(retention.value()).isCloseTo(0.6267, within(1e-3));
      // The Wilson interval of 631 of 1,000 is .601 to .660; the model knows a little more.
      assertThat(retention.interval().low()).isBetween(0.595, 0.605);
      assertThat(retention.interval().high()).isBetween(0.645, 0.66);
      assertThat(retention.observations()).isEqualTo(1000);
    }
  }

  @Nested
  class Refusals {

    @Test
    void few_contracts_at_a_renewal() {
      assertThat(ShiftedBetaGeometric.fit(cohort(new int[] {29, 20, 12})))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few contracts have come to a renewal to say how they are renewed.", 29, 30));
    }

    @Test
    void few_that_ended() {
      assertThat(ShiftedBetaGeometric.fit(cohort(new int[] {100, 98, 96})))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few contracts have ended to say how long one lasts.", 4, 5));
    }

    @Test
    void few_that_were_renewed() {
      assertThat(ShiftedBetaGeometric.fit(cohort(new int[] {100, 4, 1})))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "Too few contracts have been renewed to say how long one lasts.", 4, 5));
    }

    @Test
    void one_renewal_only() {
      assertThat(ShiftedBetaGeometric.fit(cohort(new int[] {100, 60})))
          .isEqualTo(
              new ModelFit.TooThin<>(
                  "No contract has come to a second renewal, so nothing shows how retention"
                      + " changes.",
                  1,
                  2));
    }

    @Test
    void a_negative_count_of_renewals() {
      assertThatThrownBy(() -> new RenewalHistory(-1, false))
          .hasMessage("A contract is renewed zero times or more, not -1.");
    }

    @Test
    void parameters_out_of_range() {
      assertThatThrownBy(() -> new ShiftedBetaGeometric(0, 1))
          .hasMessage("Alpha and beta are above zero, not 0.0 and 1.0.");
    }
  }

  @Property
  void retention_rises_and_survival_falls(
      @ForAll @DoubleRange(min = 0.01, max = 100) double alpha,
      @ForAll @DoubleRange(min = 0.01, max = 100) double beta,
      @ForAll @IntRange(min = 1, max = 100) int renewal) {
    var model = new ShiftedBetaGeometric(alpha, beta);

    assertThat(model.retention(renewal + 1)).isBetween(model.retention(renewal), 1.0);
    assertThat(model.survival(renewal)).isBetween(0.0, model.survival(renewal - 1));
    assertThat(model.discountedResidualLifetime(renewal, 0.1, 20))
        .isLessThanOrEqualTo(model.discountedResidualLifetime(renewal, 0.1) * (1 + 1e-12));
  }

  private static ModelFit.Fitted<ShiftedBetaGeometric> fitted(List<RenewalHistory> histories) {
    return (ModelFit.Fitted<ShiftedBetaGeometric>) ShiftedBetaGeometric.fit(histories);
  }

  /** A cohort of which so many were left after each year. */
  static List<RenewalHistory> cohort(int[] left) {
    List<RenewalHistory> histories = new ArrayList<>();
    for (int year = 1; year < left.length; year++) {
      histories.addAll(Collections.nCopies(left[year - 1] - left[year], ended(year - 1)));
    }
    histories.addAll(
        Collections.nCopies(left[left.length - 1], new RenewalHistory(left.length - 1, false)));
    return histories;
  }

  private static RenewalHistory ended(int renewals) {
    return new RenewalHistory(renewals, true);
  }
}
