package touchstone.store;

import java.time.Instant;

/**
 * The last computation of a connection.
 *
 * @param connectionId whose it is
 * @param runId the run that made it
 * @param computedAt the moment it was computed for
 * @param summary what is told about all accounts, as JSON
 */
public record Computation(long connectionId, long runId, Instant computedAt, String summary) {}
