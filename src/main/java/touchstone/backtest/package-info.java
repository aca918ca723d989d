/**
 * Whether a profile tells accounts apart that were decided after it was made.
 *
 * <p>Belongs here: who was decided in a stretch of days and what had been known of them, and tiers
 * against what became of the accounts.
 *
 * <p>Does not belong here: learning, looking back at facts (history), and comparisons on the data a
 * profile was made from (validation).
 */
package touchstone.backtest;
