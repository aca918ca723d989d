package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;
import touchstone.value.fact.Unknown;

/** What a scan shows of a row is what the record says that is made of it. */
@OnEachDatabase
class ShownRecordsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");
  private static final RecordShape DEALS = RecordShape.all(RecordType.DEAL);

  private final Database database = TestDatabases.fresh();
  private final MirrorStore mirror = new MirrorStore(database);
  private final RepeatedTexts<Integer> lengths =
      new RepeatedTexts<>(text -> Optional.of(text).map(String::length).filter(n -> n > 0));
  private long connection;
  private long run;

  @BeforeEach
  void begin() {
    connection = new ConnectionStore(database).add("Ours", "x", Map.of(), NOW);
    RunStore runs = new RunStore(database);
    run = runs.add(RunKind.SYNC, OptionalLong.of(connection), Map.of(), NOW);
    runs.start(run, NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(List<CrmRecord> deals) {
    Page page = new Page(deals, List.of(), new Cursor("c"), true, OptionalLong.empty());
    RunStep step = new RunStep("deals", deals.size(), OptionalLong.empty());
    new SyncStore(database)
        .commit(new PageCommit(run, connection, RecordType.DEAL, page, step, 1), NOW);
  }

  private void show(long of, RecordShape shape, Consumer<MirrorRecord> visitor) {
    mirror.showTogether(of, shape, some -> some.forEach(visitor));
  }

  /** Everything that can be asked of a record. */
  private List<Object> said(MirrorRecord deal) {
    List<Object> said = new ArrayList<>(List.of(deal.type(), deal.id(), deal.number()));
    for (Field<?> field : DEALS.fields()) {
      said.add(field);
      said.add(deal.has(field));
      said.add(deal.get(field));
    }
    said.add(deal.reference(Deal.ACCOUNT_ID, RecordType.ACCOUNT));
    said.add(deal.meaning(Deal.LEAD_SOURCE, lengths));
    said.add(deal.micros(Deal.CREATED_AT));
    said.add(deal.day(Deal.CLOSE_DATE));
    said.add(deal.is(Deal.WON));
    for (int digits = 0; digits <= 4; digits++) {
      said.add(deal.units(Deal.AMOUNT, digits));
    }
    said.add(deal.number(Deal.AMOUNT));
    return said;
  }

  private void showsAsWritten(CrmRecord... deals) {
    write(List.of(deals));
    Map<String, List<Object>> shown = new TreeMap<>();
    show(connection, DEALS, deal -> shown.put(deal.id(), said(deal)));

    assertThat(shown).hasSize(deals.length);
    for (CrmRecord deal : deals) {
      List<Object> written = said(MirrorRecord.of(deal));
      for (int i = 0; i < written.size(); i++) {
        assertThat(shown.get(deal.id()).get(i)).isEqualTo(written.get(i));
      }
    }
  }

  @Test
  void are_those_of_the_connection_whether_there_are_others_or_not() {
    write(List.of(CrmRecord.of(RecordType.DEAL, "1").build()));
    assertThat(ids(connection)).containsExactly("1");
    long other = new ConnectionStore(database).add("Theirs", "x", Map.of(), NOW);

    assertThat(ids(connection)).containsExactly("1");
    assertThat(ids(other)).isEmpty();
  }

  private List<String> ids(long of) {
    List<String> ids = new ArrayList<>();
    show(of, DEALS, deal -> ids.add(deal.id()));
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "-1",
        "0.5",
        "1234.56",
        "-1234.5",
        "100000000",
        "20000.0001",
        "0.000000000001",
        "1234567890.123456789012",
        "999999999999999",
        "1000000000000000",
        "-9999999999999.99",
        "10000000000000.01",
        "12345678901234567890123456.123456789012"
      })
  void a_number(String number) {
    showsAsWritten(
        CrmRecord.of(RecordType.DEAL, "a").set(Deal.AMOUNT, new BigDecimal(number)).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "é",
        "New Business",
        "é 漢字 😀",
        "0123456é",
        "012345678é",
        " spaces kept  "
      })
  void a_text_an_id_and_a_reference(String text) {
    showsAsWritten(
        CrmRecord.of(RecordType.DEAL, "id" + text)
            .set(Deal.LEAD_SOURCE, text)
            .set(Deal.ACCOUNT_ID, "a" + text)
            .build());
  }

  @Test
  void days_moments_flags_and_nothing_at_all() {
    showsAsWritten(
        CrmRecord.of(RecordType.DEAL, "nothing").build(),
        CrmRecord.of(RecordType.DEAL, "won")
            .set(Deal.WON, true)
            .set(Deal.CLOSE_DATE, LocalDate.of(1, 1, 1))
            .set(Deal.CREATED_AT, Instant.parse("9999-12-31T23:59:59Z"))
            .build(),
        CrmRecord.of(RecordType.DEAL, "lost")
            .set(Deal.WON, false)
            .set(Deal.CLOSE_DATE, LocalDate.of(9999, 12, 31))
            .set(Deal.CREATED_AT, Instant.parse("1850-01-01T00:00:00.000001Z"))
            .build());
  }

  @Test
  void many_records_some_at_a_time_and_none_twice() {
    List<CrmRecord> deals = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      deals.add(
          CrmRecord.of(RecordType.DEAL, "d" + i)
              .set(Deal.AMOUNT, BigDecimal.valueOf(i))
              .set(Deal.LEAD_SOURCE, "source " + i)
              .build());
    }
    showsAsWritten(deals.toArray(CrmRecord[]::new));

    long[] sum = {0, 0};
    mirror.showTogether(
        connection,
        DEALS,
        some -> {
          sum[0] += some.size();
          some.forEach(deal -> sum[1] += deal.units(Deal.AMOUNT, 0));
        });

    assertThat(sum).containsExactly(1_000, 999 * 1_000 / 2);
  }

  @Test
  void not_a_field_that_was_not_read() {
    write(List.of(CrmRecord.of(RecordType.DEAL, "a").set(Deal.WON, true).build()));

    assertThatThrownBy(
            () ->
                show(
                    connection,
                    RecordShape.of(RecordType.DEAL, List.of(Deal.WON)),
                    deal -> deal.day(Deal.CLOSE_DATE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("deals.closeDate was not read: add it to the fields that are.");
  }

  @Test
  void unknown_is_marked_as_in_the_columns_of_facts() {
    write(List.of(CrmRecord.of(RecordType.DEAL, "a").build()));
    List<Object> said = new ArrayList<>();

    show(
        connection,
        DEALS,
        deal -> {
          said.add(deal.micros(Deal.CREATED_AT));
          said.add(deal.day(Deal.CLOSE_DATE));
          said.add(deal.units(Deal.AMOUNT, 2));
          said.add(deal.number(Deal.AMOUNT));
        });

    assertThat(said).containsExactly(Unknown.MOMENT, Unknown.DAY, Unknown.MONEY, Unknown.NUMBER);
  }
}
