package touchstone.store;

import java.time.Instant;
import java.util.Optional;

/** When things were last done well. Thread-safe. */
public final class RunHistory {

  private final Database database;

  public RunHistory(Database database) {
    this.database = database;
  }

  /** When the CRM was last read to the end. */
  public Optional<Instant> lastSync(long connectionId) {
    return latest(
        "SELECT MAX(finished_at) FROM run WHERE connection_id = :connection"
            + " AND kind IN ('SYNC', 'REFRESH') AND state = 'SUCCEEDED'",
        connectionId);
  }

  /** When results were last sent to the CRM; a dry run sends nothing. */
  public Optional<Instant> lastPush(long connectionId) {
    return latest(
        "SELECT MAX(r.finished_at) FROM run r JOIN push p ON p.run_id = r.id"
            + " WHERE r.connection_id = :connection AND p.push_mode = 'SEND'"
            + " AND r.state = 'SUCCEEDED'",
        connectionId);
  }

  private Optional<Instant> latest(String sql, long connectionId) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("connection", connectionId)
                    .mapTo(Long.class)
                    .findOne())
        .map(Moments::ofMicros);
  }
}
