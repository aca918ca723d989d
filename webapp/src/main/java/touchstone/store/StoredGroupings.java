package touchstone.store;

import java.time.Instant;

/**
 * One version of a connection's groupings.
 *
 * @param number 2 or more; 1 is the program's own
 * @param document JSON
 * @param madeAt when
 * @param madeBy who
 */
public record StoredGroupings(int number, String document, Instant madeAt, String madeBy) {}
