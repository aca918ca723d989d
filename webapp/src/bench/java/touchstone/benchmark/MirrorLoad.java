package touchstone.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import touchstone.store.ConnectionStore;
import touchstone.store.Database;
import touchstone.store.DatabaseSettings;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.WhoMustAct;
import touchstone.value.oracle.MadeUpCompany;

/**
 * Makes the product's tables in a database and fills its mirror, by bulk. The index by account is
 * taken away and made again afterwards, which is quicker and leaves the same.
 */
final class MirrorLoad {

  static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

  static final List<String> BY_ACCOUNT =
      List.of(
          "contact",
          "deal",
          "revenue_entry",
          "support_case",
          "activity",
          "survey",
          "outcome",
          "signal");

  private MirrorLoad() {}

  /**
   * Fills it.
   *
   * @return the id of the connection the company belongs to
   */
  static long into(DatabaseSettings settings, MadeUpCompany company) throws SQLException {
    // Open all the while, so that the file is not closed between two connections.
    try (Database database = Database.open(settings)) {
      long connectionId = new ConnectionStore(database).add("Our CRM", "csv", Map.of(), NOW);
      RunStore runs = new RunStore(database);
      long run = runs.add(RunKind.SYNC, OptionalLong.of(connectionId), Map.of(), NOW);
      runs.start(run, NOW);
      runs.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", NOW);
      for (String table : BY_ACCOUNT) {
        execute(settings, "DROP INDEX mirror_" + table + "_account_id");
      }
      // Activities are two thirds of all rows: one thread writes them, another the rest.
      inParallel(
          () -> fill(settings, company, connectionId, run, "mirror_activity"::equals),
          () ->
              fill(settings, company, connectionId, run, name -> !name.equals("mirror_activity")));
      // H2 makes one index at a time.
      index(settings, BY_ACCOUNT);
      execute(settings, isH2(settings) ? "ANALYZE SAMPLE_SIZE 10000" : "VACUUM ANALYZE");
      return connectionId;
    }
  }

  private static boolean isH2(DatabaseSettings settings) {
    return settings.url().startsWith("jdbc:h2:");
  }

  private static void inParallel(Stopwatch.Work one, Stopwatch.Work other) {
    CompletableFuture<Double> second =
        CompletableFuture.supplyAsync(() -> Stopwatch.seconds(other));
    Stopwatch.seconds(one);
    second.join();
  }

  private static void fill(
      DatabaseSettings settings,
      MadeUpCompany company,
      long connectionId,
      long run,
      Predicate<String> wanted)
      throws SQLException {
    try (Connection connection = connect(settings)) {
      connection.setAutoCommit(!isH2(settings));
      MirrorFilling.fill(
          company,
          connectionId,
          run,
          (table, columns) -> {
            if (!wanted.test(table)) {
              return new NoRows();
            }
            System.out.println("  " + table);
            return isH2(settings)
                ? new BatchRows(connection, table, columns)
                : new CopyRows(connection, table, columns);
          });
    }
  }

  private static void index(DatabaseSettings settings, List<String> tables) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      if (!isH2(settings)) {
        statement.execute("SET maintenance_work_mem = '512MB'");
      }
      for (String table : tables) {
        System.out.println("  index of " + table);
        statement.execute(
            "CREATE INDEX mirror_"
                + table
                + "_account_id ON mirror_"
                + table
                + " (connection_id, account_id)");
      }
    }
  }

  private static void execute(DatabaseSettings settings, String sql) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(
        // Nobody relies on what is loaded until it is there: not each commit to the disk.
        settings.url().replace("WRITE_DELAY=0", "WRITE_DELAY=2000;CACHE_SIZE=500000"),
        settings.user(),
        settings.password());
  }
}
