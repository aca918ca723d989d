package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.ErrorTable.error;
import static touchstone.connector.salesforce.ErrorTable.failureOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/** Pages, positions and watermarks: nothing lost, nothing doubled, no end missed. */
class PagingTest {

  /** Long ago: a server changes no row later than its own date, which is the machine's. */
  private static final Instant TEN = Instant.parse("2020-11-20T10:00:00Z");

  private ScriptedServer server;
  private RowStore rows;

  @BeforeEach
  void start() {
    server = new ScriptedServer();
    rows = new RowStore(server, "Account");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A new connection, as after a restart of the process. */
  private Connector open() throws ConnectorException {
    Map<String, String> settings = Connections.settings(server.address());
    settings.put("pageSize", "200");
    return Connections.open(settings, FieldMapping.defaults(), new ArrayList<>());
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "001%012dAAA", number);
  }

  private static List<String> ids(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(PagingTest::id).toList();
  }

  /** Accounts with a second between their changes, but ten share each second. */
  private void store(int count) {
    for (int i = 1; i <= count; i++) {
      rows.put(id(i), TEN.plusSeconds(i / 10));
    }
  }

  private static List<String> idsOf(List<Page> pages) {
    return pages.stream().flatMap(page -> page.records().stream()).map(CrmRecord::id).toList();
  }

  private static List<Page> readAll(Connector connector, Optional<Cursor> from)
      throws ConnectorException {
    List<Page> pages = new ArrayList<>();
    pages.add(connector.read(RecordType.ACCOUNT, from));
    while (pages.get(pages.size() - 1).more()) {
      pages.add(connector.read(RecordType.ACCOUNT, next(pages)));
    }
    return pages;
  }

  private static Optional<Cursor> next(List<Page> pages) {
    return Optional.of(pages.get(pages.size() - 1).next());
  }

  private String lastQuery() {
    return server.asked().get(server.asked().size() - 1).target();
  }

  @Test
  void costs_one_call_a_page_beside_sign_in_and_description() throws ConnectorException {
    store(650);
    Connector connector = open();

    List<Page> pages = readAll(connector, Optional.empty());

    assertThat(idsOf(pages)).containsExactlyElementsOf(ids(1, 650));
    assertThat(pages).hasSize(4);
    assertThat(connector.apiUsage().calls()).isEqualTo(3 + 4); // 3 + ceil(650 / 200)
  }

  @Test
  void tells_the_total_on_every_page() throws ConnectorException {
    store(450);

    List<Page> pages = readAll(open(), Optional.empty());

    assertThat(pages).extracting(Page::total).containsOnly(OptionalLong.of(450));
  }

  @Nested
  class AProcessThatIsKilled {

    @Test
    void goes_on_by_the_locator() throws ConnectorException {
      store(650);
      List<Page> pages = new ArrayList<>();
      pages.add(open().read(RecordType.ACCOUNT, Optional.empty()));

      pages.addAll(readAll(open(), next(pages)));

      assertThat(idsOf(pages)).containsExactlyElementsOf(ids(1, 650));
      assertThat(server.asked())
          .filteredOn(request -> request.path().endsWith("/queryAll"))
          .hasSize(1);
    }

    @Test
    void goes_on_by_the_key_when_the_locator_has_expired() throws ConnectorException {
      store(650);
      List<Page> pages = new ArrayList<>();
      pages.add(open().read(RecordType.ACCOUNT, Optional.empty()));
      rows.expireLocators();

      pages.addAll(readAll(open(), next(pages)));

      assertThat(idsOf(pages)).containsExactlyElementsOf(ids(1, 650));
      assertThat(pages).extracting(Page::total).containsOnly(OptionalLong.of(650));
      assertThat(server.asked().stream().map(ScriptedServer.Asked::target))
          .contains(
              "/services/data/v67.0/queryAll?q=SELECT%20Id,SystemModstamp,IsDeleted%20FROM"
                  + "%20Account%20WHERE%20%28SystemModstamp%20%3E%202020-11-20T10%3A00%3A20Z%20OR"
                  + "%20%28SystemModstamp%20%3D%202020-11-20T10%3A00%3A20Z%20AND%20Id%20%3E"
                  + "%20%27001000000000200AAA%27%29%29%20ORDER%20BY%20SystemModstamp,Id");
    }

