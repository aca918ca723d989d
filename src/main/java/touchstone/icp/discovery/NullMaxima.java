package touchstone.icp.discovery;

import java.util.Arrays;
import touchstone.stats.SortedValues;

/**
 * What chance alone achieves: the best quality of each depth found anywhere in the searched space,
 * for the true order of the target and for each shuffle of it.
 *
 * <p>A candidate is first compared with the best ones of its own depth: there are few single
 * conditions, so that a single one need not climb as high as a conjunction. Then the choice of the
 * depth is paid for: the smallest p over the depths is compared with that of each shuffle. Source:
 * Westfall and Young (1993), single-step minP, over the depths; the family is the whole space.
 */
final class NullMaxima {

  private final double[][] ascending;
  private final double[] smallestP;
  private final boolean exhaustive;

  /**
   * Keeps the maxima.
   *
   * @param maxima for each depth the best quality in each order; the true one among them
   * @param exhaustive whether these are all orders there are
   */
  NullMaxima(double[][] maxima, boolean exhaustive) {
    this.exhaustive = exhaustive;
    this.ascending = new double[maxima.length][];
    for (int depth = 0; depth < maxima.length; depth++) {
      ascending[depth] = maxima[depth].clone();
      Arrays.sort(ascending[depth]);
    }
    this.smallestP = new double[maxima.length == 0 ? 0 : maxima[0].length];
    Arrays.fill(smallestP, 1);
    for (int order = 0; order < smallestP.length; order++) {
      for (int depth = 0; depth < maxima.length; depth++) {
        double p = pAmongDepth(maxima[depth][order], depth + 1);
        smallestP[order] = Math.min(smallestP[order], p);
      }
    }
    Arrays.sort(smallestP);
  }

  /** How many orders there are, the true one among them. */
  int orders() {
    return smallestP.length;
  }

  /** Whether all orders were tried, which makes p exact. */
  boolean exhaustive() {
    return exhaustive;
  }

  /**
   * The probability that chance alone finds a candidate as good anywhere; never 0.
   *
   * @param depth its conditions
   */
  double pValue(double quality, int depth) {
    double p = pAmongDepth(quality, depth);
    int reached = SortedValues.notAbove(smallestP, p);
    return (double) Math.max(1, reached) / smallestP.length;
  }

  /** The quality from which a candidate's p is at most the level; infinite if none is enough. */
  double critical(double level, int depth) {
    double[] pool = ascending[depth - 1];
    int low = 0;
    int high = pool.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pValue(pool[middle], depth) <= level) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == pool.length ? Double.POSITIVE_INFINITY : pool[low];
  }

  private double pAmongDepth(double quality, int depth) {
    double[] pool = ascending[depth - 1];
    return (double) Math.max(1, pool.length - SortedValues.below(pool, quality)) / pool.length;
  }
}
