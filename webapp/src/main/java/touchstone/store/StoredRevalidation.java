package touchstone.store;

import java.time.Instant;

/**
 * One look whether a published version still holds.
 *
 * @param profileId its profile
 * @param version its number
 * @param runId the run that looked
 * @param madeAt when
 * @param verdict what is said, like {@code HOLDS}
 * @param content everything, as JSON
 */
public record StoredRevalidation(
    long profileId, int version, long runId, Instant madeAt, String verdict, String content) {}
