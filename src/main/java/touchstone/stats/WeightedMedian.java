package touchstone.stats;

import java.util.Arrays;

/**
 * Finds the weighted median by partition, in time linear in the number of values (Hoare 1961,
 * algorithm 65, with parts of equal values after Bentley and McIlroy 1993).
 */
final class WeightedMedian {

  private final double[] values;
  private final long[] weights;

  private WeightedMedian(double[] values, long[] weights) {
    this.values = values;
    this.weights = weights;
  }

  /**
   * The median.
   *
   * @param values one or more; brought into another order
   * @param weights above 0; likewise
   */
  static double of(double[] values, long[] weights) {
    return new WeightedMedian(values, weights).find(Arrays.stream(weights).sum());
  }

  private double find(long total) {
    int low = 0;
    int high = values.length - 1;
    long below = 0;
    while (true) {
      double pivot = middleOfThree(values[low], values[(low + high) >>> 1], values[high]);
      int less = low;
      int greater = high;
      long lessWeight = 0;
      long equalWeight = 0;
      for (int i = low; i <= greater; ) {
        if (values[i] < pivot) {
          lessWeight += weights[i];
          swap(i++, less++);
        } else if (values[i] > pivot) {
          swap(i, greater--);
        } else {
          equalWeight += weights[i++];
        }
      }
      if (2 * (below + lessWeight) >= total) {
        high = less - 1;
      } else if (2 * (below + lessWeight + equalWeight) >= total) {
        boolean halves = 2 * (below + lessWeight + equalWeight) == total;
        // Half of each, not half of the sum: that of two huge values could overflow.
        return halves ? pivot * 0.5 + next(pivot) * 0.5 : pivot;
      } else {
        below += lessWeight + equalWeight;
        low = greater + 1;
      }
    }
  }

  private double next(double value) {
    double next = Double.POSITIVE_INFINITY;
    for (double other : values) {
      next = other > value ? Math.min(next, other) : next;
    }
    return next;
  }

  private void swap(int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
    long weight = weights[i];
    weights[i] = weights[j];
    weights[j] = weight;
  }

  private static double middleOfThree(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
