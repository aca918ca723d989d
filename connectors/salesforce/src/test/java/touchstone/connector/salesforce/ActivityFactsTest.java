package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.RecordDescription;
import touchstone.connector.model.Activity;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.ScriptedServer.Asked;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/** Tasks and events are one record type. */
class ActivityFactsTest {

  private ScriptedServer server;
  private String tasks = "";
  private String events = "";

  @BeforeEach
  void start() {
    server =
        new ScriptedServer()
            .describes(
                "Task",
                "Id:id",
                "SystemModstamp:datetime",
                "WhoId:reference",
                "WhatId:reference",
                "AccountId:reference",
                "Subject:combobox",
                "ActivityDate:date",
                "CompletedDateTime:datetime",
                "IsClosed:boolean",
                "CallType:picklist",
                "TaskSubtype:picklist",
                "Type:picklist",
                "IsRecurrence:boolean",
                "CreatedDate:datetime")
            .describes(
                "Event",
                "Id:id",
                "SystemModstamp:datetime",
                "WhoId:reference",
                "WhatId:reference",
                "AccountId:reference",
                "Subject:combobox",
                "StartDateTime:datetime",
                "ActivityDateTime:datetime",
                "ActivityDate:date",
                "IsChild:boolean",
                "IsRecurrence:boolean",
                "CreatedDate:datetime")
            .on("/queryAll", this::query);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Scripted query(Asked request) {
    String rows = request.target().contains("FROM%20Task%20") ? tasks : events;
    int count = rows.isEmpty() ? 0 : rows.split("\"Id\"").length - 1;
    return Scripted.json(
        200, "{\"totalSize\":" + count + ",\"done\":true,\"records\":[" + rows + "]}");
  }

  private Connector open() throws ConnectorException {
    return Connections.open(
        Connections.settings(server.address()), FieldMapping.defaults(), new ArrayList<>());
  }

  private List<Page> readAll(Optional<Cursor> from) throws ConnectorException {
    List<Page> pages = new ArrayList<>();
    pages.add(open().read(RecordType.ACTIVITY, from));
    while (pages.get(pages.size() - 1).more()) {
      Cursor next = pages.get(pages.size() - 1).next();
      pages.add(open().read(RecordType.ACTIVITY, Optional.of(next)));
    }
    return pages;
  }

  private CrmRecord only() throws ConnectorException {
    List<CrmRecord> records =
        readAll(Optional.empty()).stream().flatMap(page -> page.records().stream()).toList();
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  @Test
  void a_task_tells_whom_it_met_about_what_and_on_which_day() throws ConnectorException {
    tasks =
        "{\"Id\":\"00T000000000001AAA\",\"WhoId\":\"003000000000001AAA\","
            + "\"WhatId\":\"006000000000001AAA\",\"AccountId\":\"001000000000001AAA\","
            + "\"Subject\":\"Demo\",\"ActivityDate\":\"2026-03-31\",\"IsClosed\":true,"
            + "\"TaskSubtype\":\"Call\",\"CallType\":\"Inbound\","
            + "\"CreatedDate\":\"2026-03-01T09:00:00.000+0000\"}";

    CrmRecord task = only();

    assertThat(task.get(Activity.CONTACT_ID)).contains("003000000000001AAA");
    assertThat(task.get(Activity.LEAD_ID)).isEmpty();
    assertThat(task.get(Activity.DEAL_ID)).contains("006000000000001AAA");
    assertThat(task.get(Activity.ACCOUNT_ID)).contains("001000000000001AAA");
    assertThat(task.get(Activity.KIND)).contains("call");
    assertThat(task.get(Activity.DIRECTION)).contains("inbound");
    assertThat(task.get(Activity.DONE)).contains(true);
    assertThat(task.get(Activity.AT)).contains(Instant.parse("2026-03-31T12:00:00Z"));
    assertThat(task.get(Activity.CREATED_AT)).contains(Instant.parse("2026-03-01T09:00:00Z"));
  }

  @Test
  void a_task_without_a_day_takes_place_when_it_is_completed() throws ConnectorException {
    tasks =
        "{\"Id\":\"00T000000000001AAA\",\"WhoId\":\"00Q000000000001AAA\","
            + "\"WhatId\":\"001000000000001AAA\","
            + "\"CompletedDateTime\":\"2026-03-01T09:00:00.000+0000\"}";

    CrmRecord task = only();

    assertThat(task.get(Activity.AT)).contains(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(task.get(Activity.LEAD_ID)).contains("00Q000000000001AAA");
    assertThat(task.get(Activity.ACCOUNT_ID)).contains("001000000000001AAA");
    assertThat(task.get(Activity.DEAL_ID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Call, Other, Outbound, call, outbound",
    "Email, Other, , email, ",
    "ListEmail, Other, , email, outbound",
    "Task, Call, Internal, call, ",
    "Task, Meeting, , meeting, ",
    "Task, Prep, , task, ",
    "LinkedIn, , , task, "
  })
  void a_task_has_a_kind_and_a_direction_where_known(
      String subtype, String type, String callType, String kind, String direction)
      throws ConnectorException {
    tasks =
        "{\"Id\":\"00T000000000001AAA\",\"TaskSubtype\":"
            + quoted(subtype)
            + ",\"Type\":"
            + quoted(type)
            + ",\"CallType\":"
            + quoted(callType)
            + "}";

    CrmRecord task = only();

    assertThat(task.get(Activity.KIND)).contains(kind);
    assertThat(task.get(Activity.DIRECTION)).isEqualTo(Optional.ofNullable(direction));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  @Test
  void an_event_is_a_meeting_at_its_start_whose_outcome_is_not_known() throws ConnectorException {
    events =
        "{\"Id\":\"00U000000000001AAA\",\"AccountId\":\"001000000000001AAA\","
            + "\"StartDateTime\":\"2026-03-31T14:00:00.000+0000\","
            + "\"ActivityDateTime\":\"2026-03-31T14:00:00.000+0000\","
            + "\"ActivityDate\":\"2026-03-31\"}";

    CrmRecord event = only();

    assertThat(event.get(Activity.KIND)).contains("meeting");
    assertThat(event.get(Activity.AT)).contains(Instant.parse("2026-03-31T14:00:00Z"));
    assertThat(event.get(Activity.DONE)).isEmpty();
  }

  @Test
  void copies_for_guests_and_patterns_of_series_are_left_out() throws ConnectorException {
    tasks =
        "{\"Id\":\"00T000000000001AAA\",\"IsRecurrence\":true},"
            + "{\"Id\":\"00T000000000002AAA\",\"IsRecurrence\":false}";
    events =
        "{\"Id\":\"00U000000000001AAA\",\"IsChild\":true},"
            + "{\"Id\":\"00U000000000002AAA\",\"IsRecurrence\":true}";

    assertThat(only().id()).isEqualTo("00T000000000002AAA");
  }

  @Test
  void both_objects_are_read_one_after_the_other_each_from_its_own_watermark()
      throws ConnectorException {
    tasks = "{\"Id\":\"00T000000000001AAA\",\"SystemModstamp\":\"2026-11-20T10:00:00.000+0000\"}";
    events = "{\"Id\":\"00U000000000001AAA\",\"SystemModstamp\":\"2026-11-20T12:00:00.000+0000\"}";
    List<Page> pages = readAll(Optional.empty());
    Cursor watermark = pages.get(1).next();

    readAll(Optional.of(watermark));

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).total()).isEmpty();
    assertThat(pages.get(1).total()).hasValue(2);
    assertThat(
            server.asked().stream()
                .map(Asked::target)
                .filter(target -> target.contains("WHERE"))
                .map(target -> target.replaceAll(".*FROM%20(\\w+)%20WHERE(.*)%20ORDER.*", "$1$2")))
        .containsExactly(
            "Task%20SystemModstamp%20%3E%3D%202026-11-20T09%3A55%3A00Z",
            "Event%20SystemModstamp%20%3E%3D%202026-11-20T11%3A55%3A00Z");
  }

  @Test
  void one_of_the_objects_may_be_missing() throws ConnectorException {
    server.on("/sobjects/Event/describe", ErrorTable.error(404, "NOT_FOUND", "not here"));
    tasks = "{\"Id\":\"00T000000000001AAA\"}";

    assertThat(only().id()).isEqualTo("00T000000000001AAA");
    RecordDescription description = open().describe(RecordType.ACTIVITY);
    assertThat(description.sourceName()).isEqualTo("Task");
    assertThat(description.available()).isTrue();
    assertThat(description.field("CallType")).isPresent();
  }

  @Test
  void a_mapped_field_replaces_what_is_worked_out() throws ConnectorException {
    tasks = "{\"Id\":\"00T000000000001AAA\",\"TaskSubtype\":\"Call\",\"Type\":\"Webinar\"}";
    FieldMapping mapping = new FieldMapping(Map.of(Activity.KIND, "Type"), Map.of());
    Connector connector =
        Connections.open(Connections.settings(server.address()), mapping, new ArrayList<>());

    events = "{\"Id\":\"00U000000000001AAA\"}";
    Page first = connector.read(RecordType.ACTIVITY, Optional.empty());
    Page second = connector.read(RecordType.ACTIVITY, Optional.of(first.next()));

    assertThat(first.records().get(0).get(Activity.KIND)).contains("Webinar");
    assertThat(second.records().get(0).get(Activity.KIND)).contains("meeting");
  }
}
