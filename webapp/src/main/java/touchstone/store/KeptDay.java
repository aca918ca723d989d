package touchstone.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of which what was computed is kept.
 *
 * @param connectionId whose
 * @param day in the organisation's time zone
 * @param runId the run that computed it; of several on one day the last
 * @param computedAt the moment it was computed for
 * @param accounts how many accounts there were
 */
public record KeptDay(
    long connectionId, LocalDate day, long runId, Instant computedAt, long accounts) {}
