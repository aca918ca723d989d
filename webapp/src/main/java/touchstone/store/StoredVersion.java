package touchstone.store;

import java.time.Instant;

/**
 * A version of a profile.
 *
 * @param profileId whose it is
 * @param number 1 or more, without gaps
 * @param state where it is in its life
 * @param definition what it says, as JSON; never changes
 * @param provenance where it comes from, as JSON; never changes
 * @param decisions every change of its state, as JSON
 * @param createdAt when
 */
public record StoredVersion(
    long profileId,
    int number,
    String state,
    String definition,
    String provenance,
    String decisions,
    Instant createdAt) {}
