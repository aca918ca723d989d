package touchstone.value.lifetime;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * The likelihood of spend histories under the Gamma-Gamma model. What depends on the number of
 * purchases alone is computed once for all that share it. Thread-safe.
 */
final class SpendLikelihood {

  /** Sums of so many rows are added up, which keeps rounding small. */
  private static final int BLOCK = 4096;

  private final int[] purchases;
  private final double[] average;
  private final double[] logAverage;
  private final int[] distinct;
  private final int[] distinctOf;

  SpendLikelihood(int[] purchases, double[] average) {
    this.purchases = purchases;
    this.average = average;
    logAverage = Arrays.stream(average).map(Math::log).toArray();
    distinct = Arrays.stream(purchases).distinct().sorted().toArray();
    distinctOf = Arrays.stream(purchases).map(x -> Arrays.binarySearch(distinct, x)).toArray();
  }

  /** The logarithm of the density of all averages. */
  double at(GammaGamma model) {
    double p = model.p();
    double q = model.q();
    double gamma = model.gamma();
    double[] ofPurchases = new double[distinct.length];
    for (int i = 0; i < distinct.length; i++) {
      double px = p * distinct[i];
      ofPurchases[i] =
          Gamma.logGamma(px + q)
              - Gamma.logGamma(px)
              - Gamma.logGamma(q)
              + q * Math.log(gamma)
              + px * Math.log(distinct[i]);
    }
    int blocks = (purchases.length + BLOCK - 1) / BLOCK;
    double[] sums = new double[blocks];
    for (int i = 0; i < purchases.length; i++) {
      int x = purchases[i];
      sums[i / BLOCK] +=
          ofPurchases[distinctOf[i]]
              + (p * x - 1) * logAverage[i]
              - (p * x + q) * Math.log(gamma + average[i] * x);
    }
    return Arrays.stream(sums).sum();
  }
}
