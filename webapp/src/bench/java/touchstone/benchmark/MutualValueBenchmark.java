package touchstone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import touchstone.store.DatabaseSettings;
import touchstone.store.EmbeddedPostgres;
import touchstone.value.oracle.DuckDbFacts;

/**
 * Makes the table "Mutual value at scale" of docs/performance.md: {@code
 * webapp/src/bench/mutual-value [accounts] [output]}. Turns of rivals are interleaved, each in a
 * process of its own; medians of three. Needs some 25 GB of disk for a million accounts.
 */
final class MutualValueBenchmark {

  private static final int TURNS = 3;

  /** The refresh has to do with this, though the machine has more. */
  private static final String REFRESH_HEAP = "1900m";

  private static final String FILL_HEAP = "3g";

  /** The database and its cache are in the same process. */
  private static final String H2_HEAP = "4g";

  private final int accounts;
  private final Path folder;
  private final Path output;
  private final Report report;

  private MutualValueBenchmark(int accounts, Path folder, Path output) {
    this.accounts = accounts;
    this.folder = folder;
    this.output = output;
    this.report = new Report(accounts, BenchmarkSet.company(accounts).size().facts());
  }

  /**
   * Arguments: how many accounts, a folder for databases (made and removed), the file to write;
   * then the {@link Part}s to measure, with commas between, or "all".
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    int accounts = Integer.parseInt(arguments[0].replace("_", ""));
    Path parent = Files.createDirectories(Path.of(arguments[1]));
    Path folder = Files.createTempDirectory(parent.toAbsolutePath(), "run-");
    Path output = Path.of(arguments[2]);
    Set<Part> parts = Part.of(arguments.length > 3 ? arguments[3] : "all");
    MutualValueBenchmark benchmark = new MutualValueBenchmark(accounts, folder, output);
    try {
      benchmark.run(parts);
    } finally {
      Folders.remove(folder);
      Files.writeString(output, benchmark.report.markdown());
      System.out.println(benchmark.report.markdown());
    }
  }

  /** What can be measured by itself. */
  private enum Part {
    /** Fill, full refresh beside DuckDB, comparison with SQL, changes; and the kernel alone. */
    POSTGRES,
    /** Fill and changes. */
    H2,
    /** Fill and full refresh of four sizes; the largest is measured with PostgreSQL if that is. */
    GROWTH;

    static Set<Part> of(String names) {
      if (names.equals("all")) {
        return EnumSet.allOf(Part.class);
      }
      Set<Part> parts = EnumSet.noneOf(Part.class);
      for (String name : names.split(",")) {
        parts.add(valueOf(name.toUpperCase(Locale.ROOT)));
      }
      return parts;
    }
  }

  private void run(Set<Part> parts) throws IOException, SQLException {
    if (parts.contains(Part.POSTGRES)) {
      postgres();
    }
    if (parts.contains(Part.H2)) {
      h2();
    }
    if (parts.contains(Part.GROWTH)) {
      growth(!parts.contains(Part.POSTGRES));
    }
  }

  private void postgres() throws IOException, SQLException {
    Path duck = folder.resolve("company.duckdb");
    step("DuckDB: load " + accounts + " accounts");
    loadDuckDb(duck, accounts);
    step("PostgreSQL: load");
    EmbeddedPostgres server = EmbeddedPostgres.careful();
    DatabaseSettings database = server.fresh();
    MirrorPlace postgres = load(database, accounts, "postgres");
    firstFill("PostgreSQL", postgres, FILL_HEAP);
    refresh(duck, postgres);
    step("Comparison of every account and column with SQL");
    report.equality(new Turn(EqualityTurn.class, FILL_HEAP, with(duck, postgres)).run());
    incremental("PostgreSQL", postgres, FILL_HEAP);
    server.drop(database);
    kernel();
  }

  private void h2() throws IOException, SQLException {
    Path home = Files.createDirectories(folder.resolve("h2-database"));
    step("H2: load");
    MirrorPlace h2 = load(DatabaseSettings.fileIn(home), accounts, "h2");
    firstFill("H2", h2, H2_HEAP);
    incremental("H2", h2, H2_HEAP);
    Folders.remove(home);
  }

