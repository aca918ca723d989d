package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;

/** A scan that its visitor ends leaves its connection as whoever is next needs it. */
@OnEachDatabase
class EndedScanTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final RecordShape DEALS = RecordShape.all(RecordType.DEAL);

  private final Database database = TestDatabases.fresh();
  private final MirrorStore mirror = new MirrorStore(database);
  private long connection;

  @BeforeEach
  void connect() {
    connection = new ConnectionStore(database).add("Ours", "x", Map.of(), NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(int deals, int length) {
    RunStore runs = new RunStore(database);
    long run = runs.add(RunKind.SYNC, OptionalLong.of(connection), Map.of(), NOW);
    runs.start(run, NOW);
    String text = "x".repeat(length);
    List<CrmRecord> records =
        IntStream.range(0, deals)
            .mapToObj(i -> CrmRecord.of(RecordType.DEAL, "d" + i).custom("Notes__c", text).build())
            .toList();
    Page page = new Page(records, List.of(), new Cursor("c"), true, OptionalLong.empty());
    RunStep step = new RunStep("deals", deals, OptionalLong.empty());
    new SyncStore(database)
        .commit(new PageCommit(run, connection, RecordType.DEAL, page, step, 1), NOW);
  }

  private void endAt(int record) {
    AtomicInteger came = new AtomicInteger();
    assertThatThrownBy(
            () ->
                mirror.scan(
                    connection,
                    DEALS,
                    true,
                    deal -> {
                      if (came.incrementAndGet() == record) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
  }

  /** The first, one in the middle, and the last. */
  @ParameterizedTest
  @ValueSource(ints = {1, 150, 300})
  void when_all_was_sent_already(int record) {
    write(300, 1);

    for (int time = 0; time < 10; time++) {
      endAt(record);
      assertThat(mirror.count(connection, RecordType.DEAL)).isEqualTo(300);
    }
  }

  /** Much more than is under way between two programs. */
  @Test
  void when_most_is_not_sent_yet() {
    write(1_000, 10_000);

    for (int time = 0; time < 3; time++) {
      endAt(1);
      assertThat(mirror.count(connection, RecordType.DEAL)).isEqualTo(1_000);
      AtomicInteger came = new AtomicInteger();
      mirror.scan(connection, DEALS, true, deal -> came.incrementAndGet());
      assertThat(came).hasValue(1_000);
    }
  }
}
