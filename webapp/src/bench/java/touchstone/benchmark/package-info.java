/**
 * The benchmark of mutual value at scale: what docs/performance.md tells, made again by one command
 * (see {@link touchstone.benchmark.MutualValueBenchmark}).
 *
 * <p>Does not belong here: what the product or its tests need. The made-up company and the oracle
 * are in the tests of the core.
 */
package touchstone.benchmark;
