package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import touchstone.stats.DigitSort;

/** Purchase histories, equal ones counted once, in one order whatever the order they came in. */
final class PurchaseTable {

  static final int REQUIRED_CUSTOMERS = 100;
  static final int REQUIRED_REPEATERS = 30;
  static final int REQUIRED_FREQUENT = 15;

  /** So many give every parameter to a few percent, in seconds; intervals say what is left. */
  static final int MOST_CUSTOMERS = 5_000;

  private static final int ROUGH_CUSTOMERS = 1_000;

  private final int[] repeats;
  private final double[] lastPurchase;
  private final double[] age;
  private final long[] count;

  private PurchaseTable(int[] repeats, double[] lastPurchase, double[] age, long[] count) {
    this.repeats = repeats;
    this.lastPurchase = lastPurchase;
    this.age = age;
    this.count = count;
  }

  static PurchaseTable of(List<PurchaseHistory> histories) {
    Rows rows = new Rows();
    histories.stream()
        .filter(history -> history.age() > 0)
        .sorted(
            Comparator.comparingInt(PurchaseHistory::repeats)
                .thenComparingDouble(PurchaseHistory::lastPurchase)
                .thenComparingDouble(PurchaseHistory::age))
        .forEach(history -> rows.add(history.repeats(), history.lastPurchase(), history.age(), 1));
    return rows.table();
  }

  /** Of the accounts that bought anything. */
  static PurchaseTable of(PurchaseColumns purchases) {
    long oldest = 0;
    int most = 0;
    int customers = 0;
    for (int account = 0; account < purchases.accounts(); account++) {
      if (counts(purchases, account)) {
        oldest = Math.max(oldest, purchases.ageDays(account));
        most = Math.max(most, purchases.repeats(account));
        customers++;
      }
    }
    // Repeats, then days to the last purchase, then age, as one number: sorted as the list is.
    int dayBits = Long.SIZE - Long.numberOfLeadingZeros(oldest);
    int bits = 2 * dayBits + Integer.SIZE - Integer.numberOfLeadingZeros(most);
    if (bits >= Long.SIZE) {
      return of(histories(purchases));
    }
    long[] keys = new long[customers];
    int next = 0;
    for (int account = 0; account < purchases.accounts(); account++) {
      if (counts(purchases, account)) {
        long times = purchases.lastAfterDays(account) << dayBits | purchases.ageDays(account);
        keys[next++] = (long) purchases.repeats(account) << 2 * dayBits | times;
      }
    }
    return counted(DigitSort.sorted(keys, 0, bits), dayBits);
  }

  private static PurchaseTable counted(long[] keys, int dayBits) {
    long days = (1L << dayBits) - 1;
    Rows rows = new Rows();
    int end;
    for (int from = 0; from < keys.length; from = end) {
      end = from + 1;
      while (end < keys.length && keys[end] == keys[from]) {
        end++;
      }
      rows.add(
          (int) (keys[from] >>> 2 * dayBits),
          PurchaseColumns.years(keys[from] >>> dayBits & days),
          PurchaseColumns.years(keys[from] & days),
          end - from);
    }
    return rows.table();
  }

  private static boolean counts(PurchaseColumns purchases, int account) {
    return purchases.any(account) && purchases.ageDays(account) > 0;
  }

  private static List<PurchaseHistory> histories(PurchaseColumns purchases) {
    List<PurchaseHistory> histories = new ArrayList<>();
    for (int account = 0; account < purchases.accounts(); account++) {
      purchases.of(account).ifPresent(bought -> histories.add(bought.history()));
    }
    return histories;
  }

  /** Rows in order; one that repeats the one before is counted with it. */
  private static final class Rows {

    private int[] repeats = new int[64];
    private double[] lastPurchase = new double[64];
    private double[] age = new double[64];
    private long[] count = new long[64];
    private int size;

    void add(int x, double last, double time, long customers) {
      if (size > 0
          && repeats[size - 1] == x
          && lastPurchase[size - 1] == last
          && age[size - 1] == time) {
        count[size - 1] += customers;
        return;
      }
      if (size == count.length) {
        repeats = Arrays.copyOf(repeats, 2 * size);
        lastPurchase = Arrays.copyOf(lastPurchase, 2 * size);
        age = Arrays.copyOf(age, 2 * size);
        count = Arrays.copyOf(count, 2 * size);
      }
      repeats[size] = x;
      lastPurchase[size] = last;
      age[size] = time;
      count[size++] = customers;
    }

    PurchaseTable table() {
      return new PurchaseTable(
          Arrays.copyOf(repeats, size),
          Arrays.copyOf(lastPurchase, size),
          Arrays.copyOf(age, size),
          Arrays.copyOf(count, size));
    }
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
    PurchaseLikelihood rough = sample(ROUGH_CUSTOMERS).likelihood();
    PurchaseLikelihood exact = likelihood();
    return Uncertainty.fit(
        shape,
        MaximumLikelihood.search(
            point -> rough.at(shape.at(point)),
            point -> exact.at(shape.at(point)),
            starts,
            shape.low(),
            shape.high()),
        customersWith(0));
  }

  PurchaseLikelihood likelihood() {
    return new PurchaseLikelihood(repeats, lastPurchase, age, count);
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
    Rows rows = new Rows();
    long before = 0;
    for (int i = 0; i < count.length; i++) {
      long taken = (long) ((before + count[i]) / stride) - (long) (before / stride);
      before += count[i];
      if (taken > 0) {
        rows.add(repeats[i], lastPurchase[i], age[i], taken);
      }
    }
    return rows.table();
  }
}
