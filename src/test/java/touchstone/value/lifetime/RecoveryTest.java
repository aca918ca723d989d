package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.IntervalEstimate;

/**
 * Customers made by a model are fitted by it: the intervals hold the truth as often as they say.
 */
class RecoveryTest {

  private static final ShiftedBetaGeometric RETENTION = new ShiftedBetaGeometric(0.9, 4);
  private static final BetaGeometricNbd BUYING = new BetaGeometricNbd(1.2, 0.6, 0.9, 4);
  private static final GammaGamma SPEND = new GammaGamma(4, 3, 200);

  @Nested
  class OfManyCustomers {

    @Test
    void retention_is_recovered() {
      var fitted = fitted(ShiftedBetaGeometric.fit(new Generator(1).renewals(RETENTION, 5000)));

      assertThat(fitted.parameters().get(0).interval().contains(0.9)).isTrue();
      assertThat(fitted.parameters().get(1).interval().contains(4)).isTrue();
      assertThat(fitted.model().retention(1)).isCloseTo(RETENTION.retention(1), within(0.02));
    }

    @Test
    void buying_is_recovered() {
      var fitted = fitted(BetaGeometricNbd.fit(new Generator(1).purchases(BUYING, 5000, 6)));

      double[] truth = {1.2, 0.6, 0.9, 4};
      for (int i = 0; i < truth.length; i++) {
        assertThat(fitted.parameters().get(i).interval().contains(truth[i])).isTrue();
      }
      assertThat(fitted.model().expectedPurchases(3))
          .isCloseTo(BUYING.expectedPurchases(3), within(0.15));
    }

    @Test
    void spend_is_recovered() {
      var fitted = fitted(GammaGamma.fit(new Generator(1).spends(SPEND, 5000)));

      double[] truth = {4, 3, 200};
      for (int i = 0; i < truth.length; i++) {
        assertThat(fitted.parameters().get(i).interval().contains(truth[i])).isTrue();
      }
      assertThat(fitted.model().meanSpend()).isCloseTo(400, within(20.0));
    }
  }

  /** With 400 samples, 0.90 to 0.985 is what a true level of 0.95 stays in but for 1 in 10,000. */
  @Nested
  class LevelOfIntervals {

    @Test
    void of_residual_lifetime_is_kept_with_60_contracts() {
      ToDoubleFunction<ShiftedBetaGeometric> residual =
          model -> model.discountedResidualLifetime(2, 0.1, 5);

      double level =
          level(
              400,
              seed -> ShiftedBetaGeometric.fit(new Generator(seed).renewals(RETENTION, 60)),
              residual,
              residual.applyAsDouble(RETENTION));

      assertThat(level).isBetween(0.90, 0.995);
    }

    @Test
    void of_residual_purchases_is_kept_with_120_customers() {
      var customer = new PurchaseHistory(3, 2, 2.5);
      ToDoubleFunction<BetaGeometricNbd> residual =
          model -> model.discountedPurchases(customer, 5, 0.1);

      double level =
          level(
              150,
              seed -> BetaGeometricNbd.fit(new Generator(seed).purchases(BUYING, 120, 6)),
              residual,
              residual.applyAsDouble(BUYING));

      assertThat(level).isBetween(0.88, 0.998);
    }

    @Test
    void of_expected_spend_is_kept_with_60_customers() {
      var customer = new SpendHistory(2, 600);
      ToDoubleFunction<GammaGamma> spend = model -> model.expectedSpend(customer);

      double level =
          level(
              400,
              seed -> GammaGamma.fit(new Generator(seed).spends(SPEND, 60)),
              spend,
              spend.applyAsDouble(SPEND));

      assertThat(level).isBetween(0.90, 0.995);
    }

    private <M> double level(
        int samples, LongFunction<ModelFit<M>> fit, ToDoubleFunction<M> quantity, double truth) {
      int hits = 0;
      for (int seed = 1; seed <= samples; seed++) {
        IntervalEstimate.Measured estimate =
            fitted(fit.apply(seed)).estimate(quantity, Scale.LOGARITHMIC, 0.95);
        hits += estimate.interval().contains(truth) ? 1 : 0;
      }
      return (double) hits / samples;
    }
  }

  private static <M> ModelFit.Fitted<M> fitted(ModelFit<M> fit) {
    return (ModelFit.Fitted<M>) fit;
  }
}
