package touchstone.store;

import java.time.Instant;
import java.util.Optional;

/** How each connection's values are computed, as JSON. Thread-safe. */
public final class RulesStore {

  private final Database database;

  public RulesStore(Database database) {
    this.database = database;
  }

  /** The rules somebody set, as JSON; empty means the defaults. */
  public Optional<String> find(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT rules FROM value_rules WHERE connection_id = :connection")
                .bind("connection", connectionId)
                .mapTo(String.class)
                .findOne());
  }

  /** Replaces the rules. */
  public void put(long connectionId, String rules, Instant now) {
    database.useTransaction(
        handle -> {
          handle.execute("DELETE FROM value_rules WHERE connection_id = ?", connectionId);
          handle.execute(
              "INSERT INTO value_rules (connection_id, rules, changed_at) VALUES (?, ?, ?)",
              connectionId,
              rules,
              Moments.toMicros(now));
        });
  }
}
