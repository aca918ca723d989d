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
import java.util.stream.Stream;
import touchstone.store.ConnectionStore;
import touchstone.store.Database;
import touchstone.store.DatabaseSettings;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.WhoMustAct;
import touchstone.value.oracle.MadeUpCompany;

/**
 * Makes the product's tables in a database and fills its mirror, by bulk. Indexes by links are
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

  /** An index on a column of a table of the mirror, by its name. */
  private record Index(String table, String column) {
    String name() {
      return "mirror_" + table + "_" + column;
    }
  }

  /** Those that are made after all rows. */
  private static final List<Index> INDEXES =
      Stream.concat(
              BY_ACCOUNT.stream().map(table -> new Index(table, "account_id")),
              Stream.of(
                  new Index("lead", "converted_account_id"),
                  new Index("lead", "converted_contact_id"),
                  new Index("campaign_member", "lead_id"),
                  new Index("campaign_member", "contact_id"),
                  new Index("revenue_entry", "deal_id"),
                  new Index("support_case", "contact_id"),
                  new Index("survey", "contact_id"),
                  new Index("activity", "contact_id"),
                  new Index("activity", "lead_id"),
                  new Index("activity", "deal_id")))
          .toList();

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
      for (Index index : INDEXES) {
        execute(settings, "DROP INDEX " + index.name());
      }
      // Activities are two thirds of all rows: one thread writes them, another the rest.
      inParallel(
          () -> fill(settings, company, connectionId, run, "mirror_activity"::equals),
          () ->
              fill(settings, company, connectionId, run, name -> !name.equals("mirror_activity")));
      // H2 makes one index at a time.
      index(settings);
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

  private static void index(DatabaseSettings settings) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      if (!isH2(settings)) {
        statement.execute("SET maintenance_work_mem = '512MB'");
      }
      for (Index index : INDEXES) {
        System.out.println("  index " + index.name());
        statement.execute(
            "CREATE INDEX "
                + index.name()
                + " ON mirror_"
                + index.table()
                + " (connection_id, "
                + index.column()
                + ")");
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
