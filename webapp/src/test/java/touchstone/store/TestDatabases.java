package touchstone.store;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Databases for tests, each with tables of its own. */
public final class TestDatabases {

  private TestDatabases() {}

  /** An empty database in memory. */
  public static Database fresh() {
    return Database.open(DatabaseSettings.inMemory("test-" + UUID.randomUUID()));
  }

  /** An empty database in memory, with something between pool and stores. */
  public static Database fresh(UnaryOperator<DataSource> between) {
    return Database.open(DatabaseSettings.inMemory("test-" + UUID.randomUUID()), between);
  }

  /** The database file in a directory. */
  public static Database file(Path home) {
    return Database.open(DatabaseSettings.fileIn(home));
  }

  /** The database file in a directory, with something between pool and stores. */
  public static Database file(Path home, UnaryOperator<DataSource> between) {
    return Database.open(DatabaseSettings.fileIn(home), between);
  }
}
