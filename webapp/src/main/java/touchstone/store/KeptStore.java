package touchstone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What was computed, kept by day as differences: a computation that changed nothing writes one row.
 * Thread-safe.
 */
public final class KeptStore {

  /** The day until which something is so that is so now. */
  static final int FOR_EVER = Integer.MAX_VALUE;

  private static final int PAGE = 20_000;
  private static final String DAYS = "SELECT kept_on, run_id, computed_at, accounts FROM kept_day";
  private static final String FIRST = " FETCH FIRST 1 ROWS ONLY";
  private static final String COLUMNS = "account_id, aspect, from_day, until_day, content";

  private final Database database;

  public KeptStore(Database database) {
    this.database = database;
  }

  /** The number of a layout: names of the parts of contents, in order. */
  public int layout(long connectionId, String names) {
    return database.inTransaction(
        handle -> {
          Optional<Integer> known =
              handle
                  .createQuery(
                      "SELECT layout FROM kept_layout WHERE connection_id = :connection"
                          + " AND names = :names")
                  .bind("connection", connectionId)
                  .bind("names", names)
                  .mapTo(Integer.class)
                  .findFirst();
          if (known.isPresent()) {
            return known.get();
          }
          int next =
              handle
                  .createQuery(
                      "SELECT COALESCE(MAX(layout), 0) + 1 FROM kept_layout"
                          + " WHERE connection_id = :connection")
                  .bind("connection", connectionId)
                  .mapTo(Integer.class)
                  .one();
          handle.execute(
              "INSERT INTO kept_layout (connection_id, layout, names) VALUES (?, ?, ?)",
              connectionId,
              next,
              names);
          return next;
        });
  }

