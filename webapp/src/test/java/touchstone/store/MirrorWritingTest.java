package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

/** What goes into the mirror comes out of it, whichever way a database takes rows. */
@OnEachDatabase
class MirrorWritingTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");

  private final Database database = TestDatabases.fresh();
  private final MirrorStore mirror = new MirrorStore(database);
  private final RunStore runs = new RunStore(database);
  private long connection;
  private long run;

  @BeforeEach
  void begin() {
    connection = new ConnectionStore(database).add("Ours", "x", Map.of(), NOW);
    run = runs.add(RunKind.SYNC, OptionalLong.of(connection), Map.of(), NOW);
    runs.start(run, NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\N",
        "\\.",
        "a\tb\nc\rd\\e",
        "\\\\t",
        "quotes \" and ' and ; -- DROP",
        "\b\f\u000b\u0001",
        "é 漢字 😀",
        " spaces kept  "
      })
  void keeps_a_text_as_it_is(String text) {
    CrmRecord deal =
        CrmRecord.of(RecordType.DEAL, "id" + text)
            .set(Deal.NAME, text)
            .custom("Note__c", text)
            .build();

    write(deal);

    assertThat(mirror.find(connection, RecordType.DEAL, "id" + text)).contains(deal);
  }

  @Test
  void keeps_every_kind_of_value_at_the_ends_of_its_range() {
    CrmRecord deal =
        CrmRecord.of(RecordType.DEAL, "a")
            .modifiedAt(NOW)
            .set(Deal.AMOUNT, new BigDecimal("-12345678901234567890123456.123456789012"))
            .set(Deal.WON, true)
            .set(Deal.CLOSED, false)
            .set(Deal.CLOSE_DATE, LocalDate.of(1, 1, 1))
            .set(Deal.CREATED_AT, Instant.parse("9999-12-31T23:59:59Z"))
            .build();

    write(deal);

    assertThat(mirror.find(connection, RecordType.DEAL, "a")).contains(deal);
  }

  @Test
  void counts_new_changed_unchanged_and_older_rows_of_one_page() {
    write(deal("same", NOW, "x"), deal("changed", NOW, "x"), deal("newer", NOW, "x"));

    UpsertCount count =
        write(
            deal("same", NOW.plusSeconds(1), "x"),
            deal("changed", NOW.plusSeconds(1), "y"),
            deal("newer", NOW.minusSeconds(1), "old"),
            deal("added", NOW, "z"));

    assertThat(count).isEqualTo(new UpsertCount(1, 1, 1, 1));
    assertThat(name("changed")).isEqualTo("y");
    assertThat(name("newer")).isEqualTo("x");
    assertThat(name("added")).isEqualTo("z");
    assertThat(modified("same")).isEqualTo(NOW.plusSeconds(1));
    assertThat(modified("newer")).isEqualTo(NOW);
  }

  @Test
  void keeps_the_known_time_of_a_row_that_arrives_without_one() {
    write(deal("same", NOW, "x"), deal("changed", NOW, "x"));

    write(
        CrmRecord.of(RecordType.DEAL, "same").set(Deal.NAME, "x").build(),
        CrmRecord.of(RecordType.DEAL, "changed").set(Deal.NAME, "y").build());

    assertThat(modified("same")).isEqualTo(NOW);
    assertThat(modified("changed")).isEqualTo(NOW);
    assertThat(name("changed")).isEqualTo("y");
  }

  @Test
  void replaces_half_a_character_and_tells() {
    write(
        CrmRecord.of(RecordType.DEAL, "a")
            .set(Deal.NAME, "cut \ud83d here")
            .set(Deal.STAGE, "whole \ud83d\ude00")
            .build());

    CrmRecord kept = mirror.find(connection, RecordType.DEAL, "a").orElseThrow();
    assertThat(kept.get(Deal.NAME)).contains("cut \ufffd here");
    assertThat(kept.get(Deal.STAGE)).contains("whole \ud83d\ude00");
    assertThat(runs.find(run).orElseThrow().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unreadable-character");
              assertThat(problem.count()).isEqualTo(1);
              assertThat(problem.toString())
                  .contains(
                      "The value of name holds half a character (a lone surrogate), which was"
                          + " replaced by U+FFFD.");
            });
  }

  @Test
  void writes_a_page_of_many_rows() {
    CrmRecord[] deals = new CrmRecord[5_000];
    for (int i = 0; i < deals.length; i++) {
      deals[i] = deal("d" + i, NOW, "Deal " + i + " " + "long ".repeat(i % 40));
    }

    assertThat(write(deals)).isEqualTo(new UpsertCount(5_000, 0, 0, 0));
    assertThat(write(deals)).isEqualTo(new UpsertCount(0, 0, 5_000, 0));
    assertThat(mirror.count(connection, RecordType.DEAL)).isEqualTo(5_000);
    assertThat(name("d4999")).startsWith("Deal 4999 long ");
  }

  private static CrmRecord deal(String id, Instant modified, String name) {
    return CrmRecord.of(RecordType.DEAL, id).modifiedAt(modified).set(Deal.NAME, name).build();
  }

  private String name(String id) {
    return mirror.find(connection, RecordType.DEAL, id).orElseThrow().get(Deal.NAME).orElseThrow();
  }

  private Instant modified(String id) {
    return mirror.find(connection, RecordType.DEAL, id).orElseThrow().modifiedAt().orElseThrow();
  }

  private UpsertCount write(CrmRecord... deals) {
    Page page = new Page(List.of(deals), List.of(), new Cursor("c"), true, OptionalLong.empty());
    RunStep step = new RunStep("deals", deals.length, OptionalLong.empty());
    return new SyncStore(database)
        .commit(new PageCommit(run, connection, RecordType.DEAL, page, step, 1), NOW);
  }
}
