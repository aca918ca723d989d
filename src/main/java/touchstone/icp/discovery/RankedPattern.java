package touchstone.icp.discovery;

/**
 * A candidate of the search, as it came.
 *
 * @param pattern its conditions
 * @param customers how many it holds
 * @param quality the standardised mean rank
 * @param familyWiseP the probability that chance alone finds one as good anywhere in the space
 */
public record RankedPattern(Pattern pattern, int customers, double quality, double familyWiseP) {}