    @Test
    void loses_no_row_that_changed_while_it_was_down() throws ConnectorException {
      store(650);
      List<Page> pages = new ArrayList<>();
      pages.add(open().read(RecordType.ACCOUNT, Optional.empty()));
      rows.expireLocators();
      rows.put(id(7), TEN.plusSeconds(600)); // was delivered, comes again
      rows.put(id(640), TEN.plusSeconds(601)); // was not
      rows.put(id(651), TEN.plusSeconds(602)); // is new

      pages.addAll(readAll(open(), next(pages)));

      assertThat(idsOf(pages)).containsAll(ids(1, 651)).hasSize(652);
    }

    @Test
    void finds_its_place_again_after_each_page() throws ConnectorException {
      store(650);
      List<Page> pages = new ArrayList<>();
      pages.add(open().read(RecordType.ACCOUNT, Optional.empty()));
      while (pages.get(pages.size() - 1).more()) {
        rows.expireLocators();
        pages.add(open().read(RecordType.ACCOUNT, next(pages)));
      }

      assertThat(idsOf(pages)).containsExactlyElementsOf(ids(1, 650));
      assertThat(pages).extracting(Page::total).containsOnly(OptionalLong.of(650));
    }
  }

  @Nested
  class AnIncrementalRead {

    private Cursor watermark;

    @BeforeEach
    void readEverything() throws ConnectorException {
      store(100);
      List<Page> pages = readAll(open(), Optional.empty());
      watermark = next(pages).orElseThrow();
    }

    private List<String> changes() throws ConnectorException {
      return idsOf(readAll(open(), Optional.of(watermark)));
    }

    @Test
    void goes_back_five_minutes_behind_the_last_change_it_saw() throws ConnectorException {
      changes();

      assertThat(lastQuery())
          .contains("WHERE%20SystemModstamp%20%3E%3D%202020-11-20T09%3A55%3A10Z%20ORDER");
    }

    @Test
    void brings_a_row_committed_late_inside_the_overlap() throws ConnectorException {
      rows.put(id(500), TEN.minusSeconds(200));

      assertThat(changes()).contains(id(500));
    }

    @Test
    void brings_a_deleted_row_marked() throws ConnectorException {
      rows.delete(id(3), TEN.plusSeconds(900));

      List<CrmRecord> changed =
          readAll(open(), Optional.of(watermark)).get(0).records().stream()
              .filter(CrmRecord::deleted)
              .toList();

      assertThat(changed).extracting(CrmRecord::id).containsExactly(id(3));
    }

    @Test
    void does_not_take_its_watermark_back_when_the_newest_row_is_purged()
        throws ConnectorException {
      rows.purge(id(100));

      assertThat(readAll(open(), Optional.of(watermark)).get(0).next()).isEqualTo(watermark);
    }

    @Test
    void moves_its_watermark_only_when_something_is_newer() throws ConnectorException {
      rows.put(id(500), TEN.plusSeconds(3600));
      Cursor later = readAll(open(), Optional.of(watermark)).get(0).next();

      List<Page> again = readAll(open(), Optional.of(later));

      assertThat(idsOf(again)).containsExactly(id(500));
      assertThat(again.get(0).next()).isEqualTo(later);
    }
  }

  @Nested
  class ARowChangedWhileItsPageWaits {

    // The server's clock says "now", which is later than every stamp stored here but this one.
    private final Instant future = Instant.now().plusSeconds(86_400);

    @Test
    void does_not_move_the_position_past_rows_not_yet_read() throws ConnectorException {
      store(450);
      List<Page> pages = new ArrayList<>();
      Connector connector = open();
      pages.add(connector.read(RecordType.ACCOUNT, Optional.empty()));
      rows.put(id(400), future); // comes second-page last with a stamp after the query's start
      pages.add(connector.read(RecordType.ACCOUNT, next(pages)));
      rows.expireLocators();

      pages.addAll(readAll(open(), next(pages)));

      assertThat(idsOf(pages)).containsAll(ids(1, 450));
    }

    @Test
    void does_not_move_the_watermark_past_the_start_of_the_query() throws ConnectorException {
      store(450);
      List<Page> pages = new ArrayList<>();
      Connector connector = open();
      pages.add(connector.read(RecordType.ACCOUNT, Optional.empty()));
      rows.put(id(400), future);
      pages.addAll(readAll(connector, next(pages)));
      rows.put(id(5), Instant.now()); // changed after its page was delivered

      assertThat(idsOf(readAll(open(), next(pages)))).contains(id(5), id(400));
    }
  }

