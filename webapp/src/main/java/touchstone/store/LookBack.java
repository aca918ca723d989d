package touchstone.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of the past computed afterwards.
 *
 * @param connectionId whose
 * @param day in the organisation's time zone
 * @param runId the run that computed it
 * @param computedAt when
 * @param summary what is told about all accounts, as JSON
 */
public record LookBack(
    long connectionId, LocalDate day, long runId, Instant computedAt, String summary) {}
