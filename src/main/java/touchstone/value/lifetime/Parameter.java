package touchstone.value.lifetime;

import touchstone.stats.Interval;

/**
 * One parameter of a fitted model.
 *
 * @param name as in the paper: "r", "alpha"
 * @param value above 0
 * @param standardError from the observed information, by the delta method
 * @param interval around the value, by the delta method on a logarithmic scale, widened by profile
 *     likelihood
 * @param atLimit whether the data put no limit on how alike (or how different) customers are, so
 *     that a coordinate of the model was held at the end of its range; then the error is that of
 *     the other coordinates alone
 */
public record Parameter(
    String name, double value, double standardError, Interval interval, boolean atLimit) {}
