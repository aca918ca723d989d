package touchstone.store;

import java.time.Instant;
import java.util.List;

/** Which attributes people have searched in spite of the leak guard; every change is audited. */
public final class OverruleStore {

  private final Database database;

  public OverruleStore(Database database) {
    this.database = database;
  }

  /** Those of a connection, by key. */
  public List<Overrule> of(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT attribute_key, reason, actor, set_at FROM attribute_overrule"
                        + " WHERE connection_id = :connection ORDER BY attribute_key")
                .bind("connection", connectionId)
                .map(
                    (row, context) ->
                        new Overrule(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Moments.ofMicros(row.getLong(4))))
                .list());
  }

  /** Sets one, in the place of an earlier one of the same attribute. */
  public void put(long connectionId, Overrule overrule) {
    database.useTransaction(
        handle -> {
          handle.execute(
              "DELETE FROM attribute_overrule WHERE connection_id = ? AND attribute_key = ?",
              connectionId,
              overrule.attribute());
          handle.execute(
              "INSERT INTO attribute_overrule (connection_id, attribute_key, reason, actor, set_at)"
                  + " VALUES (?, ?, ?, ?, ?)",
              connectionId,
              overrule.attribute(),
              overrule.reason(),
              overrule.actor(),
              Moments.toMicros(overrule.setAt()));
          AuditTrail.add(
              handle,
              overrule.setAt(),
              overrule.actor(),
              "leak-guard.overruled",
              "connection " + connectionId,
              "The attribute "
                  + overrule.attribute()
                  + " is searched all the same: "
                  + overrule.reason());
        });
  }

  /**
   * Withdraws one.
   *
   * @return false if there was none
   */
  public boolean remove(long connectionId, String attribute, String actor, Instant now) {
    return database.inTransaction(
        handle -> {
          int removed =
              handle.execute(
                  "DELETE FROM attribute_overrule WHERE connection_id = ? AND attribute_key = ?",
                  connectionId,
                  attribute);
          if (removed > 0) {
            AuditTrail.add(
                handle,
                now,
                actor,
                "leak-guard.overrule-withdrawn",
                "connection " + connectionId,
                "The leak guard decides again whether " + attribute + " is searched.");
          }
          return removed > 0;
        });
  }
}
