/**
 * An independent judge of the indicators: a made-up company of any size, and SQL statements that
 * DuckDB runs on it. Used by a test on some thousand accounts and by the benchmark on a million.
 *
 * <p>Does not belong here: what the product needs to run. DuckDB is a library of tests only.
 */
package touchstone.value.oracle;
