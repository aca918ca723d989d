package touchstone.store;

import java.time.Instant;

/**
 * A discovery as it is kept.
 *
 * @param runId the run that made it; its id
 * @param connectionId whose data it looked at
 * @param madeAt when
 * @param target what was wanted
 * @param verdict what the data say
 * @param found how many profiles
 * @param sentence the verdict in words
 * @param document everything, as JSON; empty where a list does not need it
 */
public record StoredDiscovery(
    long runId,
    long connectionId,
    Instant madeAt,
    String target,
    String verdict,
    int found,
    String sentence,
    String document) {}
