package touchstone.icp.discovery;

/**
 * What a profile adds to the best profile with one condition fewer.
 *
 * @param parent that profile in words, or "all customers"
 * @param parentMean its mean target
 * @param standardDeviations how far the profile's mean rank lies above its parent's, in standard
 *     deviations over all choices of as many of the parent's customers
 */
public record Gain(String parent, double parentMean, double standardDeviations) {}
