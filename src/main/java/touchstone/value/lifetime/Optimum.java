package touchstone.value.lifetime;

import java.util.List;

/** What a search for the most likely point ended with. */
sealed interface Optimum {

  /**
   * A point.
   *
   * @param point where the likelihood is largest
   * @param logLikelihood there
   * @param covariance of the coordinates, from the observed information; zero for one at its limit
   * @param atLimit which coordinates were held at the end of their range
   * @param ends the points that bound the 95 % profile likelihood interval of a coordinate, the
   *     others adjusted, cut at the box; only where the covariance does not tell the same
   */
  record Found(
      double[] point,
      double logLikelihood,
      double[][] covariance,
      boolean[] atLimit,
      List<double[]> ends)
      implements Optimum {}

  /**
   * No point that could be shown to be the largest.
   *
   * @param evaluations how often the likelihood was computed
   */
  record NotFound(int evaluations) implements Optimum {}
}
