package touchstone.value.oracle;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import touchstone.value.fact.Unknown;

/** Appends rows to one table of DuckDB; the marks of the unknown become NULL. */
final class DuckDbTable implements AutoCloseable {

  private interface Step {
    void take() throws SQLException;
  }

  private final DuckDBAppender rows;

  DuckDbTable(DuckDBConnection connection, String table) throws SQLException {
    rows = connection.createAppender(table);
  }

  DuckDbTable row() {
    return then(rows::beginRow);
  }

  /** An account, or none. */
  DuckDbTable account(int account) {
    return account == Unknown.CODE ? unknown() : then(() -> rows.append(account));
  }

  DuckDbTable day(int day) {
    return day == Unknown.DAY ? unknown() : then(() -> rows.append(day));
  }

  DuckDbTable code(int code) {
    return code == Unknown.CODE ? unknown() : then(() -> rows.append((byte) code));
  }

  /** A moment or an amount of money. */
  DuckDbTable large(long value) {
    return value == Unknown.MOMENT ? unknown() : then(() -> rows.append(value));
  }

  DuckDbTable number(double value) {
    return Double.isNaN(value) ? unknown() : then(() -> rows.append(value));
  }

  DuckDbTable flag(boolean value) {
    return then(() -> rows.append(value));
  }

  DuckDbTable text(String value) {
    return then(() -> rows.append(value));
  }

  void end() {
    then(rows::endRow);
  }

  private DuckDbTable unknown() {
    return then(rows::appendNull);
  }

  private DuckDbTable then(Step step) {
    try {
      step.take();
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
