package touchstone.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

/**
 * Measures how fast pages of deals reach the mirror: new, unchanged, changed. Run it by hand:
 * {@code java -cp ... touchstone.store.LoadRate DIRECTORY [h2|postgresql] [deals] [page size]}.
 *
 * <p>The server of PostgreSQL is started for it, with PostgreSQL's own defaults. Processor time is
 * told apart from wall time, because a busy machine tells little by the latter.
 */
public final class LoadRate {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private static final int TURNS = 2;

  private final Database database;
  private final Supplier<Duration> serverTime;
  private final RunStore runs;
  private final long connection;
  private final int deals;
  private final int pageSize;

  private LoadRate(Database database, Supplier<Duration> serverTime, int deals, int pageSize) {
    this.database = database;
    this.serverTime = serverTime;
    this.runs = new RunStore(database);
    this.connection =
        new ConnectionStore(database).add("c" + System.nanoTime(), "x", Map.of(), NOW);
    this.deals = deals;
    this.pageSize = pageSize;
  }

  /** Arguments: see the class. */
  public static void main(String[] arguments) throws Exception {
    boolean postgres = arguments.length > 1 && arguments[1].equals("postgresql");
    int deals = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200_000;
    int pageSize = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 2_000;
    System.out.println(deals + " deals in pages of " + pageSize);
    // The first turn warms the virtual machine up.
    if (postgres) {
      EmbeddedPostgres server = EmbeddedPostgres.careful();
      for (int turn = 0; turn < TURNS; turn++) {
        measure(server.withoutTables(), server::processorTime, deals, pageSize);
      }
    } else {
      for (int turn = 0; turn < TURNS; turn++) {
        Path home = Files.createDirectories(Path.of(arguments[0], "turn" + turn));
        measure(DatabaseSettings.fileIn(home), () -> Duration.ZERO, deals, pageSize);
      }
    }
  }

  private static void measure(
      DatabaseSettings settings, Supplier<Duration> serverTime, int deals, int pageSize) {
    try (Database database = Database.open(settings)) {
      System.out.println(database.version());
      LoadRate rate = new LoadRate(database, serverTime, deals, pageSize);
      rate.load("new", 0);
      rate.load("unchanged", 0);
      rate.load("changed", 1);
      rate.scan();
    }
  }

  private void load(String what, int change) {
    SyncStore store = new SyncStore(database);
    long run = runs.add(RunKind.SYNC, OptionalLong.of(connection), Map.of(), NOW);
    runs.start(run, NOW);
    Spent spent = new Spent();
    for (int first = 0; first < deals; first += pageSize) {
      Page page = page(first, Math.min(deals, first + pageSize), change);
      spent.begin();
      store.commit(
          new PageCommit(
              run,
              connection,
              RecordType.DEAL,
              page,
              new RunStep("deals", first, OptionalLong.of(deals)),
              1),
          NOW);
      spent.end();
    }
    // Making the indexes is part of the first fill.
    spent.begin();
    store.endPages(RecordType.DEAL);
    spent.end();
    spent.tell(what, deals);
    runs.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", NOW);
  }

  private void scan() {
    long[] rows = new long[1];
    Spent spent = new Spent();
    spent.begin();
    new MirrorStore(database)
        .scan(connection, RecordType.DEAL, MirrorStore.Order.ANY, deal -> rows[0]++);
    spent.end();
    spent.tell("scan", rows[0]);
  }

  /** Wall and processor time, ours and the server's. */
  private final class Spent {
    private long wall;
    private long own;
    private Duration server = Duration.ZERO;
    private long wallStart;
    private long ownStart;
    private Duration serverStart;

    void begin() {
      serverStart = serverTime.get();
      ownStart = ownNanos();
      wallStart = System.nanoTime();
    }

    void end() {
      wall += System.nanoTime() - wallStart;
      own += ownNanos() - ownStart;
      server = server.plus(serverTime.get().minus(serverStart));
    }

    void tell(String what, long rows) {
      double processor = (own + server.toNanos()) / 1e9;
      System.out.printf(
          "%-10s %,d rows, %.2f s, %,.0f rows/s; processor %.2f s here, %.2f s in the server,"
              + " %,.0f rows/s of it%n",
          what,
          rows,
          wall / 1e9,
          rows / (wall / 1e9),
          own / 1e9,
          server.toNanos() / 1e9,
          rows / processor);
    }

    private static long ownNanos() {
      return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
  }

  private static Page page(int first, int end, int change) {
    List<CrmRecord> records = new ArrayList<>();
    for (int i = first; i < end; i++) {
      Random random = new Random(i);
      records.add(
          CrmRecord.of(RecordType.DEAL, "006" + Long.toString(1_000_000_000L + i * 7L, 36) + "AAQ")
              .modifiedAt(NOW.minusSeconds(1_000_000L - i))
              .set(Deal.ACCOUNT_ID, "001" + Long.toString(5_000_000L + random.nextInt(40_000), 36))
              .set(Deal.NAME, "Opportunity number " + i)
              .set(Deal.STAGE, i % 3 == 0 ? "Closed Won" : "Negotiation")
              .set(Deal.AMOUNT, BigDecimal.valueOf(random.nextInt(10_000_000) + change, 2))
              .set(Deal.CURRENCY, "EUR")
              .set(Deal.CLOSED, i % 3 == 0)
              .set(Deal.WON, i % 3 == 0)
              .set(Deal.CLOSE_DATE, LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)))
              .set(Deal.DEAL_TYPE, "New Business")
              .set(Deal.LEAD_SOURCE, "Web")
              .set(Deal.OWNER_ID, "005" + i % 50)
              .set(Deal.CREATED_AT, NOW.minusSeconds(2_000_000L - i))
              .custom("Segment__c", "S" + i % 9)
              .build());
    }
    return new Page(records, List.of(), new Cursor("" + end), true, OptionalLong.empty());
  }
}
