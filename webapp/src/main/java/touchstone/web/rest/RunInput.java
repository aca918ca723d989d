package touchstone.web.rest;

import java.util.Optional;

/**
 * What to run.
 *
 * @param kind {@code SYNC}, {@code COMPUTE} or {@code REFRESH} (both, one after the other), or
 *     {@code LOOK_BACK} (a day of the past, beside the results of today)
 * @param full for a pull: start from nothing, and mark as deleted what is not there any more
 * @param asOf for a look back: the day, like {@code 2025-06-30}, in the organisation's time zone
 */
public record RunInput(Optional<String> kind, Optional<Boolean> full, Optional<String> asOf) {}
