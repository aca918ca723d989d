package touchstone.icp.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Which conditions of each attribute share a weight. At first none do; neighbouring bands are
 * joined where their weights run against the trend a person asked for.
 *
 * <p>Source: Barlow et al. (1972), Statistical Inference under Order Restrictions (adjacent
 * violators).
 */
final class Pools {

  private final int[][] poolOf;

  private Pools(int[][] poolOf) {
    this.poolOf = poolOf;
  }

  /** Every condition by itself; none of attributes that do not take part. */
  static Pools single(List<BinnedAttribute> attributes, boolean[] takesPart) {
    int[][] poolOf = new int[attributes.size()][];
    for (int a = 0; a < poolOf.length; a++) {
      poolOf[a] = new int[attributes.get(a).bins().size()];
      Arrays.setAll(poolOf[a], bin -> bin);
      if (!takesPart[a]) {
        poolOf[a] = new int[0];
      }
    }
    return new Pools(poolOf);
  }

  boolean takesPart(int attribute) {
    return poolOf[attribute].length > 0;
  }

  int pool(int attribute, int bin) {
    return poolOf[attribute][bin];
  }

  int count(int attribute) {
    int[] pools = poolOf[attribute];
    return pools.length == 0 ? 0 : Arrays.stream(pools).max().getAsInt() + 1;
  }

  /** Joins neighbours that run against the trend. Returns whether there were any. */
  boolean joinViolators(int attribute, Trend trend, double[] contributions) {
    if (trend == Trend.FREE || !takesPart(attribute)) {
      return false;
    }
    int sign = trend == Trend.RISING ? 1 : -1;
    int[] pools = poolOf[attribute];
    int[] joined = new int[pools.length];
    boolean any = false;
    for (int bin = 1; bin < pools.length; bin++) {
      boolean apart = pools[bin] != pools[bin - 1];
      boolean against = sign * (contributions[bin] - contributions[bin - 1]) < -1e-12;
      any |= apart && against;
      joined[bin] = joined[bin - 1] + (apart && !against ? 1 : 0);
    }
    poolOf[attribute] = joined;
    return any;
  }
}
