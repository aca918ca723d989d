package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticRegressionTest {

  private static final double[][] FEATURES = {
    column(i -> i * 7 % 11 / 11.0),
    column(i -> i * 5 % 13 / 13.0 - 0.5),
    column(i -> i % 3 == 0 ? 1 : 0),
  };
  private static final boolean[] HAPPENED = happened();

  @Nested
  class Fit {

    /**
     * scikit-learn 1.9.1: {@code LogisticRegression(C=1 / penalty, solver='newton-cholesky',
     * tol=1e-14, max_iter=1000).fit(X, y)}; penalty 0 is statsmodels 0.15.0 {@code Logit(y,
     * add_constant(X)).fit(tol=1e-14)}.
     */
    @ParameterizedTest
    @CsvSource({
      "1, -0.15864904821570583, 0.021204947222104777, 0.4821236939310804, -0.08221860600465823",
      "0.1, -0.11013414412602407, -0.02631940935194197, 0.9527924268050066, -0.0996373748073468",
      "100, -0.19965086805397672, 0.0009814662593085255, 0.008920546620670072,"
          + " -0.002928159786053445",
      "0, -0.09435516251327164, -0.04934457677937505, 1.0730496218611647, -0.10026206424055194",
    })
    void equals_scikit_learn_and_statsmodels(
        double penalty, double intercept, double first, double second, double third) {
      var fitted = fitted(LogisticRegression.withPenalty(penalty).fit(FEATURES, HAPPENED));

      assertThat(fitted.intercept()).isCloseTo(intercept, within(1e-9));
      assertThat(fitted.coefficients())
          .containsExactly(new double[] {first, second, third}, within(1e-9));
      assertThat(fitted.cases()).isEqualTo(40);
    }

    /** statsmodels 0.15.0: {@code Logit(y, add_constant(X)).fit().llf}. */
    @Test
    void log_likelihood_equals_statsmodels() {
      var fitted = fitted(LogisticRegression.withPenalty(0).fit(FEATURES, HAPPENED));

      assertThat(fitted.logLikelihood()).isCloseTo(-27.033988716636806, within(1e-9));
    }

    /** scikit-learn 1.9.1, as above, {@code fit(X, y, sample_weight=[1 + i % 3 ...])}. */
    @Test
    void equals_scikit_learn_with_weights() {
      var fitted =
          fitted(LogisticRegression.withPenalty(1).fit(FEATURES, HAPPENED, column(i -> 1 + i % 3)));

      assertThat(fitted.intercept()).isCloseTo(-0.03218110996458563, within(1e-9));
      assertThat(fitted.coefficients())
          .containsExactly(
              new double[] {-0.23508710429676524, 0.6263482154787621, -0.07782602180645905},
              within(1e-9));
    }

    /** scikit-learn 1.9.1, as above: {@code predict_proba(X[:2])[:, 1]} with C = 1. */
    @Test
    void probabilities_equal_scikit_learn() {
      var fitted = fitted(LogisticRegression.withPenalty(1).fit(FEATURES, HAPPENED));

      assertThat(fitted.probability(FEATURES[0][0], FEATURES[1][0], FEATURES[2][0]))
          .isCloseTo(0.3817966052561521, within(1e-10));
      assertThat(fitted.probability(FEATURES[0][1], FEATURES[1][1], FEATURES[2][1]))
          .isCloseTo(0.4499717969361658, within(1e-10));
    }

    @Test
    void without_a_feature_predicts_the_base_rate() {
      var fitted = fitted(LogisticRegression.withPenalty(1).fit(new double[0][], HAPPENED));

      assertThat(fitted.probability()).isCloseTo(18 / 40.0, within(1e-12));
    }

    @Test
    void a_penalty_tames_perfect_separation() {
      double[][] separating = {{1, 2, 3, 4}};
      boolean[] happened = {false, false, true, true};

      var fitted = fitted(LogisticRegression.withPenalty(0.01).fit(separating, happened));

      assertThat(fitted.probability(1)).isLessThan(0.1);
      assertThat(fitted.probability(4)).isGreaterThan(0.9);
    }
  }

  @Nested
  class Refusals {

    @Test
    void one_outcome_is_not_enough() {
      assertThat(LogisticRegression.withPenalty(1).fit(new double[1][3], new boolean[3]))
          .isEqualTo(
              new LogisticFit.NotEnough(
                  0, 1, "All 3 cases have the same outcome; there is nothing to tell apart."));
    }

    @Test
    void perfect_separation_without_penalty_is_said() {
      var fit =
          LogisticRegression.withPenalty(0)
              .fit(new double[][] {{1, 2, 3, 4}}, new boolean[] {false, false, true, true});

      assertThat(fit)
          .isInstanceOfSatisfying(
              LogisticFit.DidNotConverge.class,
              failed ->
                  assertThat(failed.reason())
                      .isEqualTo(
                          "The features tell the outcome perfectly or repeat each other; set a"
                              + " penalty above zero."));
    }

    @Test
    void a_feature_twice_without_penalty_is_said() {
      double[] feature = {1, 2, 3, 4};
      var fit =
          LogisticRegression.withPenalty(0)
              .fit(new double[][] {feature, feature}, new boolean[] {false, true, false, true});

      assertThat(fit).isInstanceOf(LogisticFit.DidNotConverge.class);
    }

    @Test
    void a_short_feature_is_named() {
      assertThatThrownBy(
              () ->
                  LogisticRegression.withPenalty(1)
                      .fit(new double[][] {new double[3], new double[2]}, new boolean[3]))
          .hasMessage("Feature 1 has 2 values but there are 3 cases.");
    }

    @Test
    void a_value_that_is_no_number_is_named() {
      assertThatThrownBy(
              () ->
                  LogisticRegression.withPenalty(1)
                      .fit(new double[][] {{1, Double.NaN}}, new boolean[] {true, false}))
          .hasMessage("The feature 0 has NaN at index 1; leave unknown values out.");
    }

    @Test
    void a_negative_penalty_is_refused() {
      assertThatThrownBy(() -> LogisticRegression.withPenalty(-1))
          .hasMessage("The penalty is zero or more and finite, not -1.0.");
    }

    @Test
    void no_iteration_is_refused() {
      assertThatThrownBy(() -> new LogisticRegression(1, 0))
          .hasMessage("A fit needs one iteration or more, not 0.");
    }
  }

  private static LogisticFit.Fitted fitted(LogisticFit fit) {
    return (LogisticFit.Fitted) fit;
  }

  private static double[] column(IntToDoubleFunction value) {
    return IntStream.range(0, 40).mapToDouble(value).toArray();
  }

  private static boolean[] happened() {
    boolean[] happened = new boolean[40];
    for (int i = 0; i < 40; i++) {
      happened[i] = Arrays.asList(1, 3, 4).contains((i * i + 3 * i) % 7);
    }
    return happened;
  }
}
