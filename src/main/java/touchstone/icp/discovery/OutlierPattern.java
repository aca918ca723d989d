package touchstone.icp.discovery;

/**
 * A pattern that one customer makes alone: remarkable by the mean, nothing by the ranks.
 *
 * @param pattern its conditions
 * @param row the customer's row in the request
 * @param customers how many the pattern holds
 * @param mean its mean target
 * @param meanWithout the mean of the others in it
 * @param sentence the same in words
 */
public record OutlierPattern(
    Pattern pattern, int row, int customers, double mean, double meanWithout, String sentence) {}
