package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** How each connection's values are computed, as versions that never change. Thread-safe. */
public final class RulesStore {

  /** The number of the program's defaults, which hold until somebody changes them. */
  public static final int DEFAULTS = 1;

  private static final String VERSION =
      "SELECT version_number, rules, made_at, made_by, restored_from FROM value_rules_version"
          + " WHERE connection_id = :connection";

  private final Database database;

  public RulesStore(Database database) {
    this.database = database;
  }

  /** The version that counts; empty means the defaults. */
  public Optional<StoredRules> find(long connectionId) {
    return database.read(handle -> latest(handle, connectionId));
  }

  /** One version; empty if there is none, or for the defaults. */
  public Optional<StoredRules> find(long connectionId, int number) {
    return database.read(
        handle ->
            handle
                .createQuery(VERSION + " AND version_number = :number")
                .bind("connection", connectionId)
                .bind("number", number)
                .map((row, context) -> version(row))
                .findOne());
  }

  /** All versions, the latest first. */
  public List<StoredRules> history(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(VERSION + " ORDER BY version_number DESC")
                .bind("connection", connectionId)
                .map((row, context) -> version(row))
                .list());
  }

  /**
   * Makes the next version, unless these are the rules that count already.
   *
   * @param defaults what version 1 says, to compare with
   * @param restoredFrom the version somebody goes back to, if so
   * @return the number of the version that says this now
   */
  public int add(
      long connectionId,
      String rules,
      String defaults,
      OptionalInt restoredFrom,
      String actor,
      Instant now) {
    return database.inTransaction(
        handle -> {
          // So that two changes at once make two versions.
          LockedConnection.hold(handle, connectionId);
          Optional<StoredRules> latest = latest(handle, connectionId);
          int number = latest.map(StoredRules::number).orElse(DEFAULTS);
          if (rules.equals(latest.map(StoredRules::rules).orElse(defaults))) {
            return number;
          }
          insert(handle, connectionId, number + 1, rules, restoredFrom, actor, now);
          return number + 1;
        });
  }

  private static void insert(
      Handle handle,
      long connectionId,
      int number,
      String rules,
      OptionalInt restoredFrom,
      String actor,
      Instant now) {
    handle.execute(
        "INSERT INTO value_rules_version (connection_id, version_number, rules, made_at, made_by,"
            + " restored_from) VALUES (?, ?, ?, ?, ?, ?)",
        connectionId,
        number,
        rules,
        Moments.toMicros(now),
        actor,
        restoredFrom.isPresent() ? (Object) restoredFrom.getAsInt() : null);
    AuditTrail.add(
        handle,
        now,
        actor,
        restoredFrom.isPresent() ? "value-rules.restored" : "value-rules.changed",
        "connection " + connectionId,
        restoredFrom.isPresent()
            ? "Value rules: version " + number + " repeats version " + restoredFrom.getAsInt() + "."
            : "Value rules: version " + number + " was made.");
  }

  private static Optional<StoredRules> latest(Handle handle, long connectionId) {
    return handle
        .createQuery(VERSION + " ORDER BY version_number DESC FETCH FIRST 1 ROW ONLY")
        .bind("connection", connectionId)
        .map((row, context) -> version(row))
        .findOne();
  }

  private static StoredRules version(ResultSet row) throws SQLException {
    int restored = row.getInt(5);
    return new StoredRules(
        row.getInt(1),
        row.getString(2),
        Moments.ofMicros(row.getLong(3)),
        row.getString(4),
        restored == 0 ? OptionalInt.empty() : OptionalInt.of(restored));
  }
}
