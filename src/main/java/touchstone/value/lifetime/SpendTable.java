package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/** Spend histories, and their likelihood under the Gamma-Gamma model. */
final class SpendTable {

  static final int REQUIRED_CUSTOMERS = 20;
  static final int REQUIRED_FREQUENT = 10;

  private static final int BLOCK = 4096;

  /** So many give every parameter to a few percent, in seconds; intervals say what is left. */
  static final int MOST_CUSTOMERS = 5_000;

  private static final int ROUGH_CUSTOMERS = 1_000;

  private final int[] purchases;
  private final double[] average;
  private final double[] logAverage;
  private final int[] distinct;
  private final int[] distinctOf;

  private SpendTable(List<SpendHistory> rows) {
    purchases = rows.stream().mapToInt(SpendHistory::purchases).toArray();
    average = rows.stream().mapToDouble(SpendHistory::average).toArray();
    logAverage = Arrays.stream(average).map(Math::log).toArray();
    distinct = Arrays.stream(purchases).distinct().sorted().toArray();
    distinctOf = Arrays.stream(purchases).map(x -> Arrays.binarySearch(distinct, x)).toArray();
  }

  /** In one order whatever the order of the histories, so that sums come out the same. */
  static SpendTable of(List<SpendHistory> histories) {
    return new SpendTable(
        histories.stream()
            .filter(history -> history.purchases() > 0)
            .sorted(
                Comparator.comparingInt(SpendHistory::purchases)
                    .thenComparingDouble(SpendHistory::average))
            .toList());
  }

  ModelFit<GammaGamma> fit() {
    int customers = purchases.length;
    if (customers < REQUIRED_CUSTOMERS) {
      return new ModelFit.TooThin<>(
          "Too few customers bought again to say what one spends.", customers, REQUIRED_CUSTOMERS);
    }
    long frequent = Arrays.stream(purchases).filter(x -> x > 1).count();
    if (frequent < REQUIRED_FREQUENT) {
      return new ModelFit.TooThin<>(
          "Too few customers bought again twice to say how much the spend of one varies.",
          frequent,
          REQUIRED_FREQUENT);
    }
    if (Arrays.stream(average).distinct().count() < 2) {
      return new ModelFit.TooThin<>(
          "All customers spend the same; there is nothing to model.", 1, 2);
    }
    return sample(MOST_CUSTOMERS).search();
  }

  private ModelFit<GammaGamma> search() {
    int customers = purchases.length;
    double logMean = Math.log(Arrays.stream(average).average().orElseThrow());
    Shape shape = new Shape(logMean);
    List<double[]> starts = new ArrayList<>();
    for (double within : new double[] {1, 6}) {
      for (double between : new double[] {0.7, 3}) {
        starts.add(new double[] {Math.log(within), Math.log(between), logMean});
      }
    }
    SpendTable rough = sample(ROUGH_CUSTOMERS);
    Optimum optimum =
        MaximumLikelihood.search(
            point -> rough.logLikelihood(shape.at(point)),
            point -> logLikelihood(shape.at(point)),
            starts,
            shape.low(),
            shape.high());
    if (optimum instanceof Optimum.Found found && found.atLimit()[1] && found.point()[1] < 0) {
      return new ModelFit.DidNotConverge<>(
          "A few customers spend so much more than the others that no mean can be given.",
          customers);
    }
    return Uncertainty.fit(shape, optimum, customers);
  }

  double logLikelihood(GammaGamma model) {
    double p = model.p();
    double q = model.q();
    double[] ofPurchases = new double[distinct.length];
    for (int i = 0; i < distinct.length; i++) {
      double px = p * distinct[i];
      ofPurchases[i] =
          Gamma.logGamma(px + q)
              - Gamma.logGamma(px)
              - Gamma.logGamma(q)
              + q * Math.log(model.gamma())
              + px * Math.log(distinct[i]);
    }
    int blocks = (purchases.length + BLOCK - 1) / BLOCK;
    double[] sums = new double[blocks];
    IntStream range = IntStream.range(0, blocks);
    (blocks > 1 ? range.parallel() : range)
        .forEach(
            block -> {
              double sum = 0;
              int end = Math.min(purchases.length, (block + 1) * BLOCK);
              for (int i = block * BLOCK; i < end; i++) {
                int x = purchases[i];
                sum +=
                    ofPurchases[distinctOf[i]]
                        + (p * x - 1) * logAverage[i]
                        - (p * x + q) * Math.log(model.gamma() + average[i] * x);
              }
              sums[block] = sum;
            });
    return Arrays.stream(sums).sum();
  }

  /** Every k-th customer of those in order, at most so many. */
  private SpendTable sample(int most) {
    if (purchases.length <= most) {
      return this;
    }
    double stride = (double) purchases.length / most;
    return new SpendTable(
        IntStream.range(0, most)
            .map(k -> (int) (k * stride))
            .mapToObj(i -> new SpendHistory(purchases[i], average[i]))
            .toList());
  }

  /** Logarithms of p, of q - 1, and of the mean over all customers. */
  private static final class Shape implements Coordinates<GammaGamma> {

    private final double logMean;

    private Shape(double logMean) {
      this.logMean = logMean;
    }

    @Override
    public GammaGamma at(double[] point) {
      double p = Math.exp(point[0]);
      double above = Math.exp(point[1]);
      return new GammaGamma(p, 1 + above, Math.exp(point[2]) * above / p);
    }

    @Override
    public double[] low() {
      return new double[] {Math.log(1e-3), Math.log(1e-3), logMean - 12};
    }

    @Override
    public double[] high() {
      return new double[] {Math.log(1e4), Math.log(1e4), logMean + 12};
    }

    @Override
    public List<NamedParameter<GammaGamma>> parameters() {
      return List.of(
          new NamedParameter<>("p", GammaGamma::p),
          new NamedParameter<>("q", GammaGamma::q),
          new NamedParameter<>("gamma", GammaGamma::gamma));
    }
  }
}
