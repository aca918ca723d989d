package touchstone.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The open database, migrated to this software's version. Thread-safe. */
public final class Database implements AutoCloseable {

  private static final String MIGRATIONS = "classpath:touchstone/store/migration";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final DatabaseVersion version;

  private Database(HikariDataSource pool, Jdbi jdbi, DatabaseVersion version) {
    this.pool = pool;
    this.jdbi = jdbi;
    this.version = version;
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws DatabaseUnavailableException if it cannot be reached, is in use by another process, or
   *     was made by a newer Touchstone
   */
  public static Database open(DatabaseSettings settings) {
    return open(settings, UnaryOperator.identity());
  }

  /** As {@link #open(DatabaseSettings)}, with a chance to stand between pool and stores. */
  static Database open(DatabaseSettings settings, UnaryOperator<DataSource> between) {
    HikariDataSource pool = pool(settings);
    try {
      DataSource source = between.apply(pool);
      Flyway flyway =
          Flyway.configure(Database.class.getClassLoader())
              .dataSource(pool)
              .locations(MIGRATIONS)
              .failOnMissingLocations(true)
              .load();
      refuseNewer(settings, flyway);
      flyway.migrate();
      return new Database(pool, Jdbi.create(source), version(pool, flyway));
    } catch (DatabaseUnavailableException e) {
      pool.close();
      throw e;
    } catch (FlywayException | SQLException e) {
      pool.close();
      throw new DatabaseUnavailableException(
          "The database "
              + settings.urlWithoutQuery()
              + " cannot be brought up to date: "
              + firstLine(e)
              + " Nothing was changed since the last migration that worked; send this sentence to"
              + " the authors.",
          e);
    }
  }

  private static void refuseNewer(DatabaseSettings settings, Flyway flyway) {
    for (MigrationInfo migration : flyway.info().all()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new DatabaseUnavailableException(
            "The database "
                + settings.urlWithoutQuery()
                + " was made by a newer Touchstone, which brought its tables to version "
                + migration.getVersion()
                + ": start that one, or give this one its own touchstone.home.",
            null);
      }
    }
  }

  private static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("touchstone");
    config.setDriverClassName(settings.driverClassName());
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.connections());
    // One connection stays open, so that H2 neither closes its file nor forgets a memory database.
    config.setMinimumIdle(1);
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new DatabaseUnavailableException(sentence(settings, e), e);
    }
  }

  private static String sentence(DatabaseSettings settings, RuntimeException e) {
    String reason = firstLine(e);
    if (reason.contains("already in use") || reason.contains("is locked")) {
      return "The database "
          + settings.urlWithoutQuery()
          + " is in use by another process: stop the other Touchstone, or give this one its own"
          + " touchstone.home.";
    }
    return "The database "
        + settings.urlWithoutQuery()
        + " cannot be opened: "
        + reason
        + " Check touchstone.database.url, user and password.";
  }

  private static String firstLine(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
    return message.endsWith(".") ? message : message + ".";
  }

  private static DatabaseVersion version(DataSource source, Flyway flyway) throws SQLException {
    try (java.sql.Connection connection = source.getConnection()) {
      DatabaseMetaData meta = connection.getMetaData();
      MigrationInfo current = flyway.info().current();
      return new DatabaseVersion(
          meta.getDatabaseProductName(),
          meta.getDatabaseProductVersion(),
          String.valueOf(current.getVersion()));
    }
  }

  /** What runs, and how far the tables are. */
  public DatabaseVersion version() {
    return version;
  }

  /** Work with an open handle. */
  interface Work<T> {
    T with(Handle handle) throws SQLException;
  }

  /** Work with an open handle, without a result. */
  interface Action {
    void with(Handle handle) throws SQLException;
  }

  /** Does the work in one transaction: all of it, or nothing if it throws. */
  <T> T inTransaction(Work<T> work) {
    try {
      return jdbi.<T, SQLException>inTransaction(work::with);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Does the work in one transaction: all of it, or nothing if it throws. */
  void useTransaction(Action action) {
    try {
      jdbi.<SQLException>useTransaction(action::with);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Reads outside a transaction. */
  <T> T read(Work<T> work) {
    try {
      return jdbi.<T, SQLException>withHandle(work::with);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static DatabaseUnavailableException failed(SQLException e) {
    return new DatabaseUnavailableException(
        "The database refused a statement or was lost: " + firstLine(e), e);
  }

  /** Whether a query is answered now. */
  public boolean answers() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
  }

  /** Whether this is H2, which needs to be told to stream. */
  boolean streamsOnlyWhenTold() {
    return version.product().equals("H2");
  }

  /** Whether this is PostgreSQL, which hands out rows fastest by COPY. */
  boolean copies() {
    return version.product().equals("PostgreSQL");
  }

  @Override
  public void close() {
    pool.close();
  }
}
