package touchstone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Streams rows, each scan on a connection of its own and in one transaction: by JDBC, or by COPY
 * where the database has it. Thread-safe.
 */
final class RecordScan {

  private static final int FETCH_SIZE = 5_000;
  private static final int LISTED = 2_000;

  private final Database database;

  RecordScan(Database database) {
    this.database = database;
  }

  /** How many scans may go on at once. */
  int atOnce() {
    return Math.max(1, database.connections() / 2);
  }

  /** Takes the values, which show one row after the other, and gives what is run for each. */
  interface EachRow {
    Runnable of(RowValues row);
  }

  static EachRow shown(RecordQuery query, Consumer<MirrorRecord> visitor) {
    return row -> {
      MirrorRecord record = query.record(row);
      return () -> visitor.accept(record);
    };
  }

  /** A statement whose parameters are numbers, for JDBC and for COPY, which takes none. */
  record NumberedSql(String sql, String inlined, List<Long> parameters) {}

  /** Gives every row of a statement to a visitor. */
  void scan(NumberedSql sql, RecordQuery query, EachRow visitor) {
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

  private void show(String sql, Binding binding, RecordQuery query, EachRow visitor) {
    JdbcRow values = new JdbcRow(query.types());
    Runnable each = visitor.of(values);
    stream(
        sql,
        binding,
        row -> {
          values.take(row);
          each.run();
        });
  }

  private void copy(String sql, RecordQuery query, EachRow visitor) {
    CopyRow values = new CopyRow(query.types().length);
    Runnable each = visitor.of(values);
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
              if (values.take(message, head)) {
                each.run();
              }
              head = 0;
            }
          } finally {
            if (copy.isActive()) {
              copy.cancelCopy();
            }
          }
        });
  }

  /** Gives the rows that name one of a list in a column to a visitor. */
  void listed(
      long connectionId, RecordQuery query, String column, Collection<String> ids, EachRow each) {
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
    if (database.streamsOnlyWhenTold()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LAZY_QUERY_EXECUTION " + (lazy ? "TRUE" : "FALSE"));
      }
    }
  }
}
