package touchstone.store;

import java.time.Instant;

/**
 * A profile without its versions.
 *
 * @param id given by the database
 * @param connectionId the connection whose accounts it is for
 * @param name unique within the connection
 * @param createdAt when
 */
public record StoredProfile(long id, long connectionId, String name, Instant createdAt) {}
