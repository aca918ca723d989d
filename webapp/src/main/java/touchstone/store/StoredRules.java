package touchstone.store;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One version of the value rules of a connection.
 *
 * @param number 2 or more; version 1 is the program's defaults, which are not stored
 * @param rules as JSON
 * @param madeAt when
 * @param madeBy who
 * @param restoredFrom the version it repeats, if somebody went back to one
 */
public record StoredRules(
    int number, String rules, Instant madeAt, String madeBy, OptionalInt restoredFrom) {}
