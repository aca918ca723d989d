/**
 * Whether a published profile still holds.
 *
 * <p>Belongs here: revalidation on what came since, drift of new customers and of attributes, and
 * what of it is worth an alert.
 *
 * <p>Does not belong here: schedules, messages to people, and tests before publishing (backtest,
 * validation).
 */
package touchstone.monitoring;
