package touchstone.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The results of each connection's last computation. Thread-safe. */
public final class ResultStore {

  private static final int BATCH = 1_000;
  private static final String SELECT =
      "SELECT account_id, name_key, customer, tier, score, mutual_value, list_item, account_value,"
          + " fit FROM account_result WHERE connection_id = ";

  private final Database database;

  public ResultStore(Database database) {
    this.database = database;
  }

  /**
   * Puts a computation in the place of the one before, all of it or nothing: whoever reads sees the
   * one or the other.
   *
   * @param reports by name, as JSON
   * @param accounts one of each account; read once
   * @throws RunEndedException if the run is not running any more; nothing is changed then
   */
  public void replace(
      Computation computation, Map<String, String> reports, Iterator<AccountResult> accounts) {
    long connection = computation.connectionId();
    database.useTransaction(
        handle -> {
          RunningRun.require(handle, computation.runId());
          handle.execute("DELETE FROM computation WHERE connection_id = ?", connection);
          handle.execute("DELETE FROM computed_report WHERE connection_id = ?", connection);
          handle.execute("DELETE FROM account_result WHERE connection_id = ?", connection);
          handle.execute(
              "INSERT INTO computation (connection_id, run_id, computed_at, summary)"
                  + " VALUES (?, ?, ?, ?)",
              connection,
              computation.runId(),
              Moments.toMicros(computation.computedAt()),
              computation.summary());
          reports.forEach(
              (name, content) ->
                  handle.execute(
                      "INSERT INTO computed_report (connection_id, report, content)"
                          + " VALUES (?, ?, ?)",
                      connection,
                      name,
                      content));
          insert(handle, connection, accounts);
        });
  }

  private static void insert(Handle handle, long connection, Iterator<AccountResult> accounts)
      throws SQLException {
    try (PreparedStatement statement =
        handle
            .getConnection()
            .prepareStatement(
                "INSERT INTO account_result (connection_id, account_id, name_key, customer, tier,"
                    + " score, mutual_value, list_item, account_value, fit)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int waiting = 0;
      while (accounts.hasNext()) {
        bind(statement, connection, accounts.next());
        statement.addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    }
  }

  private static void bind(PreparedStatement statement, long connection, AccountResult account)
      throws SQLException {
    statement.setLong(1, connection);
    statement.setString(2, account.accountId());
    statement.setString(3, account.nameKey());
    statement.setBoolean(4, account.customer());
    bindText(statement, 5, account.tier());
    bindNumber(statement, 6, account.score());
    bindNumber(statement, 7, account.mutualValue());
    statement.setString(8, account.listItem());
    statement.setString(9, account.value());
    bindText(statement, 10, account.fit());
  }

  private static void bindText(PreparedStatement statement, int index, Optional<String> text)
      throws SQLException {
    if (text.isPresent()) {
      statement.setString(index, text.get());
    } else {
      statement.setNull(index, Types.VARCHAR);
    }
  }

  private static void bindNumber(PreparedStatement statement, int index, OptionalDouble number)
      throws SQLException {
    if (number.isPresent()) {
      statement.setDouble(index, number.getAsDouble());
    } else {
      statement.setNull(index, Types.DOUBLE);
    }
  }

  /** The last computation of a connection, if there was one. */
  public Optional<Computation> computation(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT run_id, computed_at, summary FROM computation"
                        + " WHERE connection_id = :connection")
                .bind("connection", connectionId)
                .map(
                    (row, context) ->
                        new Computation(
                            connectionId,
                            row.getLong(1),
                            Moments.ofMicros(row.getLong(2)),
                            row.getString(3)))
                .findOne());
  }

  /** A report of the last computation, as JSON. */
  public Optional<String> report(long connectionId, String name) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT content FROM computed_report"
                        + " WHERE connection_id = :connection AND report = :report")
                .bind("connection", connectionId)
                .bind("report", name)
                .mapTo(String.class)
                .findOne());
  }

  /** What was computed of an account. */
  public Optional<AccountResult> find(long connectionId, String accountId) {
    return database.read(
        handle ->
            handle
                .createQuery(SELECT + ":connection AND account_id = :account")
                .bind("connection", connectionId)
                .bind("account", accountId)
                .map((row, context) -> read(row))
                .findOne());
  }

  /**
   * Visits the results in the order of account ids, page by page.
   *
   * @param from where the last visit ended; empty to start
   * @param limit at most so many
   */
  public List<AccountResult> byId(long connectionId, Optional<String> from, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + ":connection AND account_id > :after"
                        + " ORDER BY account_id FETCH FIRST :limit ROWS ONLY")
                .bind("connection", connectionId)
                .bind("after", from.orElse(""))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  /** How many accounts have results. */
  public long count(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM account_result WHERE connection_id = :connection")
                .bind("connection", connectionId)
                .mapTo(Long.class)
                .one());
  }

  /** A page of a list. */
  public List<AccountResult> page(AccountQuery query) {
    String filter =
        SELECT
            + ":connection"
            + (query.tier().isPresent() ? " AND tier = :tier" : "")
            + (query.nameContains().isBlank() ? "" : " AND name_key LIKE :like ESCAPE '!'");
    String direction = query.descending() ? " DESC" : " ASC";
    String beyond = query.descending() ? " < " : " > ";
    String column =
        switch (query.order()) {
          case NAME -> "name_key";
          case SCORE -> "score";
          case MUTUAL_VALUE -> "mutual_value";
        };
    String after =
        query
            .after()
            .map(
                position ->
                    position.key().isEmpty()
                        ? " AND (" + column + " IS NULL AND account_id > :account)"
                        : " AND ("
                            + column
                            + beyond
                            + ":key OR ("
                            + column
                            + " = :key AND account_id > :account) OR "
                            + column
                            + " IS NULL)")
            .orElse("");
    String order =
        " ORDER BY " + column + direction + " NULLS LAST, account_id FETCH FIRST :limit ROWS ONLY";
    return database.read(
        handle -> {
          Query sql = handle.createQuery(filter + after + order);
          sql.bind("connection", query.connectionId()).bind("limit", query.limit());
          query.tier().ifPresent(tier -> sql.bind("tier", tier));
          if (!query.nameContains().isBlank()) {
            sql.bind("like", "%" + escaped(query.nameContains()) + "%");
          }
          query.after().ifPresent(position -> bind(sql, query.order(), position));
          return sql.map((row, context) -> read(row)).list();
        });
  }

  private static void bind(Query sql, AccountQuery.Order order, AccountQuery.Position position) {
    sql.bind("account", position.accountId());
    if (!position.key().isEmpty()) {
      switch (order) {
        case NAME -> sql.bind("key", position.key());
        case SCORE, MUTUAL_VALUE -> sql.bind("key", Double.parseDouble(position.key()));
      }
    }
  }

  private static String escaped(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replace("!", "!!")
        .replace("%", "!%")
        .replace("_", "!_");
  }

  private static AccountResult read(ResultSet row) throws SQLException {
    return new AccountResult(
        row.getString(1),
        row.getString(2),
        row.getBoolean(3),
        Optional.ofNullable(row.getString(4)),
        number(row, 5),
        number(row, 6),
        row.getString(7),
        row.getString(8),
        Optional.ofNullable(row.getString(9)));
  }

  private static OptionalDouble number(ResultSet row, int index) throws SQLException {
    double number = row.getDouble(index);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
