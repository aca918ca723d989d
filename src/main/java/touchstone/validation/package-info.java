/**
 * A profile against the rest, on everything it was not defined by.
 *
 * <p>Belongs here: validation measures of accounts, their comparison between groups with intervals,
 * effect sizes and corrected p, the split of a profile into variants and verticals, and the table
 * of the ideal against the other customer.
 *
 * <p>Does not belong here: tests on later accounts (backtest), formats, and new indicators (value).
 */
package touchstone.validation;
