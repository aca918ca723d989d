package touchstone.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The non-decreasing step function nearest to the observations, by weighted least squares: pool
 * adjacent violators. Between the steps it is linear, outside the range seen it is constant.
 *
 * <p>Turns any score into a probability without assuming a curve. Source: Ayer et al. (1955), Ann.
 * Math. Stat. 26, 641-647; Barlow et al. (1972), Statistical Inference under Order Restrictions.
 * Immutable.
 */
public final class IsotonicRegression {

  private final double[] places;
  private final double[] values;

  private IsotonicRegression(double[] places, double[] values) {
    this.places = places;
    this.values = values;
  }

  /**
   * Fits with equal weights.
   *
   * @see #fit(double[], double[], double[])
   */
  public static IsotonicRegression fit(double[] x, double[] y) {
    double[] weights = new double[x.length];
    Arrays.fill(weights, 1);
    return fit(x, y, weights);
  }

  /**
   * Fits. Observations at the same place are pooled first.
   *
   * @param x places, finite, any order, one or more
   * @param y the value at each place, finite
   * @param weights above zero, finite
   * @throws IllegalArgumentException if lengths differ or are zero, a number is not finite or a
   *     weight is not above zero
   */
  public static IsotonicRegression fit(double[] x, double[] y, double[] weights) {
    if (x.length == 0 || x.length != y.length || x.length != weights.length) {
      throw new IllegalArgumentException(
          "An isotonic regression needs as many values and weights as places, and one at least; not "
              + x.length
              + ", "
              + y.length
              + " and "
              + weights.length
              + ".");
    }
    Samples.requireFinite("places", x);
    Samples.requireFinite("values", y);
    Samples.requireFinite("weights", weights);
    for (double weight : weights) {
      if (weight <= 0) {
        throw new IllegalArgumentException("A weight is above zero, not " + weight + ".");
      }
    }
    int[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> x[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] places = new double[x.length];
    Blocks blocks = new Blocks(x.length);
    int distinct = 0;
    for (int from = 0; from < order.length; ) {
      double place = x[order[from]];
      double sum = 0;
      double weight = 0;
      int to = from;
      for (; to < order.length && x[order[to]] == place; to++) {
        sum += y[order[to]] * weights[order[to]];
        weight += weights[order[to]];
      }
      places[distinct++] = place;
      blocks.add(sum / weight, weight);
      from = to;
    }
    return new IsotonicRegression(Arrays.copyOf(places, distinct), blocks.spread(distinct));
  }

  /**
   * The fitted value at a place.
   *
   * @throws IllegalArgumentException if the place is not finite
   */
  public double at(double place) {
    if (!Double.isFinite(place)) {
      throw new IllegalArgumentException("A place is finite, not " + place + ".");
    }
    int next = SortedValues.below(places, place);
    if (next == places.length) {
      return values[next - 1];
    }
    if (next == 0 || places[next] == place) {
      return values[next];
    }
    double part = (place - places[next - 1]) / (places[next] - places[next - 1]);
    return values[next - 1] + part * (values[next] - values[next - 1]);
  }

  /** Neighbours with a common mean; a stack whose means rise. */
  private static final class Blocks {

    private final double[] means;
    private final double[] weights;
    private final int[] sizes;
    private int count;

    Blocks(int most) {
      means = new double[most];
      weights = new double[most];
      sizes = new int[most];
    }

    void add(double mean, double weight) {
      means[count] = mean;
      weights[count] = weight;
      sizes[count] = 1;
      count++;
      while (count > 1 && means[count - 2] >= means[count - 1]) {
        int into = count - 2;
        double joint = weights[into] + weights[into + 1];
        means[into] = (means[into] * weights[into] + means[into + 1] * weights[into + 1]) / joint;
        weights[into] = joint;
        sizes[into] += sizes[into + 1];
        count--;
      }
    }

    double[] spread(int length) {
      double[] spread = new double[length];
      int next = 0;
      for (int block = 0; block < count; block++) {
        Arrays.fill(spread, next, next + sizes[block], means[block]);
        next += sizes[block];
      }
      return spread;
    }
  }
}
