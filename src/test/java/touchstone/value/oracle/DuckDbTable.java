package touchstone.value.oracle;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import touchstone.value.fact.Unknown;

/** Appends rows to one table of DuckDB; the marks of the unknown become NULL. */
final class DuckDbTable implements AutoCloseable {

  private final DuckDBAppender rows;

  DuckDbTable(DuckDBConnection connection, String table) throws SQLException {
    rows = connection.createAppender(table);
  }

  DuckDbTable row() {
    try {
      rows.beginRow();
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An account, or none. */
  DuckDbTable account(int account) {
    try {
      if (account == Unknown.CODE) {
        rows.appendNull();
      } else {
        rows.append(account);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  DuckDbTable day(int day) {
    try {
      if (day == Unknown.DAY) {
        rows.appendNull();
      } else {
        rows.append(day);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  DuckDbTable code(int code) {
    try {
      if (code == Unknown.CODE) {
        rows.appendNull();
      } else {
        rows.append((byte) code);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A moment or an amount of money. */
  DuckDbTable large(long value) {
    try {
      if (value == Unknown.MOMENT) {
        rows.appendNull();
      } else {
        rows.append(value);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  DuckDbTable number(double value) {
    try {
      if (Double.isNaN(value)) {
        rows.appendNull();
      } else {
        rows.append(value);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  DuckDbTable flag(boolean value) {
    try {
      rows.append(value);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  DuckDbTable text(String value) {
    try {
      rows.append(value);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void end() {
    try {
      rows.endRow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