  @Nested
  class AServerThatRepeatsItself {

    private static final String SENTENCE =
        "Salesforce sends the same rows of Account again instead of the next ones; the read was"
            + " stopped so that it does not go on for ever. The next run tries again; if it stays,"
            + " look for a cache between Touchstone and Salesforce.";

    @Test
    void is_stopped_when_a_page_leads_to_itself() throws ConnectorException {
      store(650);
      rows.repeatPages();
      Connector connector = open();
      Page first = connector.read(RecordType.ACCOUNT, Optional.empty());

      ConnectorException failure =
          failureOf(() -> connector.read(RecordType.ACCOUNT, Optional.of(first.next())));

      assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
      assertThat(failure).hasMessage(SENTENCE);
      assertThat(connector.apiUsage().calls()).isEqualTo(5);
    }

    @Test
    void is_stopped_when_it_ignores_the_key() throws ConnectorException {
      store(450);
      Connector connector = open();
      Page first = connector.read(RecordType.ACCOUNT, Optional.empty());
      rows.expireLocators();
      String last = first.records().get(199).id();
      server.on(
          "/queryAll",
          ScriptedServer.Scripted.json(
              200,
              "{\"totalSize\":250,\"done\":true,\"records\":[{\"Id\":\""
                  + last
                  + "\",\"SystemModstamp\":\"2020-11-20T10:00:20.000+0000\"}]}"));

      ConnectorException failure =
          failureOf(() -> connector.read(RecordType.ACCOUNT, Optional.of(first.next())));

      assertThat(failure).hasMessage(SENTENCE);
    }

    @Test
    void is_stopped_when_an_empty_page_leads_on() throws ConnectorException {
      server.on(
          "/queryAll",
          ScriptedServer.Scripted.json(
              200,
              "{\"totalSize\":9,\"done\":false,\"nextRecordsUrl\":"
                  + "\"/services/data/v67.0/query/01g-200\",\"records\":[]}"));

      ConnectorException failure =
          failureOf(() -> open().read(RecordType.ACCOUNT, Optional.empty()));

      assertThat(failure).hasMessage(SENTENCE);
    }
  }

  @Test
  void survives_a_session_that_expires_between_pages() throws ConnectorException {
    server.signsIn("token-1", "token-2");
    store(650);
    Connector connector = open();
    List<Page> pages = new ArrayList<>();
    pages.add(connector.read(RecordType.ACCOUNT, Optional.empty()));
    String locator = "/query/01g1-200";
    server.on(
        locator,
        error(401, "INVALID_SESSION_ID", "Session expired or invalid"),
        ScriptedServer.Scripted.json(
            200, "{\"totalSize\":201,\"done\":true,\"records\":[{\"Id\":\"" + id(201) + "\"}]}"));

    pages.addAll(readAll(connector, next(pages)));

    assertThat(idsOf(pages)).containsExactlyElementsOf(ids(1, 201));
    assertThat(connector.apiUsage().calls()).isEqualTo(4 + 3); // refused, signed in, replayed
  }

  @Test
  void reads_whole_each_time_what_has_no_watermark() throws ConnectorException {
    server.describes("User", "Id:id", "Name:string");
    server.on(
        "/queryAll",
        ScriptedServer.Scripted.json(
            200, "{\"totalSize\":1,\"done\":true,\"records\":[{\"Id\":\"005000000000001AAA\"}]}"));
    Page first = open().read(RecordType.USER, Optional.empty());

    open().read(RecordType.USER, Optional.of(first.next()));

    assertThat(lastQuery()).endsWith("SELECT%20Id,Name%20FROM%20User%20ORDER%20BY%20Id");
  }

  @Test
  void does_not_guess_at_a_cursor_it_did_not_write() {
    ConnectorException failure =
        failureOf(() -> open().read(RecordType.ACCOUNT, Optional.of(new Cursor("9|now=Account"))));

    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "The position at which to go on reading Salesforce cannot be understood. Start a full"
                + " refresh of this connection.");
    assertThat(server.asked()).isEmpty();
  }
}
