package touchstone.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Databases for tests, each with tables of its own: of the product that {@link OnEachDatabase} has
 * chosen, else H2.
 */
public final class TestDatabases {

  /** The products Touchstone runs on. */
  public enum Product {
    H2("H2"),
    POSTGRESQL("PostgreSQL");

    private final String displayName;

    Product(String displayName) {
      this.displayName = displayName;
    }

    @Override
    public String toString() {
      return displayName;
    }
  }

  /** A database of the server, and who had it last. */
  private static final class Slot {
    private final DatabaseSettings settings;
    private HikariDataSource user;

    Slot(DatabaseSettings settings) {
      this.settings = settings;
    }
  }

  /** Making a database takes ten times as long as emptying one. */
  private static final List<Slot> SLOTS = new ArrayList<>();

  private static final List<DatabaseSettings> LASTING = new ArrayList<>();
  private static Product product = Product.H2;

  private TestDatabases() {}

  /** The product that {@link #fresh()} opens now. */
  public static synchronized Product product() {
    return product;
  }

  static synchronized void choose(Product chosen) {
    product = chosen;
  }

  /** An empty database. */
  public static Database fresh() {
    return fresh(UnaryOperator.identity());
  }

  /** An empty database, with something between pool and stores. */
  public static Database fresh(UnaryOperator<DataSource> between) {
    return switch (product()) {
      case H2 -> Database.open(DatabaseSettings.inMemory("test-" + UUID.randomUUID()), between);
      case POSTGRESQL -> freshOnServer(between);
    };
  }

  private static synchronized Database freshOnServer(UnaryOperator<DataSource> between) {
    EmbeddedPostgres server = EmbeddedPostgres.shared();
    Slot slot =
        SLOTS.stream().filter(candidate -> candidate.user.isClosed()).findFirst().orElse(null);
    if (slot == null) {
      slot = new Slot(server.fresh());
      SLOTS.add(slot);
    } else {
      server.empty(slot.settings);
    }
    Slot taken = slot;
    return Database.open(
        taken.settings,
        pool -> {
          taken.user = (HikariDataSource) pool;
          return between.apply(pool);
        });
  }

  /** An empty database that another process can open later; a file if it is H2. */
  public static DatabaseSettings lasting(Path home) {
    return switch (product()) {
      case H2 -> DatabaseSettings.fileIn(home);
      case POSTGRESQL -> lastingOnServer();
    };
  }

  private static synchronized DatabaseSettings lastingOnServer() {
    DatabaseSettings settings = EmbeddedPostgres.shared().fresh();
    LASTING.add(settings);
    return settings;
  }

  /** Opens a database, with something between pool and stores. */
  public static Database open(DatabaseSettings settings, UnaryOperator<DataSource> between) {
    return Database.open(settings, between);
  }

  /** The H2 file in a directory. */
  public static Database file(Path home) {
    return Database.open(DatabaseSettings.fileIn(home));
  }

  /** Drops what was made on the server, also under a test that forgot to close it. */
  static synchronized void dropAll() {
    SLOTS.forEach(slot -> EmbeddedPostgres.shared().drop(slot.settings));
    SLOTS.clear();
    LASTING.forEach(settings -> EmbeddedPostgres.shared().drop(settings));
    LASTING.clear();
  }
}
