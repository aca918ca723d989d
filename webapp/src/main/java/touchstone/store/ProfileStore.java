package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;

/** Profiles and their versions. Thread-safe. */
public final class ProfileStore {

  private static final String PROFILE = "SELECT id, connection_id, name, created_at FROM profile ";
  private static final String VERSION =
      "SELECT profile_id, version_number, state, definition, provenance, decisions, created_at"
          + " FROM profile_version ";

  private final Database database;

  public ProfileStore(Database database) {
    this.database = database;
  }

  /**
   * Adds a profile without versions.
   *
   * @throws NameTakenException if the connection has one of that name
   */
  public StoredProfile add(long connectionId, String name, Instant now) {
    return database.inTransaction(
        handle -> {
          // So that two of one name cannot be added at once.
          LockedConnection.hold(handle, connectionId);
          boolean taken =
              handle
                  .createQuery(PROFILE + "WHERE connection_id = :connection AND name = :name")
                  .bind("connection", connectionId)
                  .bind("name", name)
                  .map((row, context) -> profile(row))
                  .findOne()
                  .isPresent();
          if (taken) {
            throw new NameTakenException(
                "There is a profile named \"" + name + "\" already: choose another name.");
          }
          long id =
              handle
                  .createUpdate(
                      "INSERT INTO profile (connection_id, name, created_at)"
                          + " VALUES (:connection, :name, :now)")
                  .bind("connection", connectionId)
                  .bind("name", name)
                  .bind("now", Moments.toMicros(now))
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          return new StoredProfile(id, connectionId, name, now);
        });
  }

  /** The profile of that id. */
  public Optional<StoredProfile> find(long id) {
    return database.read(
        handle ->
            handle
                .createQuery(PROFILE + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> profile(row))
                .findOne());
  }

  /** The profiles of a connection, by name. */
  public List<StoredProfile> ofConnection(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(PROFILE + "WHERE connection_id = :connection ORDER BY name")
                .bind("connection", connectionId)
                .map((row, context) -> profile(row))
                .list());
  }

  /**
   * Adds the next version.
   *
   * @param make makes the version of the number it is given
   */
  public StoredVersion addVersion(long profileId, IntFunction<StoredVersion> make) {
    return database.inTransaction(
        handle -> {
          lock(handle, profileId);
          int number =
              handle
                  .createQuery(
                      "SELECT COALESCE(MAX(version_number), 0) + 1 FROM profile_version"
                          + " WHERE profile_id = :profile")
                  .bind("profile", profileId)
                  .mapTo(Integer.class)
                  .one();
          StoredVersion version = make.apply(number);
          handle.execute(
              "INSERT INTO profile_version (profile_id, version_number, state, definition,"
                  + " provenance, decisions, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
              profileId,
              number,
              version.state(),
              version.definition(),
              version.provenance(),
              version.decisions(),
              Moments.toMicros(version.createdAt()));
          return version;
        });
  }

  /** What becomes of the versions of a profile; decided while nobody else can change them. */
  public interface StateChange {

    /**
     * Decides.
     *
     * @param versions all of the profile, by number
     * @return those whose state and decisions change
     */
    List<StoredVersion> decide(List<StoredVersion> versions);
  }

  /** Changes states and decisions; what versions say stays. Notes the event if any changed. */
  public void change(long profileId, StateChange change, AuditEvent event) {
    database.useTransaction(
        handle -> {
          lock(handle, profileId);
          List<StoredVersion> changed = change.decide(versions(handle, profileId));
          if (!changed.isEmpty()) {
            AuditTrail.add(
                handle,
                event.happenedAt(),
                event.actor(),
                event.action(),
                event.subject(),
                event.detail());
          }
          for (StoredVersion version : changed) {
            handle.execute(
                "UPDATE profile_version SET state = ?, decisions = ?"
                    + " WHERE profile_id = ? AND version_number = ?",
                version.state(),
                version.decisions(),
                profileId,
                version.number());
          }
        });
  }

  private static void lock(Handle handle, long profileId) {
    handle
        .createQuery("SELECT id FROM profile WHERE id = :id FOR UPDATE")
        .bind("id", profileId)
        .mapTo(Long.class)
        .one();
  }

  /** The versions of a profile, by number. */
  public List<StoredVersion> versions(long profileId) {
    return database.read(handle -> versions(handle, profileId));
  }

  private static List<StoredVersion> versions(Handle handle, long profileId) {
    return handle
        .createQuery(VERSION + "WHERE profile_id = :profile ORDER BY version_number")
        .bind("profile", profileId)
        .map((row, context) -> version(row))
        .list();
  }

  private static StoredProfile profile(ResultSet row) throws SQLException {
    return new StoredProfile(
        row.getLong(1), row.getLong(2), row.getString(3), Moments.ofMicros(row.getLong(4)));
  }

  private static StoredVersion version(ResultSet row) throws SQLException {
    return new StoredVersion(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Moments.ofMicros(row.getLong(7)));
  }
}
