package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * How often the 95 % intervals of expected lifetime hold the truth, and how often a model is
 * refused; prints the table of docs/statistics.md. Takes minutes and so is run by a person: {@code
 * mvn -pl src test -Dtest=LifetimeLevelsManualIT}.
 */
class LifetimeLevelsManualIT {

  private static final int SAMPLES = 300;

  @Test
  void of_contracts() {
    double[][] truths = {{0.704, 1.182}, {0.668, 3.806}, {5, 20}, {50, 200}};
    for (double[] truth : truths) {
      var model = new ShiftedBetaGeometric(truth[0], truth[1]);
      for (int contracts : new int[] {30, 60, 150, 1000}) {
        print(
            "contracts, alpha " + truth[0] + " beta " + truth[1],
            contracts,
            seed -> ShiftedBetaGeometric.fit(new Generator(seed).renewals(model, contracts)),
            fitted -> fitted.discountedResidualLifetime(2, 0.1, 5),
            model);
      }
    }
  }

  @Test
  void of_purchases() {
    double[][] truths = {{0.243, 4.414, 0.793, 2.426}, {2, 0.5, 1, 5}, {1, 0.5, 0.2, 5}};
    for (double[] truth : truths) {
      var model = new BetaGeometricNbd(truth[0], truth[1], truth[2], truth[3]);
      // Weeks for the first, years for the others.
      double span = truth[1] > 1 ? 39 : 5;
      var customer = new PurchaseHistory(3, 0.7 * span, 0.9 * span);
      for (int customers : new int[] {100, 300, 1000}) {
        print(
            "purchases, r " + truth[0] + " a " + truth[2] + " b " + truth[3],
            customers,
            seed -> BetaGeometricNbd.fit(new Generator(seed).purchases(model, customers, span)),
            fitted -> fitted.discountedPurchases(customer, span, 0.5 / span),
            model);
      }
    }
  }

  @Test
  void of_spend() {
    double[][] truths = {{6.25, 3.74, 15.44}, {2, 2.5, 500}};
    for (double[] truth : truths) {
      var model = new GammaGamma(truth[0], truth[1], truth[2]);
      var customer = new SpendHistory(2, 1.5 * model.meanSpend());
      for (int customers : new int[] {20, 40, 150, 1000}) {
        print(
            "spend, p " + truth[0] + " q " + truth[1],
            customers,
            seed -> GammaGamma.fit(new Generator(seed).spends(model, customers)),
            fitted -> fitted.expectedSpend(customer),
            model);
      }
    }
  }

  private static <M> void print(
      String what, int size, LongFunction<ModelFit<M>> fit, ToDoubleFunction<M> quantity, M truth) {
    double expected = quantity.applyAsDouble(truth);
    int fitted = 0;
    int hits = 0;
    double width = 0;
    for (int seed = 1; seed <= SAMPLES; seed++) {
      if (fit.apply(seed) instanceof ModelFit.Fitted<M> found) {
        var estimate = found.estimate(quantity, Scale.LOGARITHMIC, 0.95);
        fitted++;
        hits += estimate.interval().contains(expected) ? 1 : 0;
        width += Math.log(estimate.interval().high() / estimate.interval().low()) / 2;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f %% | %.3f | x / %.2f |%n",
        what,
        size,
        100.0 * fitted / SAMPLES,
        hits / (double) fitted,
        Math.exp(width / fitted));
    if (fitted > SAMPLES / 2) {
      assertThat(hits / (double) fitted).isGreaterThan(0.85);
    }
  }
}
