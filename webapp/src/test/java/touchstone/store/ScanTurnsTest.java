package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;

/** However many read the mirror at once, some connections are left for others. */
class ScanTurnsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final RecordShape DEALS = RecordShape.all(RecordType.DEAL);

  private final Database database = TestDatabases.fresh();
  private final MirrorStore mirror = new MirrorStore(database);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();
  private long connection;

  @BeforeEach
  void mirrorADeal() {
    connection = new ConnectionStore(database).add("Ours", "x", Map.of(), NOW);
    RunStore runs = new RunStore(database);
    long run = runs.add(RunKind.SYNC, OptionalLong.of(connection), Map.of(), NOW);
    runs.start(run, NOW);
    List<CrmRecord> deal = List.of(CrmRecord.of(RecordType.DEAL, "1").build());
    Page page = new Page(deal, List.of(), new Cursor("c"), true, OptionalLong.empty());
    RunStep step = new RunStep("deals", 1, OptionalLong.empty());
    new SyncStore(database)
        .commit(new PageCommit(run, connection, RecordType.DEAL, page, step, 1), NOW);
  }

  @AfterEach
  void close() {
    end.countDown();
    database.close();
  }

  private Thread reader(CountDownLatch there) {
    Thread reader =
        new Thread(
            () ->
                mirror.showTogether(
                    connection,
                    DEALS,
                    one -> {
                      begun.incrementAndGet();
                      there.countDown();
                      awaitEnd();
                    }));
    reader.start();
    return reader;
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void who_scans_beside_as_many_as_may_waits_for_a_turn() throws Exception {
    int most = mirror.scansAtOnce();
    CountDownLatch there = new CountDownLatch(most);
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      readers.add(reader(there));
    }
    there.await();

    Thread late = reader(there);
    while (late.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    assertThat(begun).hasValue(most);
    assertThat(mirror.count(connection, RecordType.DEAL)).isEqualTo(1);
    end.countDown();
    readers.add(late);
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(begun).hasValue(most + 1);
  }
}
