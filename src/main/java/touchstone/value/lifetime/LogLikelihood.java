package touchstone.value.lifetime;

/** The logarithm of the probability of what was seen, as a function of a point. */
@FunctionalInterface
interface LogLikelihood {

  /** At a point inside the box; may be minus infinity, never NaN. */
  double at(double[] point);
}
