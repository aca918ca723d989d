package touchstone.value.lifetime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Discounted purchases of customers who have not left, remembered on a grid: they depend on how
 * often and how long ago one bought first, and many customers share both. Between the places of the
 * grid, a fiftieth of a year apart, the line is straight to a millionth. Thread-safe.
 */
final class ResidualPurchases {

  private static final double PLACES_A_YEAR = 50;

  private record Place(int repeats, int age) {}

  private final LifetimeSettings settings;
  private final Map<BetaGeometricNbd, Map<Place, Double>> known = new ConcurrentHashMap<>();

  ResidualPurchases(LifetimeSettings settings) {
    this.settings = settings;
  }

  /**
   * Discounted number of purchases up to the horizon.
   *
   * @param history in years
   */
  double of(PurchaseHistory history, BetaGeometricNbd model) {
    Map<Place, Double> grid = known.computeIfAbsent(model, any -> new ConcurrentHashMap<>());
    double place = history.age() * PLACES_A_YEAR;
    int before = (int) Math.floor(place);
    double low = at(grid, model, history.repeats(), before);
    double high = at(grid, model, history.repeats(), before + 1);
    return model.aliveProbability(history) * (low + (place - before) * (high - low));
  }

  private double at(Map<Place, Double> grid, BetaGeometricNbd model, int repeats, int age) {
    Place place = new Place(repeats, age);
    Double whileAlive = grid.get(place);
    if (whileAlive == null) {
      // Whoever computes it second finds the same number.
      whileAlive =
          model.discountedWhileAlive(
              repeats,
              age / PLACES_A_YEAR,
              settings.horizonYears(),
              settings.discount().intensity());
      grid.put(place, whileAlive);
    }
    return whileAlive;
  }
}
