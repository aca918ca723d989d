/**
 * What was known on a day: facts, attributes, values and channels as of then, for looking back and
 * for tests on later data that must not leak.
 *
 * <p>Belongs here: putting together what facts ({@link touchstone.value.fact}) and attributes
 * ({@link touchstone.icp}) were on a day.
 *
 * <p>Does not belong here: what was computed and kept day by day, which the store holds; learning
 * and testing, which use this.
 */
package touchstone.history;
