package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import touchstone.stats.DigitSort;

/** Spend histories, in one order whatever the order they came in. */
final class SpendTable {

  static final int REQUIRED_CUSTOMERS = 20;
  static final int REQUIRED_FREQUENT = 10;

  /** Fewer are sorted faster by comparing them. */
  private static final int SMALL = 2_000;

  /** So many give every parameter to a few percent, in seconds; intervals say what is left. */
  static final int MOST_CUSTOMERS = 5_000;

  private static final int ROUGH_CUSTOMERS = 1_000;

  private final int[] purchases;
  private final double[] average;

  private SpendTable(int[] purchases, double[] average) {
    this.purchases = purchases;
    this.average = average;
  }

  static SpendTable of(List<SpendHistory> histories) {
    List<SpendHistory> rows =
        histories.stream()
            .filter(history -> history.purchases() > 0)
            .sorted(
                Comparator.comparingInt(SpendHistory::purchases)
                    .thenComparingDouble(SpendHistory::average))
            .toList();
    return new SpendTable(
        rows.stream().mapToInt(SpendHistory::purchases).toArray(),
        rows.stream().mapToDouble(SpendHistory::average).toArray());
  }

  /** Of the accounts that bought again. */
  static SpendTable of(PurchaseColumns accounts) {
    int most = 0;
    for (int account = 0; account < accounts.accounts(); account++) {
      most = Math.max(most, accounts.repeats(account));
    }
    // Where the accounts of each number of purchases begin; those without a purchase are left out.
    int[] starts = new int[most + 2];
    for (int account = 0; account < accounts.accounts(); account++) {
      if (accounts.repeats(account) > 0) {
        starts[accounts.repeats(account) + 1]++;
      }
    }
    for (int x = 1; x <= most + 1; x++) {
      starts[x] += starts[x - 1];
    }
    int[] next = starts.clone();
    long[] averages = new long[starts[most + 1]];
    for (int account = 0; account < accounts.accounts(); account++) {
      if (accounts.repeats(account) > 0) {
        // Of numbers above zero, the bits are in their order.
        averages[next[accounts.repeats(account)]++] =
            Double.doubleToRawLongBits(accounts.average(account));
      }
    }
    int[] purchases = new int[averages.length];
    double[] average = new double[averages.length];
    for (int x = 1; x <= most; x++) {
      long[] sorted = sorted(Arrays.copyOfRange(averages, starts[x], starts[x + 1]));
      for (int i = 0; i < sorted.length; i++) {
        average[starts[x] + i] = Double.longBitsToDouble(sorted[i]);
      }
      Arrays.fill(purchases, starts[x], starts[x + 1], x);
    }
    return new SpendTable(purchases, average);
  }

  private static long[] sorted(long[] numbers) {
    if (numbers.length >= SMALL) {
      return DigitSort.sorted(numbers, 0, Long.SIZE - 1);
    }
    Arrays.sort(numbers);
    return numbers;
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
    if (Arrays.stream(average).allMatch(each -> each == average[0])) {
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
    SpendLikelihood rough = sample(ROUGH_CUSTOMERS).likelihood();
    SpendLikelihood exact = likelihood();
    Optimum optimum =
        MaximumLikelihood.search(
            point -> rough.at(shape.at(point)),
            point -> exact.at(shape.at(point)),
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

  SpendLikelihood likelihood() {
    return new SpendLikelihood(purchases, average);
  }

  /** Every k-th customer of those in order, at most so many. */
  private SpendTable sample(int most) {
    if (purchases.length <= most) {
      return this;
    }
    double stride = (double) purchases.length / most;
    int[] rows = IntStream.range(0, most).map(k -> (int) (k * stride)).toArray();
    return new SpendTable(
        Arrays.stream(rows).map(row -> purchases[row]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> average[row]).toArray());
  }

  /** Logarithms of p, of q - 1, and of the mean over all customers. */
  static final class Shape implements Coordinates<GammaGamma> {

    private final double logMean;

    Shape(double logMean) {
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
