/**
 * Indicators: each one measured value of a side, computed for all accounts.
 *
 * <p>Belongs here: one class an indicator, listed in {@link
 * touchstone.value.indicator.IndicatorCatalogue}, described in docs/metrics.md; what they share,
 * like tenure and revenue.
 *
 * <p>Does not belong here: ranks, weights and sides (touchstone.value), statistics, formats.
 */
package touchstone.value.indicator;
