package touchstone.result;

import java.time.Instant;

/**
 * A file that holds all of a computation, beside which another may say what is not so any more.
 *
 * @param name of the file
 * @param computedAt the moment it was computed for
 * @param accounts how many accounts it holds
 */
record BaseFile(String name, Instant computedAt, int accounts) {}
