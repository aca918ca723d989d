package touchstone.value;

import java.util.OptionalDouble;
import touchstone.stats.Estimate;
import touchstone.value.indicator.IndicatorDescription;

/**
 * What one indicator contributes to the side of one account.
 *
 * @param indicator what it means
 * @param estimate the account's number, or that there are too few observations
 * @param rank percentile rank among customers in (0, 1), the best highest; absent if unknown
 * @param weight how much it counts
 * @param contribution rank times weight, divided by the weight of all known indicators of the side:
 *     contributions add up to the side; absent if unknown or the weight is 0
 */
public record IndicatorShare(
    IndicatorDescription indicator,
    Estimate estimate,
    OptionalDouble rank,
    double weight,
    OptionalDouble contribution) {}
