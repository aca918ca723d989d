package touchstone.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Days of the past computed afterwards; the last few of each connection. Thread-safe. */
public final class LookBackStore {

  /** So many are kept of a connection; then the one computed first goes. */
  public static final int KEPT = 10;

  private final Database database;

  public LookBackStore(Database database) {
    this.database = database;
  }

  /**
   * Puts a day in the place of what was computed for it before, all of it or nothing.
   *
   * @throws RunEndedException if the run is not running any more; nothing is changed then
   */
  public void replace(LookBack lookBack, KeptContents contents) {
    long connection = lookBack.connectionId();
    int day = Math.toIntExact(lookBack.day().toEpochDay());
    database.useTransaction(
        handle -> {
          RunningRun.require(handle, lookBack.runId());
          handle.execute(
              "DELETE FROM looked_back WHERE connection_id = ? AND looked_on = ?", connection, day);
          handle.execute(
              "INSERT INTO looked_back (connection_id, looked_on, run_id, computed_at, summary)"
                  + " VALUES (?, ?, ?, ?, ?)",
              connection,
              day,
              lookBack.runId(),
              Moments.toMicros(lookBack.computedAt()),
              lookBack.summary());
          insert(handle, connection, day, contents);
          handle.execute(
              "DELETE FROM looked_back WHERE connection_id = ? AND looked_on NOT IN (SELECT"
                  + " looked_on FROM looked_back WHERE connection_id = ? ORDER BY computed_at DESC,"
                  + " looked_on DESC FETCH FIRST ? ROWS ONLY)",
              connection,
              connection,
              KEPT);
        });
  }

  private static void insert(Handle handle, long connection, int day, KeptContents contents)
      throws SQLException {
    AddedRows rows =
        AddedRows.into(
            handle.getConnection(),
            "looked_back_account",
            "connection_id",
            "looked_on",
            "account_id",
            "aspect",
            "content");
    for (int account = 0; account < contents.accounts(); account++) {
      for (KeptAspect aspect : KeptAspect.values()) {
        Optional<String> content = contents.content(account, aspect);
        if (content.isPresent()) {
          rows.whole(connection)
              .whole(day)
              .text(contents.id(account))
              .whole(aspect.code())
              .text(content.get())
              .end();
        }
      }
    }
    rows.flush();
  }

  /** A day that was computed; empty if it was not. */
  public Optional<LookBack> find(long connectionId, LocalDate day) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT run_id, computed_at, summary FROM looked_back"
                        + " WHERE connection_id = :connection AND looked_on = :day")
                .bind("connection", connectionId)
                .bind("day", Math.toIntExact(day.toEpochDay()))
                .map(
                    (row, context) ->
                        new LookBack(
                            connectionId,
                            day,
                            row.getLong(1),
                            Moments.ofMicros(row.getLong(2)),
                            row.getString(3)))
                .findOne());
  }

  /**
   * What was so, in the order of account ids: all rows of the first accounts.
   *
   * @param after the last account of the page before; empty to start
   * @param limit at least so many accounts if there are so many, 1 or more; of one more there may
   *     be a part
   */
  public List<KeptRow> page(long connectionId, LocalDate day, Optional<String> after, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT account_id, aspect, content FROM looked_back_account"
                        + " WHERE connection_id = :connection AND looked_on = :day"
                        + " AND account_id > :after"
                        + " ORDER BY connection_id, looked_on, account_id, aspect"
                        + " FETCH FIRST :rows ROWS ONLY")
                .bind("connection", connectionId)
                .bind("day", Math.toIntExact(day.toEpochDay()))
                .bind("after", after.orElse(""))
                .bind("rows", limit * KeptAspect.values().length)
                .map(
                    (row, context) ->
                        new KeptRow(
                            row.getString(1),
                            KeptAspect.of(row.getInt(2)),
                            day,
                            Optional.empty(),
                            row.getString(3)))
                .list());
  }
}
