package touchstone.icp.learning;

import touchstone.stats.CalibrationTable;
import touchstone.stats.IntervalEstimate;

/**
 * How a card did on accounts it was not learned from: each account is scored by a card learned from
 * the other folds.
 *
 * @param auc the probability that a good account scores above another one, with its 95 % interval
 * @param gain how much better than the base rate the probabilities are: mean logarithmic score, in
 *     nats an account; below 0 if they are worse
 * @param calibration predicted against observed shares
 */
public record OutOfSample(IntervalEstimate auc, double gain, CalibrationTable calibration) {}