  private void step(String what) throws IOException {
    // What was measured so far is kept, whatever comes.
    Files.writeString(output, report.markdown());
    System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
  }

  private static void loadDuckDb(Path file, int accounts) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      DuckDbFacts.load(BenchmarkSet.company(accounts), connection);
    }
  }

  private MirrorPlace load(DatabaseSettings settings, int size, String name) throws SQLException {
    double[] seconds = new double[1];
    long[] connectionId = new long[1];
    seconds[0] =
        Stopwatch.seconds(
            () -> connectionId[0] = MirrorLoad.into(settings, BenchmarkSet.company(size)));
    System.out.printf("  %.0f s%n", seconds[0]);
    return new MirrorPlace(settings, connectionId[0], folder.resolve("home-" + name));
  }

  private static List<String> with(Path first, MirrorPlace... places) {
    List<String> arguments = new ArrayList<>(List.of(first.toString()));
    for (MirrorPlace place : places) {
      arguments.addAll(List.of(place.arguments()));
    }
    return arguments;
  }

  private void firstFill(String name, MirrorPlace place, String heap) throws IOException {
    for (int turn = 0; turn < TURNS; turn++) {
      step(name + ": bare scan and first fill, turn " + (turn + 1));
      // Alternately first, so that neither always finds the pages in memory.
      if (turn % 2 == 1) {
        report.firstFill(name, new Turn(FillTurn.class, heap, place.arguments()).run());
      }
      report.bareScan(name, new Turn(BareScanTurn.class, heap, place.arguments()).run());
      if (turn % 2 == 0) {
        report.firstFill(name, new Turn(FillTurn.class, heap, place.arguments()).run());
      }
    }
  }

  private void refresh(Path duck, MirrorPlace place) throws IOException {
    for (int turn = 0; turn < TURNS; turn++) {
      step("Full refresh and DuckDB, turn " + (turn + 1));
      report.duckDb(new Turn(DuckDbTurn.class, "1g", duck.toString()).run());
      report.refresh(new Turn(RefreshTurn.class, REFRESH_HEAP, place.arguments()).run());
    }
  }

  private void incremental(String name, MirrorPlace place, String heap) throws IOException {
    step(name + ": 1 % of the accounts changed, nine times");
    List<String> arguments = new ArrayList<>(List.of(place.arguments()));
    arguments.add(Integer.toString(accounts));
    report.incremental(name, new Turn(IncrementalTurn.class, heap, arguments).run());
    // Last, because it publishes a profile.
    step(name + ": whole runs");
    report.wholeRun(name, new Turn(WholeRunTurn.class, heap, arguments).run());
  }

  private void kernel() throws IOException {
    for (int threads = 1; threads <= 2; threads++) {
      step("Kernel on resident columns, threads: " + threads);
      report.kernel(
          threads,
          new Turn(ResidentTurn.class, "4g", Integer.toString(accounts), Integer.toString(threads))
              .run());
    }
  }

  /**
   * Four sizes, the largest being that of the other rows.
   *
   * @param largest whether it is measured too
   */
  private void growth(boolean largest) throws IOException, SQLException {
    List<Integer> sizes =
        new ArrayList<>(List.of(accounts / 100, accounts / 10, accounts / 10 * 3));
    if (largest) {
      sizes.add(accounts);
    }
    EmbeddedPostgres server = EmbeddedPostgres.careful();
    for (int size : sizes) {
      step("Growth: " + size + " accounts");
      DatabaseSettings database = server.fresh();
      MirrorPlace place = load(database, size, "growth-" + size);
      Figures fill = new Turn(FillTurn.class, FILL_HEAP, place.arguments()).run();
      Figures refresh = new Turn(RefreshTurn.class, REFRESH_HEAP, place.arguments()).run();
      report.growth(size, BenchmarkSet.company(size).size().facts(), fill, refresh);
      server.drop(database);
    }
  }
}
