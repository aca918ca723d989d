package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Purchase histories, equal ones counted once, and their likelihood under the BG/NBD model. */
final class PurchaseTable {

  static final int REQUIRED_CUSTOMERS = 100;
  static final int REQUIRED_REPEATERS = 30;
  static final int REQUIRED_FREQUENT = 15;

  private static final int BLOCK = 4096;

  /** So many give every parameter to a few percent, in seconds; intervals say what is left. */
  static final int MOST_CUSTOMERS = 5_000;

  private static final int ROUGH_CUSTOMERS = 1_000;

  private final int[] repeats;
  private final double[] lastPurchase;
  private final double[] age;
  private final long[] count;
  private final int mostRepeats;

  private PurchaseTable(List<Map.Entry<PurchaseHistory, Long>> rows) {
    int size = rows.size();
    repeats = new int[size];
    lastPurchase = new double[size];
    age = new double[size];
    count = new long[size];
    for (int i = 0; i < size; i++) {
      PurchaseHistory history = rows.get(i).getKey();
      repeats[i] = history.repeats();
      lastPurchase[i] = history.lastPurchase();
      age[i] = history.age();
      count[i] = rows.get(i).getValue();
    }
    mostRepeats = Arrays.stream(repeats).max().orElse(0);
  }

  /** In one order whatever the order of the histories, so that sums come out the same. */
  static PurchaseTable of(List<PurchaseHistory> histories) {
    Map<PurchaseHistory, Long> counts = new HashMap<>();
    for (PurchaseHistory history : histories) {
      if (history.age() > 0) {
        counts.merge(history, 1L, Long::sum);
      }
    }
    List<Map.Entry<PurchaseHistory, Long>> rows = new ArrayList<>(counts.entrySet());
    rows.sort(
        Map.Entry.comparingByKey(
            Comparator.comparingInt(PurchaseHistory::repeats)
                .thenComparingDouble(PurchaseHistory::lastPurchase)
                .thenComparingDouble(PurchaseHistory::age)));
    return new PurchaseTable(rows);
  }

  ModelFit<BetaGeometricNbd> fit() {
    long customers = customersWith(0);
    if (customers < REQUIRED_CUSTOMERS) {
      return new ModelFit.TooThin<>(
          "Too few customers to say how often one buys again.", customers, REQUIRED_CUSTOMERS);
    }
    if (customersWith(1) < REQUIRED_REPEATERS) {
      return new ModelFit.TooThin<>(
          "Too few customers bought again to say how often one does.",
          customersWith(1),
          REQUIRED_REPEATERS);
    }
    if (customersWith(2) < REQUIRED_FREQUENT) {
      return new ModelFit.TooThin<>(
          "Too few customers bought again twice to say how many fall silent.",
          customersWith(2),
          REQUIRED_FREQUENT);
    }
    return sample(MOST_CUSTOMERS).search();
  }

  private ModelFit<BetaGeometricNbd> search() {
    double purchases = 0;
    double time = 0;
    for (int i = 0; i < count.length; i++) {
      purchases += (double) count[i] * repeats[i];
      time += count[i] * age[i];
    }
    double logRate = Math.log(purchases / time);
    PurchaseShape shape = new PurchaseShape(logRate);
    List<double[]> starts = new ArrayList<>();
    for (double alikeRates : new double[] {0.3, 3}) {
      for (double alikeLosses : new double[] {1, 10}) {
        starts.add(new double[] {logRate, Math.log(alikeRates), -1.5, Math.log(alikeLosses)});
      }
    }
    PurchaseTable rough = sample(ROUGH_CUSTOMERS);
    return Uncertainty.fit(
        shape,
        MaximumLikelihood.search(
            point -> rough.logLikelihood(shape.at(point)),
            point -> logLikelihood(shape.at(point)),
            starts,
            shape.low(),
            shape.high()),
        customersWith(0));
  }

  /** The logarithm of the probability of all histories; equation 6 of the paper. */
  double logLikelihood(BetaGeometricNbd model) {
    // Γ(r + x)/Γ(r) B(a, b + x)/B(a, b) for every x, by recursion: no difference of large numbers.
    double[] ofRepeats = new double[mostRepeats + 1];
    for (int x = 0; x < mostRepeats; x++) {
      ofRepeats[x + 1] =
          ofRepeats[x]
              + Math.log(model.r() + x)
              + Math.log(model.b() + x)
              - Math.log(model.a() + model.b() + x);
    }
    int blocks = (count.length + BLOCK - 1) / BLOCK;
    double[] sums = new double[blocks];
    IntStream range = IntStream.range(0, blocks);
    (blocks > 1 ? range.parallel() : range)
        .forEach(block -> sums[block] = sumOfBlock(model, ofRepeats, block));
    return Arrays.stream(sums).sum();
  }

  private double sumOfBlock(BetaGeometricNbd model, double[] ofRepeats, int block) {
    double logAlpha = Math.log(model.alpha());
    double logA = Math.log(model.a());
    double sum = 0;
    int end = Math.min(count.length, (block + 1) * BLOCK);
    for (int i = block * BLOCK; i < end; i++) {
      int x = repeats[i];
      double logAge = Math.log(model.alpha() + age[i]);
      double row = ofRepeats[x] + model.r() * (logAlpha - logAge) - x * logAge;
      if (x > 0) {
        double odds =
            logA
                - Math.log(model.b() + x - 1)
                + (model.r() + x) * (logAge - Math.log(model.alpha() + lastPurchase[i]));
        row += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
      }
      sum += count[i] * row;
    }
    return sum;
  }

  private long customersWith(int repeatsAtLeast) {
    long customers = 0;
    for (int i = 0; i < count.length; i++) {
      if (repeats[i] >= repeatsAtLeast) {
        customers += count[i];
      }
    }
    return customers;
  }

  /**
   * Every k-th customer of those in order: a sample that holds each kind of history in its share.
   *
   * @param most how many customers to keep
   */
  private PurchaseTable sample(int most) {
    long customers = customersWith(0);
    if (customers <= most) {
      return this;
    }
    double stride = (double) customers / most;
    List<Map.Entry<PurchaseHistory, Long>> rows = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < count.length; i++) {
      long taken = (long) ((before + count[i]) / stride) - (long) (before / stride);
      before += count[i];
      if (taken > 0) {
        rows.add(Map.entry(new PurchaseHistory(repeats[i], lastPurchase[i], age[i]), taken));
      }
    }
    return new PurchaseTable(rows);
  }
}
