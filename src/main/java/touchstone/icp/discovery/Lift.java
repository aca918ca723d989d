package touchstone.icp.discovery;

import java.util.OptionalDouble;

/**
 * How many times the mean target of all customers a profile's mean is, with and without the
 * customer of the highest target in it.
 *
 * @param withAll of the whole profile; empty unless all targets are 0 or above and some above
 * @param withoutLargest leaving the largest customer out, inside as well as in the mean of all;
 *     empty as well if nobody is left
 * @param largestRow the row of the largest customer in the request
 * @param restsOnLargest whether that one customer makes more than half of what the profile has
 *     beyond the mean
 */
public record Lift(
    OptionalDouble withAll,
    OptionalDouble withoutLargest,
    int largestRow,
    boolean restsOnLargest) {}
