package touchstone.profile;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import touchstone.icp.ProfileState;
import touchstone.icp.ProfileVersion;

/**
 * A profile with all its versions.
 *
 * @param id given by the database
 * @param connectionId the connection whose accounts it is for
 * @param name unique within the connection
 * @param createdAt when
 * @param versions by number
 */
public record Profile(
    long id, long connectionId, String name, Instant createdAt, List<ProfileVersion> versions) {

  public Profile {
    versions = List.copyOf(versions);
  }

  /** The number of the version accounts are scored by; empty if there is none. */
  public OptionalInt active() {
    return versions.stream()
        .filter(version -> version.state() == ProfileState.ACTIVE)
        .mapToInt(ProfileVersion::number)
        .findFirst();
  }
}
