/**
 * How a computation over many accounts is spread over threads.
 *
 * <p>Belongs here: splitting a range of rows between threads that the caller owns, a task begun in
 * one of them, and what went wrong in any of them.
 *
 * <p>Does not belong here: what is computed, pools of threads, clocks, schedules.
 */
package touchstone.work;
