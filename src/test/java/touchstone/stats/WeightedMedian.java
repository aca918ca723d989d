package touchstone.stats;

import java.util.Map;
import java.util.TreeMap;

/** The weighted median by its definition, of values in the order of their size. */
public final class WeightedMedian {

  private WeightedMedian() {}

  /** Of values of which each has a weight above 0, in any order. */
  public static Estimate of(double[] values, long[] weights) {
    TreeMap<Double, Long> ascending = new TreeMap<>();
    long total = 0;
    for (int i = 0; i < values.length; i++) {
      ascending.merge(values[i], weights[i], Long::sum);
      total += weights[i];
    }
    long reached = 0;
    for (Map.Entry<Double, Long> value : ascending.entrySet()) {
      reached += value.getValue();
      if (2 * reached == total) {
        double next = ascending.higherKey(value.getKey());
        return new Estimate.Measured(value.getKey() * 0.5 + next * 0.5, values.length);
      }
      if (2 * reached > total) {
        return new Estimate.Measured(value.getKey(), values.length);
      }
    }
    return new Estimate.TooFewObservations(0, 1);
  }
}
