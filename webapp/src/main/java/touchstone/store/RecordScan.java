package touchstone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import touchstone.connector.model.CrmRecord;

/**
 * Streams rows, each scan on a connection of its own and in one transaction: by JDBC, or by COPY
 * where the database has it. Thread-safe.
 */
final class RecordScan {

  private static final System.Logger LOG = System.getLogger(RecordScan.class.getName());

  private static final int FETCH_SIZE = 5_000;
  private static final int LISTED = 2_000;

  private final Database database;

  /** Of all readings together, or two of them would leave no connection to anybody else. */
  private final Semaphore turns;

  RecordScan(Database database) {
    this.database = database;
    this.turns = new Semaphore(atOnce(), true);
  }

  /** How many whole scans go on at once; others wait for their turn. */
  int atOnce() {
    return Math.max(1, database.connections() / 2);
  }

  /** Hands records over whole, one after the other. */
  static RowBatch.Visitor whole(RecordQuery query, Consumer<CrmRecord> visitor) {
    return rows -> count -> rows.subList(0, count).forEach(row -> visitor.accept(query.whole(row)));
  }

  /** Shows some records at a time. */
  static RowBatch.Visitor shownTogether(RecordQuery query, Consumer<List<MirrorRecord>> visitor) {
    return rows -> {
      List<MirrorRecord> records = rows.stream().map(query::record).toList();
      return count -> visitor.accept(records.subList(0, count));
    };
  }

  /** A statement whose parameters are numbers, for JDBC and for COPY, which takes none. */
  record NumberedSql(String sql, String inlined, List<Long> parameters) {}

  /** Gives every row of a statement to a visitor, which begins no other scan. */
  void scan(NumberedSql sql, RecordQuery query, RowBatch.Visitor visitor) {
    turns.acquireUninterruptibly();
    try {
      scanNow(sql, query, visitor);
    } finally {
      turns.release();
    }
  }

  private void scanNow(NumberedSql sql, RecordQuery query, RowBatch.Visitor visitor) {
    if (database.copies()) {
      copy(sql.inlined(), query, visitor);
      return;
    }
    show(
        sql.sql(),
        statement -> {
          for (int i = 0; i < sql.parameters().size(); i++) {
            statement.setLong(i + 1, sql.parameters().get(i));
          }
        },
        query,
        visitor);
  }

  private void show(String sql, Binding binding, RecordQuery query, RowBatch.Visitor visitor) {
    RowBatch<JdbcRow> batch = new RowBatch<>(() -> new JdbcRow(query.types()), visitor);
    stream(
        sql,
        binding,
        row -> {
          batch.next().take(row);
          batch.add();
        });
    batch.handOver();
  }

  private void copy(String sql, RecordQuery query, RowBatch.Visitor visitor) {
    RowBatch<CopyRow> batch = new RowBatch<>(() -> new CopyRow(query.types().length), visitor);
    database.useTransaction(
        handle -> {
          CopyOut copy =
              handle
                  .getConnection()
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyOut("COPY (" + sql + ") TO STDOUT (FORMAT BINARY)");
          try {
            // Each message holds one row; the first one begins with the head.
            int head = CopyRow.HEAD;
            for (byte[] message = copy.readFromCopy();
                message != null;
                message = copy.readFromCopy()) {
              if (batch.next().take(message, head)) {
                batch.add();
              }
              head = 0;
            }
            batch.handOver();
          } finally {
            if (copy.isActive()) {
              end(copy, handle.getConnection());
            }
          }
        });
  }

  /**
   * Ends a COPY and takes what is under way of its answer. By {@link CopyOut#cancelCopy} it would
   * stay on the connection, and be taken for the answer to the next statement (pgjdbc issue 3163).
   */
  private static void end(CopyOut copy, Connection connection) throws SQLException {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
      byte[] rest = copy.readFromCopy();
      while (rest != null) {
        rest = copy.readFromCopy();
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "COPY was ended", e);
    }
    if (copy.isActive()) {
      // Nobody could be told, so the connection is of no use any more.
      connection.abort(Runnable::run);
    }
  }

  /** Gives the rows that name one of a list in a column to a visitor. */
  void listed(
      long connectionId,
      RecordQuery query,
      String column,
      Collection<String> ids,
      RowBatch.Visitor each) {
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += LISTED) {
      Object[] some = all.subList(from, Math.min(all.size(), from + LISTED)).toArray();
      show(
          query.listedSql(column),
          statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("varchar", some));
            statement.setLong(2, connectionId);
          },
          query,
          each);
    }
  }

  /** Binds parameters. */
  interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  /** Visits a row. */
  interface RowVisitor {
    void visit(ResultSet row) throws SQLException;
  }

  /** Streams the rows of a query in one read-only transaction. */
  void stream(String sql, Binding binding, RowVisitor visitor) {
    database.useTransaction(
        handle -> {
          Connection connection = handle.getConnection();
          lazily(connection, true);
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            binding.to(statement);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                visitor.visit(rows);
              }
            }
          } finally {
            lazily(connection, false);
          }
        });
  }

  // H2 fills a buffer with the whole result before it hands out the first row, unless told.
  private void lazily(Connection connection, boolean lazy) throws SQLException {
    if (database.isH2()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LAZY_QUERY_EXECUTION " + (lazy ? "TRUE" : "FALSE"));
      }
    }
  }
}
