package touchstone.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
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
  private final Optional<Connection> soleUse;
  private final Jdbi jdbi;
  private final DatabaseVersion version;

  private Database(
      HikariDataSource pool, Optional<Connection> soleUse, Jdbi jdbi, DatabaseVersion version) {
    this.pool = pool;
    this.soleUse = soleUse;
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
      Optional<Connection> soleUse = soleUse(pool, settings);
      Flyway flyway =
          Flyway.configure(Database.class.getClassLoader())
              .dataSource(pool)
              .locations(MIGRATIONS)
              .failOnMissingLocations(true)
              .load();
      refuseNewer(settings, flyway);
      flyway.migrate();
      Database database = new Database(pool, soleUse, Jdbi.create(source), version(pool, flyway));
      new DeferredIndexes(database).restoreAll();
      return database;
    } catch (DatabaseUnavailableException e) {
      pool.close();
      throw e;
    } catch (FlywayException | SQLException e) {
      pool.close();
      throw DatabaseTrouble.migrating(settings, e);
    }
  }

  // H2 locks its file by itself.
  private static Optional<Connection> soleUse(HikariDataSource pool, DatabaseSettings settings)
      throws SQLException {
    if (!settings.isPostgres()) {
      return Optional.empty();
    }
    Connection connection = pool.getConnection();
    PostgresConditions.require(connection, settings);
    PostgresConditions.holdAlone(connection, settings);
    return Optional.of(connection);
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
    if (settings.isPostgres()) {
      settings.driverProperties().forEach(config::addDataSourceProperty);
    }
    // One more than asked for holds the lock that keeps another Touchstone out.
    config.setMaximumPoolSize(settings.connections() + (settings.isPostgres() ? 1 : 0));
    // One connection stays open, so that H2 neither closes its file nor forgets a memory database.
    config.setMinimumIdle(1);
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw DatabaseTrouble.opening(settings, e);
    }
  }

  private static DatabaseVersion version(DataSource source, Flyway flyway) throws SQLException {
    // Asked first: Flyway takes connections of its own, and the pool may have two in all.
    MigrationInfo current = flyway.info().current();
    try (Connection connection = source.getConnection()) {
      DatabaseMetaData meta = connection.getMetaData();
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

  /**
   * Does the work in one transaction: all of it, or nothing if it throws.
   *
   * @throws DatabaseUnavailableException if the database stopped answering
   */
  <T> T inTransaction(Work<T> work) {
    return told(() -> jdbi.<T, SQLException>inTransaction(work::with));
  }

  /** As {@link #inTransaction}, without a result. */
  void useTransaction(Action action) {
    inTransaction(
        handle -> {
          action.with(handle);
          return null;
        });
  }

  /**
   * Reads outside a transaction.
   *
   * @throws DatabaseUnavailableException if the database stopped answering
   */
  <T> T read(Work<T> work) {
    return told(() -> jdbi.<T, SQLException>withHandle(work::with));
  }

  /** Work on the whole database. */
  private interface Call<T> {
    T now() throws SQLException;
  }

  private static <T> T told(Call<T> call) {
    try {
      return call.now();
    } catch (DatabaseUnavailableException e) {
      throw e;
    } catch (SQLException e) {
      throw DatabaseTrouble.refusing(e);
    } catch (RuntimeException e) {
      throw DatabaseTrouble.losing(e).<RuntimeException>map(lost -> lost).orElse(e);
    }
  }

  /** How many connections are held open at most, without the one that keeps others out. */
  int connections() {
    return pool.getMaximumPoolSize() - (soleUse.isPresent() ? 1 : 0);
  }

  /** Whether a query is answered now. */
  public boolean answers() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
  }

  /**
   * Whether this is H2, which needs to be told to stream, and looks each row up by an index even if
   * it needs all of them.
   */
  boolean isH2() {
    return version.product().equals("H2");
  }

  /** Whether this is PostgreSQL, which hands out rows fastest by COPY. */
  boolean copies() {
    return version.product().equals("PostgreSQL");
  }

  @Override
  public void close() {
    soleUse.ifPresent(Database::release);
    pool.close();
  }

  private static void release(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // It was lost before, and with it what it held.
    }
  }
}
