package touchstone.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Writes the rows that a day changes, many at a time, in the transaction that is open. In no order:
 * what begins has another key than what ends in its place, as that began before. Not thread-safe.
 */
final class KeptWriting implements KeptChanges {

  private static final int BATCH = 5_000;
  private static final String KEY =
      " WHERE connection_id = ? AND account_id = ? AND aspect = ? AND from_day = ?";

  private record Ended(String account, KeptAspect aspect, int from) {}

  private record Corrected(Ended row, String content) {}

  private final Connection connection;
  private final long connectionId;
  private final int today;
  private final AddedRows begun;
  private final List<Ended> ended = new ArrayList<>();
  private final List<Ended> undone = new ArrayList<>();
  private final List<Corrected> corrected = new ArrayList<>();
  private long written;

  /** A failure to write, told through what is not about databases. */
  static final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final SQLException reason;

    Failure(SQLException reason) {
      super(reason);
      this.reason = reason;
    }

    SQLException reason() {
      return reason;
    }
  }

  KeptWriting(Connection connection, long connectionId, int today) throws SQLException {
    this.connection = connection;
    this.connectionId = connectionId;
    this.today = today;
    begun =
        AddedRows.into(
            connection,
            "kept",
            "connection_id",
            "account_id",
            "aspect",
            "from_day",
            "until_day",
            "content");
  }

  private interface Step {
    void take() throws SQLException;
  }

  private static void or(Step step) {
    try {
      step.take();
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  @Override
  public void begin(String accountId, KeptAspect aspect, String content) {
    written++;
    or(
        () ->
            begun
                .whole(connectionId)
                .text(accountId)
                .whole(aspect.code())
                .whole(today)
                .whole(KeptStore.FOR_EVER)
                .text(content)
                .end());
  }

  @Override
  public void end(String accountId, KeptAspect aspect, int from) {
    written++;
    List<Ended> rows = from < today ? ended : undone;
    rows.add(new Ended(accountId, aspect, from));
    if (rows.size() == BATCH) {
      or(this::flushEnds);
    }
  }

  @Override
  public void replace(String accountId, KeptAspect aspect, int from, String content) {
    if (from == today) {
      written++;
      corrected.add(new Corrected(new Ended(accountId, aspect, from), content));
      if (corrected.size() == BATCH) {
        or(this::flushCorrected);
      }
    } else {
      end(accountId, aspect, from);
      begin(accountId, aspect, content);
    }
  }

  /** Writes the rest and tells how many rows were written in all. */
  long finish() throws SQLException {
    flushEnds();
    flushCorrected();
    begun.flush();
    return written;
  }

  private void flushEnds() throws SQLException {
    if (!ended.isEmpty() && connection.isWrapperFor(PGConnection.class)) {
      endTogether();
    } else {
      batch(
          "UPDATE kept SET until_day = ?" + KEY,
          ended,
          (update, row) -> {
            update.setInt(1, today);
            key(update, 2, row);
          });
    }
    ended.clear();
    batch("DELETE FROM kept" + KEY, undone, (delete, row) -> key(delete, 1, row));
    undone.clear();
  }

  private void endTogether() throws SQLException {
    Array accounts = array("varchar", ended.stream().map(Ended::account).toArray());
    Array aspects = array("smallint", ended.stream().map(row -> row.aspect().code()).toArray());
    Array days = array("integer", ended.stream().map(Ended::from).toArray());
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE kept SET until_day = ? FROM UNNEST(?, ?, ?) AS ended (account, part, began)"
                + " WHERE connection_id = ? AND account_id = ended.account"
                + " AND aspect = ended.part AND from_day = ended.began")) {
      update.setInt(1, today);
      update.setArray(2, accounts);
      update.setArray(3, aspects);
      update.setArray(4, days);
      update.setLong(5, connectionId);
      update.executeUpdate();
    } finally {
      accounts.free();
      aspects.free();
      days.free();
    }
  }

  private Array array(String type, Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }

  private void flushCorrected() throws SQLException {
    batch(
        "UPDATE kept SET content = ?" + KEY,
        corrected,
        (update, row) -> {
          update.setString(1, row.content());
          key(update, 2, row.row());
        });
    corrected.clear();
  }

  private interface Binding<R> {
    void bind(PreparedStatement statement, R row) throws SQLException;
  }

  private <R> void batch(String sql, List<R> rows, Binding<R> binding) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (R row : rows) {
        binding.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void key(PreparedStatement statement, int first, Ended row) throws SQLException {
    statement.setLong(first, connectionId);
    statement.setString(first + 1, row.account());
    statement.setInt(first + 2, row.aspect().code());
    statement.setInt(first + 3, row.from());
  }
}
