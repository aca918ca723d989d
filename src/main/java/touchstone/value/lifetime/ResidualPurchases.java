package touchstone.value.lifetime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Discounted purchases of customers who have not left, remembered: they depend on how often and how
 * long ago one bought first, and many customers share both. Thread-safe.
 */
final class ResidualPurchases {

  /** Beyond this many the oldest customers of the largest organisations are computed anew. */
  private static final int MOST = 2_000_000;

  private record Key(BetaGeometricNbd model, int repeats, double age) {}

  private final LifetimeSettings settings;
  private final Map<Key, Double> known = new ConcurrentHashMap<>();

  ResidualPurchases(LifetimeSettings settings) {
    this.settings = settings;
  }

  /** Discounted number of purchases up to the horizon. */
  double of(PurchaseHistory history, BetaGeometricNbd model) {
    Key key = new Key(model, history.repeats(), history.age());
    Double whileAlive = known.get(key);
    if (whileAlive == null) {
      whileAlive =
          model.discountedWhileAlive(
              history.repeats(),
              history.age(),
              settings.horizonYears(),
              settings.discount().intensity());
      if (known.size() < MOST) {
        known.put(key, whileAlive);
      }
    }
    return model.aliveProbability(history) * whileAlive;
  }
}
