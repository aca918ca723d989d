package touchstone.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a PostgreSQL database must be for Touchstone to keep its data in it. */
final class PostgresConditions {

  static final int OLDEST = 15;

  private static final String LONGEST_WAIT = "5s";

  private PostgresConditions() {}

  /** Refuses a database that would not hold what it is given. */
  static void require(Connection connection, DatabaseSettings settings) throws SQLException {
    requireVersion(
        connection.getMetaData().getDatabaseMajorVersion(),
        connection.getMetaData().getDatabaseProductVersion(),
        settings);
    String encoding = value(connection, "SHOW server_encoding");
    if (!"UTF8".equals(encoding)) {
      throw new DatabaseUnavailableException(
          "The database "
              + settings.urlWithoutQuery()
              + " keeps texts as "
              + encoding
              + ": whoever runs PostgreSQL must create one with ENCODING 'UTF8'.",
          null);
    }
    if (value(connection, "SELECT CURRENT_SCHEMA") == null) {
      throw new DatabaseUnavailableException(
          "The database "
              + settings.urlWithoutQuery()
              + " has no schema for the user "
              + settings.user()
              + ": whoever runs PostgreSQL must create it (CREATE SCHEMA ... AUTHORIZATION "
              + settings.user()
              + "), or correct currentSchema in touchstone.database.url.",
          null);
    }
  }

  static void requireVersion(int major, String version, DatabaseSettings settings) {
    if (major < OLDEST) {
      throw new DatabaseUnavailableException(
          "The database "
              + settings.urlWithoutQuery()
              + " is PostgreSQL "
              + version
              + ", and Touchstone needs "
              + OLDEST
              + " or newer: whoever runs it must upgrade it.",
          null);
    }
  }

  /**
   * Keeps every other Touchstone out of the schema for as long as the connection is open. One that
   * ends just now is waited for.
   */
  static void holdAlone(Connection connection, DatabaseSettings settings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // So that a machine that vanished does not hold it for hours.
      statement.execute("SET tcp_keepalives_idle = 30");
      statement.execute("SET tcp_keepalives_interval = 10");
      statement.execute("SET tcp_keepalives_count = 3");
      statement.execute("SET lock_timeout = '" + LONGEST_WAIT + "'");
      statement.execute(
          "SELECT PG_ADVISORY_LOCK(HASHTEXT('touchstone'), HASHTEXT(CURRENT_SCHEMA))");
    } catch (SQLException e) {
      if ("55P03".equals(e.getSQLState())) {
        throw new DatabaseUnavailableException(
            "The database "
                + settings.urlWithoutQuery()
                + " is in use by another Touchstone: stop that one, or give this one a database or"
                + " a schema of its own.",
            e);
      }
      throw e;
    }
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
