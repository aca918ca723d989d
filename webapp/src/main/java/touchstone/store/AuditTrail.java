package touchstone.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What people and runs did that somebody may ask about later. Thread-safe. */
public final class AuditTrail {

  private final Database database;

  public AuditTrail(Database database) {
    this.database = database;
  }

  /**
   * Notes an event in the transaction of what it tells of.
   *
   * @param actor who did it
   * @param action what was done, like {@code value-rules.restored}
   * @param subject to what, like {@code connection 1}
   * @param detail one plain sentence
   */
  static void add(
      Handle handle, Instant now, String actor, String action, String subject, String detail) {
    handle.execute(
        "INSERT INTO audit_event (happened_at, actor, action, subject, detail)"
            + " VALUES (?, ?, ?, ?, ?)",
        Moments.toMicros(now),
        actor,
        action,
        subject,
        detail);
  }

  /** What happened to a subject, the latest first. */
  public List<AuditEvent> of(String subject) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT happened_at, actor, action, subject, detail FROM audit_event"
                        + " WHERE subject = :subject ORDER BY id DESC")
                .bind("subject", subject)
                .map(
                    (row, context) ->
                        new AuditEvent(
                            Moments.ofMicros(row.getLong(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)))
                .list());
  }
}
