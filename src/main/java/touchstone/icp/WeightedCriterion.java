package touchstone.icp;

/**
 * A criterion whose weight is not yet on the scale of scores, like a learned log odds ratio.
 *
 * @param attribute what is looked at
 * @param condition what is asked of it
 * @param weight finite, on any scale common to all criteria of a card
 * @param origin who set it
 */
public record WeightedCriterion(
    DefinitionAttribute attribute, Condition condition, double weight, PointsOrigin origin) {

  /**
   * @throws IllegalArgumentException if the weight is not finite
   */
  public WeightedCriterion {
    if (!Double.isFinite(weight)) {
      throw new IllegalArgumentException("A weight is a finite number, not " + weight + ".");
    }
    Criterion.requireAskable(attribute, condition);
  }
}
