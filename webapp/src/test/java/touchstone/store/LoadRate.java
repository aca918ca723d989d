package touchstone.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

/**
 * Measures how fast pages of deals reach the mirror: new, unchanged, changed. Run it by hand:
 * {@code java -cp ... touchstone.store.LoadRate DIRECTORY [deals] [page size] [JDBC URL user]}.
 */
public final class LoadRate {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private LoadRate() {}

  /** Arguments: see the class. */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[0]));
    int deals = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
    int pageSize = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_000;
    DatabaseSettings settings =
        arguments.length > 3
            ? new DatabaseSettings(arguments[3], arguments[4], "", 4)
            : DatabaseSettings.fileIn(home);
    try (Database database = Database.open(settings)) {
      System.out.println(database.version());
      ConnectionStore connections = new ConnectionStore(database);
      long connection = connections.add("c" + System.nanoTime(), "x", Map.of(), NOW);
      RunStore runs = new RunStore(database);
      load(database, runs, connection, "new", deals, pageSize, 0);
      load(database, runs, connection, "unchanged", deals, pageSize, 0);
      load(database, runs, connection, "changed", deals, pageSize, 1);
      long start = System.nanoTime();
      long[] sum = new long[1];
      new MirrorStore(database)
          .scan(connection, RecordType.DEAL, MirrorStore.Order.ANY, deal -> sum[0]++);
      tell("scan", sum[0], start);
    }
  }

  private static void load(
      Database database,
      RunStore runs,
      long connection,
      String what,
      int deals,
      int pageSize,
      int change) {
    SyncStore store = new SyncStore(database);
    long run = runs.add(RunKind.SYNC, OptionalLong.of(connection), Map.of(), NOW);
    runs.start(run, NOW);
    long nanos = 0;
    long cpuNanos = 0;
    for (int first = 0; first < deals; first += pageSize) {
      Page page = page(first, Math.min(deals, first + pageSize), change);
      long start = System.nanoTime();
      long cpuStart = cpuNanos();
      store.commit(
          new PageCommit(
              run,
              connection,
              RecordType.DEAL,
              page,
              new RunStep("deals", first, OptionalLong.of(deals)),
              1),
          NOW);
      nanos += System.nanoTime() - start;
      cpuNanos += cpuNanos() - cpuStart;
    }
    runs.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", NOW);
    System.out.printf(
        "%-10s %,d rows, %.2f s, %,.0f rows/s, %.2f s of processor time%n",
        what, deals, nanos / 1e9, deals / (nanos / 1e9), cpuNanos / 1e9);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void tell(String what, long rows, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-10s %,d rows, %.2f s, %,.0f rows/s%n", what, rows, seconds, rows / seconds);
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
