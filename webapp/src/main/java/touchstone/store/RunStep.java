package touchstone.store;

import java.util.OptionalLong;

/**
 * How far one step of a run is.
 *
 * @param name like {@code deals}
 * @param done records so far
 * @param total of so many, if known
 */
public record RunStep(String name, long done, OptionalLong total) {}
