package touchstone.store;

import java.time.Instant;
import java.util.Optional;

/** When things were last done well. Thread-safe. */
public final class RunHistory {

  private final Database database;

  public RunHistory(Database database) {
    this.database = database;
  }

  /** When the last run of a kind that succeeded ended. */
  public Optional<Instant> lastSuccess(long connectionId, RunKind kind) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT MAX(finished_at) FROM run WHERE connection_id = :connection"
                            + " AND kind = :kind AND state = 'SUCCEEDED'")
                    .bind("connection", connectionId)
                    .bind("kind", kind.name())
                    .mapTo(Long.class)
                    .findOne())
        .map(Moments::ofMicros);
  }
}
