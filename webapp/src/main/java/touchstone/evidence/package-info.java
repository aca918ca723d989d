/**
 * Holding profile versions against the data: validation tables, variants, backtests, who would
 * move, drift, revalidation; and learning the points of a version.
 *
 * <p>Belongs here: the runs that do it, and what they found as JSON and CSV. Does not belong here:
 * the statistics (see {@code touchstone.validation}, {@code touchstone.backtest}, {@code
 * touchstone.monitoring} and {@code touchstone.icp.learning} in the core), and SQL.
 */
package touchstone.evidence;
