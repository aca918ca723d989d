package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

@OnEachDatabase
class DeferredIndexesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String BY_ACCOUNT = "mirror_deal_account_id";

  @TempDir private Path home;

  private DatabaseSettings settings;
  private Database database;
  private long connection;
  private long run;

  @BeforeEach
  void begin() {
    settings = TestDatabases.lasting(home);
    database = Database.open(settings);
    connection = new ConnectionStore(database).add("Ours", "x", Map.of(), NOW);
    RunStore runs = new RunStore(database);
    run = runs.add(RunKind.SYNC, OptionalLong.of(connection), Map.of(), NOW);
    runs.start(run, NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void are_away_during_a_first_fill_and_back_after_it() {
    List<String> before = indexes();
    assertThat(before).contains(BY_ACCOUNT);

    commit(0, 1_000, true);
    assertThat(indexes()).doesNotContain(BY_ACCOUNT);
    commit(1_000, 10, false);
    new SyncStore(database).endPages(RecordType.DEAL);

    assertThat(indexes()).containsExactlyElementsOf(before);
    assertThat(new MirrorStore(database).ofAccount(connection, RecordType.DEAL, "a3")).hasSize(101);
  }

  @Test
  void are_made_at_the_next_start_if_the_process_ended_before() {
    List<String> before = indexes();
    commit(0, 1_000, true);
    assertThat(indexes()).doesNotContain(BY_ACCOUNT);

    database.close();
    database = Database.open(settings);

    assertThat(indexes()).containsExactlyElementsOf(before);
  }

  @Test
  void stay_if_the_table_holds_rows_or_few_are_to_come() {
    List<String> before = indexes();

    commit(0, 999, true);
    assertThat(indexes()).containsExactlyElementsOf(before);
    commit(999, 1_000, true);
    assertThat(indexes()).containsExactlyElementsOf(before);
  }

  @Test
  void stay_if_the_only_page_is_the_last() {
    List<String> before = indexes();

    commit(0, 1_000, false);

    assertThat(indexes()).containsExactlyElementsOf(before);
  }

  private void commit(int first, int size, boolean more) {
    List<CrmRecord> deals =
        IntStream.range(first, first + size)
            .mapToObj(
                i ->
                    CrmRecord.of(RecordType.DEAL, "d" + i)
                        .set(Deal.ACCOUNT_ID, "a" + i % 10)
                        .build())
            .toList();
    Page page = new Page(deals, List.of(), new Cursor("c" + first), more, OptionalLong.empty());
    RunStep step = new RunStep("deals", first + size, OptionalLong.empty());
    new SyncStore(database)
        .commit(new PageCommit(run, connection, RecordType.DEAL, page, step, 1), NOW);
  }

  private List<String> indexes() {
    String names =
        TestDatabases.product() == TestDatabases.Product.H2
            ? "SELECT index_name FROM information_schema.indexes WHERE table_name = 'mirror_deal'"
                + " AND table_schema = CURRENT_SCHEMA AND index_type_name = 'INDEX'"
            : "SELECT indexname FROM pg_indexes WHERE tablename = 'mirror_deal'"
                + " AND indexname NOT LIKE '%pkey'";
    return database.read(
        handle -> handle.createQuery(names).mapTo(String.class).list().stream().sorted().toList());
  }
}
