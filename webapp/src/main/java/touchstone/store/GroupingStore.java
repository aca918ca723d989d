package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How each connection groups the names of its attributes, as versions. Thread-safe. */
public final class GroupingStore {

  /** The number of the program's own maps, which hold until somebody changes them. */
  public static final int DEFAULTS = 1;

  private static final String VERSION =
      "SELECT version_number, document, made_at, made_by FROM grouping_version"
          + " WHERE connection_id = :connection ORDER BY version_number DESC";

  private final Database database;

  public GroupingStore(Database database) {
    this.database = database;
  }

  /** The version that counts; empty means the program's own. */
  public Optional<StoredGroupings> find(long connectionId) {
    return database.read(handle -> latest(handle, connectionId));
  }

  /** All versions, the latest first. */
  public List<StoredGroupings> history(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(VERSION)
                .bind("connection", connectionId)
                .map((row, context) -> version(row))
                .list());
  }

  /**
   * Makes the next version, unless this is the one that counts already.
   *
   * @param defaults what version 1 says, to compare with
   */
  public void add(long connectionId, String document, String defaults, String actor, Instant now) {
    database.useTransaction(
        handle -> {
          // So that two changes at once make two versions.
          LockedConnection.hold(handle, connectionId);
          Optional<StoredGroupings> latest = latest(handle, connectionId);
          if (document.equals(latest.map(StoredGroupings::document).orElse(defaults))) {
            return;
          }
          int number = latest.map(StoredGroupings::number).orElse(DEFAULTS) + 1;
          handle.execute(
              "INSERT INTO grouping_version (connection_id, version_number, document, made_at,"
                  + " made_by) VALUES (?, ?, ?, ?, ?)",
              connectionId,
              number,
              document,
              Moments.toMicros(now),
              actor);
          AuditTrail.add(
              handle,
              now,
              actor,
              "groupings.changed",
              "connection " + connectionId,
              "Groupings: version " + number + " was made.");
        });
  }

  private static Optional<StoredGroupings> latest(Handle handle, long connectionId) {
    return handle
        .createQuery(VERSION + " FETCH FIRST 1 ROW ONLY")
        .bind("connection", connectionId)
        .map((row, context) -> version(row))
        .findOne();
  }

  private static StoredGroupings version(ResultSet row) throws SQLException {
    return new StoredGroupings(
        row.getInt(1), row.getString(2), Moments.ofMicros(row.getLong(3)), row.getString(4));
  }
}
