package touchstone.value.lifetime;

import java.util.Arrays;

/**
 * The likelihood of purchase histories under the BG/NBD model. What depends on a number that many
 * histories share is computed once for them. Thread-safe.
 */
final class PurchaseLikelihood {

  /** Sums of so many rows are added up, which keeps rounding small. */
  private static final int BLOCK = 4096;

  private final int[] repeats;
  private final long[] count;
  private final Shared age;
  private final Shared lastPurchase;
  private final int mostRepeats;

  /** Different values, and which of them each row has. */
  private record Shared(double[] different, int[] ofRow) {

    static Shared of(double[] values) {
      double[] different = Arrays.stream(values).sorted().distinct().toArray();
      int[] ofRow = new int[values.length];
      for (int row = 0; row < ofRow.length; row++) {
        ofRow[row] = Arrays.binarySearch(different, values[row]);
      }
      return new Shared(different, ofRow);
    }

    /** The logarithm of each with something added. */
    double[] logarithms(double added) {
      double[] logarithms = new double[different.length];
      for (int i = 0; i < different.length; i++) {
        logarithms[i] = Math.log(added + different[i]);
      }
      return logarithms;
    }
  }

  PurchaseLikelihood(int[] repeats, double[] lastPurchase, double[] age, long[] count) {
    this.repeats = repeats;
    this.count = count;
    this.age = Shared.of(age);
    this.lastPurchase = Shared.of(lastPurchase);
    mostRepeats = Arrays.stream(repeats).max().orElse(0);
  }

  /** The logarithm of the probability of all histories; equation 6 of the paper. */
  double at(BetaGeometricNbd model) {
    // Γ(r + x)/Γ(r) B(a, b + x)/B(a, b) for every x, by recursion: no difference of large numbers.
    double[] ofRepeats = new double[mostRepeats + 1];
    double[] logStay = new double[mostRepeats + 1];
    for (int x = 0; x < mostRepeats; x++) {
      ofRepeats[x + 1] =
          ofRepeats[x]
              + Math.log(model.r() + x)
              + Math.log(model.b() + x)
              - Math.log(model.a() + model.b() + x);
      logStay[x + 1] = Math.log(model.b() + (x + 1) - 1);
    }
    double[] logAges = age.logarithms(model.alpha());
    double[] logLasts = lastPurchase.logarithms(model.alpha());
    double logAlpha = Math.log(model.alpha());
    double logA = Math.log(model.a());
    int blocks = (count.length + BLOCK - 1) / BLOCK;
    double[] sums = new double[blocks];
    for (int i = 0; i < count.length; i++) {
      int x = repeats[i];
      double logAge = logAges[age.ofRow[i]];
      double row = ofRepeats[x] + model.r() * (logAlpha - logAge) - x * logAge;
      if (x > 0) {
        double odds =
            logA - logStay[x] + (model.r() + x) * (logAge - logLasts[lastPurchase.ofRow[i]]);
        row += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
      }
      sums[i / BLOCK] += count[i] * row;
    }
    return Arrays.stream(sums).sum();
  }
}
