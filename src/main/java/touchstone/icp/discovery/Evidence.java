package touchstone.icp.discovery;

import touchstone.stats.IntervalEstimate;

/**
 * A profile against the other customers, on some customers.
 *
 * @param inside customers in the profile
 * @param outside customers not in it
 * @param highInside customers in the profile whose target is high
 * @param highOutside customers not in it whose target is high
 * @param highFrom the target from which it is high: that of the best third of these customers
 * @param yesOrNo whether the target is 1 or 0 of everyone, so that high means "it came about"
 * @param superiority the probability that a customer inside has the higher target than one outside,
 *     0.5 if it makes no difference, with its 95 % interval
 * @param meanInside the mean target in the profile
 * @param meanOutside the mean target of the others; equal to the one inside if there are none
 */
public record Evidence(
    int inside,
    int outside,
    int highInside,
    int highOutside,
    double highFrom,
    boolean yesOrNo,
    IntervalEstimate superiority,
    double meanInside,
    double meanOutside) {

  /**
   * "7 of 9 are among the best third, against 12 of 40 others"; "it came about with 7 of 9, against
   * 12 of 40 others".
   */
  public String inWords() {
    return (yesOrNo ? "it came about with " : "")
        + highInside
        + " of "
        + inside
        + (yesOrNo ? ", against " : " are among the best third, against ")
        + highOutside
        + " of "
        + outside
        + " others";
  }
}
