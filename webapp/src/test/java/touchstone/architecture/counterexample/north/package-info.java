/** One half of a circle of packages. */
package touchstone.architecture.counterexample.north;
