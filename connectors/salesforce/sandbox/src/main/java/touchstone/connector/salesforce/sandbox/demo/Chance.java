package touchstone.connector.salesforce.sandbox.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chance with a fixed seed: the same calls give the same answers on every machine. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  /** True with a probability. */
  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number, both ends included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  /** A number around a mean, bell-shaped. */
  double around(double mean, double spread) {
    return mean + spread * random.nextGaussian();
  }

  /** The same, kept within bounds. */
  double around(double mean, double spread, double least, double most) {
    return Math.max(least, Math.min(most, around(mean, spread)));
  }

  /** A positive number around a median, with a long tail upwards. */
  double skewed(double median, double spread) {
    return median * Math.exp(spread * random.nextGaussian());
  }

  /** How often something rare happens that happens this often on average. */
  int times(double mean) {
    double limit = Math.exp(-Math.min(mean, 500));
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /** One of several, each as likely. */
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of several by weight, in the order of the map. */
  <T> T weighted(Map<T, Integer> weights) {
    int total = weights.values().stream().mapToInt(Integer::intValue).sum();
    int left = random.nextInt(total);
    for (Map.Entry<T, Integer> each : weights.entrySet()) {
      left -= each.getValue();
      if (left < 0) {
        return each.getKey();
      }
    }
    throw new IllegalStateException("weights must be positive");
  }
}
