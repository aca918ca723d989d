package touchstone.value.lifetime;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Discounted purchases of customers who have not left, remembered on a grid: they depend on how
 * often and how long ago one bought first, and many customers share both. The places of the grid
 * lie closer the younger a customer; between them a cubic through four is right to a hundred
 * thousandth. Thread-safe.
 */
final class ResidualPurchases {

  private static final double FINENESS = 16;

  private static final double MONTHS_A_YEAR = 12;

  /** Older or more frequent customers are few, and are computed each time. */
  private static final int MOST_PLACES = 120;

  private static final int MOST_REPEATS = 40;

  private static final long UNKNOWN = Double.doubleToRawLongBits(Double.NaN);

  private final LifetimeSettings settings;
  private final Map<BetaGeometricNbd, AtomicLongArray[]> known = new ConcurrentHashMap<>();

  ResidualPurchases(LifetimeSettings settings) {
    this.settings = settings;
  }

  /**
   * Discounted number of purchases up to the horizon.
   *
   * @param history in years
   */
  double of(PurchaseHistory history, BetaGeometricNbd model) {
    return model.aliveProbability(history) * whileAlive(history.repeats(), history.age(), model);
  }

  /**
   * The same of a customer who has not left.
   *
   * @param age in years
   */
  double whileAlive(int repeats, double age, BetaGeometricNbd model) {
    double place = FINENESS * Math.log1p(MONTHS_A_YEAR * age);
    int first = Math.max(0, (int) Math.floor(place) - 1);
    if (first + 3 >= MOST_PLACES || repeats >= MOST_REPEATS) {
      return model.discountedWhileAlive(
          repeats, age, settings.horizonYears(), settings.discount().intensity());
    }
    AtomicLongArray row = rows(model)[repeats];
    double t = place - first;
    return -at(row, model, repeats, first) * (t - 1) * (t - 2) * (t - 3) / 6
        + at(row, model, repeats, first + 1) * t * (t - 2) * (t - 3) / 2
        - at(row, model, repeats, first + 2) * t * (t - 1) * (t - 3) / 2
        + at(row, model, repeats, first + 3) * t * (t - 1) * (t - 2) / 6;
  }

  private AtomicLongArray[] rows(BetaGeometricNbd model) {
    AtomicLongArray[] rows = known.get(model);
    return rows == null ? known.computeIfAbsent(model, any -> empty()) : rows;
  }

  private static AtomicLongArray[] empty() {
    long[] unknown = new long[MOST_PLACES];
    Arrays.fill(unknown, UNKNOWN);
    AtomicLongArray[] rows = new AtomicLongArray[MOST_REPEATS];
    for (int repeats = 0; repeats < MOST_REPEATS; repeats++) {
      rows[repeats] = new AtomicLongArray(unknown);
    }
    return rows;
  }

  private double at(AtomicLongArray row, BetaGeometricNbd model, int repeats, int place) {
    double known = Double.longBitsToDouble(row.get(place));
    if (!Double.isNaN(known)) {
      return known;
    }
    // Whoever computes it second finds the same number.
    double computed =
        model.discountedWhileAlive(
            repeats,
            Math.expm1(place / FINENESS) / MONTHS_A_YEAR,
            settings.horizonYears(),
            settings.discount().intensity());
    row.set(place, Double.doubleToRawLongBits(computed));
    return computed;
  }
}
