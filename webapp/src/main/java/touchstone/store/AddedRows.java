package touchstone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.postgresql.PGConnection;

/**
 * Adds many rows to a table within the transaction that is open, column by column: by {@code COPY}
 * where the database has it, else in batches. Nothing is sure to be there before {@link #flush}.
 * Not thread-safe.
 */
abstract class AddedRows {

  /** Adds to columns of a table. */
  static AddedRows into(Connection connection, String table, String... columns)
      throws SQLException {
    return connection.isWrapperFor(PGConnection.class)
        ? new Copied(connection, table, columns)
        : new Batched(connection, table, columns);
  }

  /** The next column is this number. */
  abstract AddedRows whole(long value) throws SQLException;

  /** The next column is this text. */
  abstract AddedRows text(String value) throws SQLException;

  /** The row is complete. */
  abstract void end() throws SQLException;

  /** Writes what waits. */
  abstract void flush() throws SQLException;

  private static final class Copied extends AddedRows {

    private static final int BUFFER_CHARACTERS = 500_000;

    private final Connection connection;
    private final String table;
    private final String columns;
    private final StringBuilder lines = new StringBuilder();
    private boolean inRow;

    Copied(Connection connection, String table, String... columns) {
      this.connection = connection;
      this.table = table;
      this.columns = String.join(", ", columns);
    }

    @Override
    AddedRows whole(long value) {
      next().append(value);
      return this;
    }

    @Override
    AddedRows text(String value) {
      CopiedRows.addText(next(), value);
      return this;
    }

    private StringBuilder next() {
      if (inRow) {
        lines.append('\t');
      }
      inRow = true;
      return lines;
    }

    @Override
    void end() throws SQLException {
      lines.append('\n');
      inRow = false;
      if (lines.length() > BUFFER_CHARACTERS) {
        flush();
      }
    }

    @Override
    void flush() throws SQLException {
      if (lines.length() == 0) {
        return;
      }
      RowCopy.into(connection, table, columns, copy -> copy.send(lines));
    }
  }

  private static final class Batched extends AddedRows {

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final String sql;
    private PreparedStatement insert;
    private int column;
    private int waiting;

    Batched(Connection connection, String table, String... columns) {
      this.connection = connection;
      sql =
          "INSERT INTO "
              + table
              + " ("
              + String.join(", ", columns)
              + ") VALUES ("
              + String.join(", ", Collections.nCopies(columns.length, "?"))
              + ")";
    }

    private PreparedStatement insert() throws SQLException {
      if (insert == null) {
        insert = connection.prepareStatement(sql);
      }
      return insert;
    }

    @Override
    AddedRows whole(long value) throws SQLException {
      insert().setLong(++column, value);
      return this;
    }

    @Override
    AddedRows text(String value) throws SQLException {
      insert().setString(++column, value);
      return this;
    }

    @Override
    void end() throws SQLException {
      insert().addBatch();
      column = 0;
      if (++waiting == BATCH) {
        flush();
      }
    }

    @Override
    void flush() throws SQLException {
      if (insert == null) {
        return;
      }
      try (PreparedStatement all = insert) {
        insert = null;
        waiting = 0;
        all.executeBatch();
      }
    }
  }
}
