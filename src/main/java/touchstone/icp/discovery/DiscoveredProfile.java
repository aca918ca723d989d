package touchstone.icp.discovery;

/**
 * A profile the search chose.
 *
 * @param pattern its conditions
 * @param verdict what the data says of it
 * @param sentence the verdict with the numbers behind it
 * @param evidence among the customers searched
 * @param quality the standardised mean rank
 * @param familyWiseP the probability that chance alone finds one as good anywhere in the space
 * @param gain over the best profile with one condition fewer
 * @param lift with and without the largest customer
 * @param newlyExplained customers in it that no profile before it holds
 * @param confirmation among later customers
 */
public record DiscoveredProfile(
    Pattern pattern,
    Verdict verdict,
    String sentence,
    Evidence evidence,
    double quality,
    double familyWiseP,
    Gain gain,
    Lift lift,
    int newlyExplained,
    Confirmation confirmation) {

  DiscoveredProfile withSentence(String words) {
    return new DiscoveredProfile(
        pattern,
        verdict,
        words,
        evidence,
        quality,
        familyWiseP,
        gain,
        lift,
        newlyExplained,
        confirmation);
  }
}
