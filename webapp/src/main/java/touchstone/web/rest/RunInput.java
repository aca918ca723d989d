package touchstone.web.rest;

import java.util.Optional;

/**
 * What to run.
 *
 * @param kind {@code SYNC}, {@code COMPUTE} or {@code REFRESH} (both, one after the other)
 * @param full for a pull: start from nothing, and mark as deleted what is not there any more
 */
public record RunInput(Optional<String> kind, Optional<Boolean> full) {}
