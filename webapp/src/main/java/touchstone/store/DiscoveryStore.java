package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What was discovered, by connection. Thread-safe. */
public final class DiscoveryStore {

  /** So many of a connection are kept; older ones go when a new one comes. */
  public static final int MOST_KEPT = 100;

  private final Database database;

  public DiscoveryStore(Database database) {
    this.database = database;
  }

  /** Adds a discovery, and forgets the oldest beyond {@link #MOST_KEPT}. */
  public void add(StoredDiscovery discovery) {
    database.useTransaction(
        handle -> {
          handle.execute(
              "INSERT INTO discovery (run_id, connection_id, made_at, target, verdict, found,"
                  + " sentence, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              discovery.runId(),
              discovery.connectionId(),
              Moments.toMicros(discovery.madeAt()),
              discovery.target(),
              discovery.verdict(),
              discovery.found(),
              discovery.sentence(),
              discovery.document());
          handle.execute(
              "DELETE FROM discovery WHERE connection_id = ? AND run_id NOT IN (SELECT run_id FROM"
                  + " discovery WHERE connection_id = ? ORDER BY run_id DESC FETCH FIRST "
                  + MOST_KEPT
                  + " ROWS ONLY)",
              discovery.connectionId(),
              discovery.connectionId());
        });
  }

  /** The discovery of that id, with its document. */
  public Optional<StoredDiscovery> find(long runId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT run_id, connection_id, made_at, target, verdict, found, sentence,"
                        + " document FROM discovery WHERE run_id = :run")
                .bind("run", runId)
                .map((row, context) -> discovery(row, row.getString(8)))
                .findOne());
  }

  /** The newest discovery of a connection, with its document. */
  public Optional<StoredDiscovery> newest(long connectionId) {
    return page(connectionId, OptionalLong.empty(), 1).stream()
        .findFirst()
        .flatMap(discovery -> find(discovery.runId()));
  }

  /**
   * The newest first, without their documents.
   *
   * @param before only with a smaller id, if given
   * @param limit at most so many
   */
  public List<StoredDiscovery> page(long connectionId, OptionalLong before, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT run_id, connection_id, made_at, target, verdict, found, sentence FROM"
                        + " discovery WHERE connection_id = :connection AND run_id < :before"
                        + " ORDER BY run_id DESC FETCH FIRST :limit ROWS ONLY")
                .bind("connection", connectionId)
                .bind("before", before.orElse(Long.MAX_VALUE))
                .bind("limit", limit)
                .map((row, context) -> discovery(row, ""))
                .list());
  }

  private static StoredDiscovery discovery(ResultSet row, String document) throws SQLException {
    return new StoredDiscovery(
        row.getLong(1),
        row.getLong(2),
        Moments.ofMicros(row.getLong(3)),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        document);
  }
}
