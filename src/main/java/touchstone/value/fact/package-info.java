/**
 * The facts of accounts as columns of primitives, grouped by account.
 *
 * <p>Accounts are ordinals, 0 to n - 1; what their ids are is known outside. Each kind of fact is a
 * {@link touchstone.value.fact.FactTable}: one array a column, the rows of an account side by side,
 * so that a computation over a range of accounts reads memory from one end to the other. Days are
 * epoch days, moments epoch seconds, money minor units of the corporate currency. The marks for
 * "unknown" ({@link touchstone.value.fact.Unknown}) never leave these columns.
 *
 * <p>Belongs here: holding facts, and what was known of them on a day ({@link
 * touchstone.value.fact.AsOf}).
 *
 * <p>Does not belong here: indicators, files, databases, exchange rates.
 */
package touchstone.value.fact;