  /** The names of the layouts of a connection by their numbers. */
  public Map<Integer, String> layouts(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT layout, names FROM kept_layout WHERE connection_id = :connection")
                .bind("connection", connectionId)
                .reduceRows(
                    new java.util.HashMap<Integer, String>(),
                    (all, row) -> {
                      all.put(
                          row.getColumn("layout", Integer.class),
                          row.getColumn("names", String.class));
                      return all;
                    }));
  }

  /**
   * Keeps what was computed, as of the day: what changed since the last kept day, and nothing else.
   * A second computation of a day takes the place of the first. If the day is before days that are
   * kept, as after a time zone or a clock was corrected, it takes their place as well: they are as
   * if they had never been kept.
   *
   * @param keepDays what ended so many days ago is forgotten
   * @return how many rows were written
   * @throws RunEndedException if the run is not running any more; nothing is changed then
   */
  public long keep(KeptDay day, KeptSource source, int keepDays) {
    int today = Math.toIntExact(day.day().toEpochDay());
    return database.inTransaction(
        handle -> {
          RunningRun.require(handle, day.runId());
          boolean back = takeBack(handle, day.connectionId(), today);
          if (back || keptLast(handle, day.connectionId()).filter(source::recall).isEmpty()) {
            show(handle.getConnection(), day.connectionId(), source);
          }
          long changed = write(handle.getConnection(), day.connectionId(), today, source);
          note(handle, day, today, changed);
          handle.execute(
              "DELETE FROM kept WHERE connection_id = ? AND until_day <= ?",
              day.connectionId(),
              today - keepDays);
          handle.execute(
              "DELETE FROM kept_day WHERE connection_id = ? AND kept_on < ?",
              day.connectionId(),
              today - keepDays);
          return changed;
        });
  }

  /**
   * Takes back what was kept on days after today: what began then never was, and what ended then
   * goes on.
   *
   * @return whether there was such a day
   */
  private static boolean takeBack(Handle handle, long connectionId, int today) {
    int days =
        handle.execute(
            "DELETE FROM kept_day WHERE connection_id = ? AND kept_on > ?", connectionId, today);
    if (days == 0) {
      return false;
    }
    handle.execute(
        "DELETE FROM kept WHERE connection_id = ? AND from_day > ?", connectionId, today);
    // Never beyond the next row: there may be one where a day gone back was kept by an earlier
    // Touchstone.
    handle.execute(
        "UPDATE kept SET until_day = COALESCE((SELECT MIN(later.from_day) FROM kept AS later"
            + " WHERE later.connection_id = kept.connection_id"
            + " AND later.account_id = kept.account_id AND later.aspect = kept.aspect"
            + " AND later.from_day > kept.from_day), ?)"
            + " WHERE connection_id = ? AND until_day > ? AND until_day < ?",
        FOR_EVER,
        connectionId,
        today,
        FOR_EVER);
    return true;
  }

  private static long write(Connection connection, long connectionId, int today, KeptSource source)
      throws SQLException {
    KeptWriting changes = new KeptWriting(connection, connectionId, today);
    try {
      source.tell(changes);
    } catch (KeptWriting.Failure e) {
      throw e.reason();
    }
    return changes.finish();
  }

  private static void note(Handle handle, KeptDay day, int today, long changed) {
    handle.execute(
        "DELETE FROM kept_day WHERE connection_id = ? AND kept_on = ?", day.connectionId(), today);
    handle.execute(
        "INSERT INTO kept_day (connection_id, kept_on, run_id, computed_at, accounts, changed)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        day.connectionId(),
        today,
        day.runId(),
        Moments.toMicros(day.computedAt()),
        day.accounts(),
        changed);
  }

  /** What was kept last: runs have ascending numbers; an earlier Touchstone kept days gone back. */
  private static Optional<KeptDay> keptLast(Handle handle, long connectionId) {
    return handle
        .createQuery(DAYS + " WHERE connection_id = :connection ORDER BY run_id DESC" + FIRST)
        .bind("connection", connectionId)
        .map((row, context) -> day(connectionId, row))
        .findOne();
  }

  /** Shows what holds now, page by page. */
  private static void show(Connection connection, long connectionId, KeptSource source)
      throws SQLException {
    String from = "";
    int rows;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT account_id, aspect, from_day, content FROM kept WHERE connection_id = ?"
                + " AND until_day = ? AND account_id >= ?"
                + " ORDER BY connection_id, until_day, account_id, aspect"
                + " FETCH FIRST ? ROWS ONLY")) {
      do {
        query.setLong(1, connectionId);
        query.setInt(2, FOR_EVER);
        // From the last account on, again: its rows may be on two pages, and taking one twice is
        // harmless.
        query.setString(3, from);
        query.setInt(4, PAGE);
        rows = 0;
        try (ResultSet page = query.executeQuery()) {
          while (page.next()) {
            from = page.getString(1);
            source.take(from, KeptAspect.of(page.getInt(2)), page.getInt(3), page.getString(4));
            rows++;
          }
        }
      } while (rows == PAGE);
    }
  }

  /** Everything kept of an account, the earliest first. */
  public List<KeptRow> history(long connectionId, String accountId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM kept WHERE connection_id = :connection AND account_id = :account"
                        + " ORDER BY from_day, aspect")
                .bind("connection", connectionId)
                .bind("account", accountId)
                .map((row, context) -> read(row))
                .list());
  }

  /**
   * What was so on a day, in the order of account ids: all rows of the first accounts.
   *
   * @param after the last account of the page before; empty to start
   * @param limit at least so many accounts if there are so many, 1 or more; of one more there may
   *     be a part
   */
  public List<KeptRow> on(long connectionId, LocalDate day, Optional<String> after, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM kept WHERE connection_id = :connection AND from_day <= :day"
                        + " AND until_day > :day AND account_id > :after"
                        + " ORDER BY connection_id, account_id, aspect, from_day"
                        + " FETCH FIRST :rows ROWS ONLY")
                .bind("connection", connectionId)
                .bind("day", Math.toIntExact(day.toEpochDay()))
                .bind("after", after.orElse(""))
                .bind("rows", limit * KeptAspect.values().length)
                .map((row, context) -> read(row))
                .list());
  }

  /** The last kept day up to a day, if there is one. */
  public Optional<KeptDay> last(long connectionId, LocalDate upTo) {
    return day(connectionId, "kept_on <= :day ORDER BY kept_on DESC", upTo);
  }

  /** The first kept day, if there is one. */
  public Optional<KeptDay> first(long connectionId) {
    return day(connectionId, "kept_on >= :day ORDER BY kept_on", LocalDate.EPOCH);
  }

  private Optional<KeptDay> day(long connectionId, String condition, LocalDate day) {
    return database.read(
        handle ->
            handle
                .createQuery(DAYS + " WHERE connection_id = :connection AND " + condition + FIRST)
                .bind("connection", connectionId)
                .bind("day", Math.toIntExact(day.toEpochDay()))
                .map((row, context) -> day(connectionId, row))
                .findOne());
  }

  private static KeptDay day(long connectionId, ResultSet row) throws SQLException {
    return new KeptDay(
        connectionId,
        LocalDate.ofEpochDay(row.getInt(1)),
        row.getLong(2),
        Moments.ofMicros(row.getLong(3)),
        row.getLong(4));
  }

  private static KeptRow read(ResultSet row) throws SQLException {
    int until = row.getInt(4);
    return new KeptRow(
        row.getString(1),
        KeptAspect.of(row.getInt(2)),
        LocalDate.ofEpochDay(row.getInt(3)),
        until == FOR_EVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(until)),
        row.getString(5));
  }
}
