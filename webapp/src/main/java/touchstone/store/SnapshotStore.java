package touchstone.store;

import java.util.Optional;
import java.util.OptionalLong;

/** Which files of columns hold the facts of each connection. Thread-safe. */
public final class SnapshotStore {

  private final Database database;

  public SnapshotStore(Database database) {
    this.database = database;
  }

  /** The files that count, if they were made. */
  public Optional<FactSnapshot> find(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT file_name, changed_name, from_run FROM fact_snapshot"
                        + " WHERE connection_id = :connection")
                .bind("connection", connectionId)
                .map(
                    (row, context) ->
                        new FactSnapshot(
                            row.getString(1),
                            Optional.ofNullable(row.getString(2)),
                            row.getLong(3)))
                .findOne());
  }

  /**
   * From now on other files count.
   *
   * @return false if there is no such connection any more
   */
  public boolean put(long connectionId, FactSnapshot snapshot) {
    return database.inTransaction(
        handle -> {
          if (!LockedConnection.holdIfThere(handle, connectionId)) {
            return false;
          }
          handle.execute("DELETE FROM fact_snapshot WHERE connection_id = ?", connectionId);
          handle.execute(
              "INSERT INTO fact_snapshot (connection_id, file_name, changed_name, from_run)"
                  + " VALUES (?, ?, ?, ?)",
              connectionId,
              snapshot.baseName(),
              snapshot.changedName().orElse(null),
              snapshot.fromRun());
          return true;
        });
  }

  /** No files count any more. */
  public void remove(long connectionId) {
    database.useTransaction(
        handle ->
            handle.execute("DELETE FROM fact_snapshot WHERE connection_id = ?", connectionId));
  }

  /**
   * The run from which on changes may be missing in what is read now: the first of the connection
   * that has not ended, else the next one.
   *
   * @param reader the run that reads, which has made all its own changes; empty if none does
   */
  public long firstRunNotEnded(long connectionId, OptionalLong reader) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT COALESCE((SELECT MIN(id) FROM run WHERE connection_id = :connection"
                        + " AND finished_at IS NULL AND id <> :reader), :next,"
                        + " (SELECT MAX(id) + 1 FROM run), 1)")
                .bind("connection", connectionId)
                .bind("reader", reader.orElse(0))
                // Any that begins later has a higher number, even if it cannot be seen yet.
                .bindByType("next", reader.isPresent() ? reader.getAsLong() + 1 : null, Long.class)
                .mapTo(Long.class)
                .one());
  }
}
