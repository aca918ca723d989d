package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.ConnectorException.Kind.CONFIGURATION;
import static touchstone.connector.ConnectorException.Kind.DEFECT;
import static touchstone.connector.ConnectorException.Kind.PERMISSION;
import static touchstone.connector.ConnectorException.Kind.RATE_LIMITED;
import static touchstone.connector.ConnectorException.Kind.TEMPORARY;
import static touchstone.connector.salesforce.ErrorTable.error;
import static touchstone.connector.salesforce.ErrorTable.failureOf;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.WriteResult;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.ScriptedServer.Asked;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/** Changing records: 200 a call, each row on its own. */
class WritingTest {

  private static final String COLLECTIONS = "/composite/sobjects";
  private static final String LOCKED =
      "{\"statusCode\":\"UNABLE_TO_LOCK_ROW\",\"message\":\"unable to obtain exclusive access\","
          + "\"fields\":[]}";

  private ScriptedServer server;
  private final List<Duration> waits = new ArrayList<>();

  @BeforeEach
  void start() {
    server = new ScriptedServer().on(COLLECTIONS, WritingTest::accept);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Connector open() throws ConnectorException {
    return Connections.open(Connections.settings(server.address()), FieldMapping.defaults(), waits);
  }

  private static String id(int number) {
    return String.format("001%012dAAA", number);
  }

  private static RecordUpdate update(String id) {
    return new RecordUpdate(
        RecordType.ACCOUNT, id, Map.of("Touchstone_ICP_Tier__c", new FieldValue.Text("A")));
  }

  private static List<RecordUpdate> updates(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> update(id(i))).toList();
  }

  private static Scripted accept(Asked request) {
    return results(
        records(request).getValuesAs(JsonObject.class).stream()
            .map(row -> accepted(row.getString("id")))
            .toList());
  }

  private static Scripted results(List<String> rows) {
    return Scripted.json(200, "[" + String.join(",", rows) + "]");
  }

  private static String accepted(String id) {
    return "{\"id\":\"" + id + "\",\"success\":true,\"errors\":[]}";
  }

  private static String refused(String error) {
    return "{\"success\":false,\"errors\":[" + error + "]}";
  }

  private static JsonArray records(Asked request) {
    return body(request).getJsonArray("records");
  }

  private static JsonObject body(Asked request) {
    return Json.createReader(new StringReader(request.body())).readObject();
  }

  private List<Asked> writes() {
    return server.asked().stream().filter(asked -> asked.path().endsWith(COLLECTIONS)).toList();
  }

  @Test
  void sends_200_rows_a_call_and_answers_in_the_order_asked() throws ConnectorException {
    List<RecordUpdate> updates = new ArrayList<>(updates(450));
    Collections.reverse(updates);
    Connector connector = open();

    List<WriteResult> results = connector.write(updates);

    assertThat(results)
        .containsExactlyElementsOf(
            updates.stream()
                .<WriteResult>map(update -> new WriteResult.Accepted(update.id()))
                .toList());
    assertThat(writes())
        .extracting(request -> records(request).size())
        .containsExactly(200, 200, 50);
    assertThat(connector.apiUsage().calls()).isEqualTo(2 + 3); // versions, sign-in, ceil(450 / 200)
  }

  @Test
  void sorts_the_rows_of_a_call_by_id() throws ConnectorException {
    open().write(List.of(update(id(3)), update(id(1)), update(id(2))));

    assertThat(records(writes().get(0)).getValuesAs(JsonObject.class))
        .extracting(row -> row.getString("id"))
        .containsExactly(id(1), id(2), id(3));
  }

  @Test
  void speaks_as_other_clients_do() throws ConnectorException {
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    fields.put("Tier__c", new FieldValue.Text("A \"b\""));
    fields.put("Score__c", new FieldValue.Number(new BigDecimal("87.5")));
    fields.put("Until__c", new FieldValue.Day(LocalDate.of(2026, 12, 31)));
    fields.put("At__c", new FieldValue.Moment(Instant.parse("2026-11-20T10:00:00Z")));
    fields.put("Range__c", new FieldValue.Clear());

    open().write(List.of(new RecordUpdate(RecordType.ACCOUNT, id(1), fields)));

    Asked request = writes().get(0);
    assertThat(request.toString())
        .isEqualTo("POST /services/data/v67.0/composite/sobjects?_HttpMethod=PATCH");
    assertThat(request.headers()).containsEntry("Content-type", "application/json");
    assertThat(request.body())
        .isEqualTo(
            "{\"allOrNone\":false,\"records\":[{\"id\":\"001000000000001AAA\","
                + "\"attributes\":{\"type\":\"Account\"},"
                + "\"Tier__c\":\"A \\\"b\\\"\",\"Score__c\":87.5,\"Until__c\":\"2026-12-31\","
                + "\"At__c\":\"2026-11-20T10:00:00.000Z\",\"Range__c\":null}]}");
  }

  @Test
  void names_the_object_by_the_record_type_and_the_id() throws ConnectorException {
    Map<String, FieldValue> field = Map.of("Subject", new FieldValue.Text("x"));

    open()
        .write(
            List.of(
                new RecordUpdate(RecordType.ACTIVITY, "00U000000000001AAA", field),
                new RecordUpdate(RecordType.ACTIVITY, "00T000000000001AAA", field),
                new RecordUpdate(RecordType.DEAL, "006000000000001AAA", field)));

    assertThat(records(writes().get(0)).getValuesAs(JsonObject.class))
        .extracting(row -> row.getJsonObject("attributes").getString("type"))
        .containsExactly("Event", "Opportunity", "Task");
  }

  @Test
  void puts_two_updates_of_one_record_into_two_calls() throws ConnectorException {
    open().write(List.of(update(id(1)), update(id(1)), update(id(2))));

    assertThat(writes()).extracting(request -> records(request).size()).containsExactly(1, 2);
  }

  @Test
  void makes_no_call_for_nothing() throws ConnectorException {
    assertThat(open().write(List.of())).isEmpty();
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void refuses_a_type_that_salesforce_has_no_object_for() {
    RecordUpdate survey =
        new RecordUpdate(RecordType.SURVEY, "x", Map.of("Score", new FieldValue.Text("1")));

    ConnectorException failure = failureOf(() -> open().write(List.of(update(id(1)), survey)));

    assertThat(failure.kind()).isEqualTo(CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "Salesforce has no object for surveys, so nothing can be written there; no record was"
                + " changed.");
    assertThat(server.asked()).isEmpty();
  }

  @Nested
  class ALockedRow {

    @Test
    void is_sent_again_alone_with_growing_waits() throws ConnectorException {
      server.on(
          COLLECTIONS,
          results(List.of(accepted(id(1)), refused(LOCKED), accepted(id(3)))),
          results(List.of(refused(LOCKED))),
          results(List.of(accepted(id(2)))));

      List<WriteResult> results = open().write(updates(3));

      assertThat(results)
          .containsExactly(
              new WriteResult.Accepted(id(1)),
              new WriteResult.Accepted(id(2)),
              new WriteResult.Accepted(id(3)));
      assertThat(writes()).extracting(request -> records(request).size()).containsExactly(3, 1, 1);
      assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void is_given_up_after_three_rounds() throws ConnectorException {
      server.on(COLLECTIONS, results(List.of(refused(LOCKED))));

      List<WriteResult> results = open().write(updates(1));

      assertThat(results)
          .containsExactly(
              new WriteResult.Refused(
                  id(1),
                  TEMPORARY,
                  "UNABLE_TO_LOCK_ROW",
                  "Account 001000000000001AAA was locked by somebody else's change each time"
                      + " (UNABLE_TO_LOCK_ROW: unable to obtain exclusive access). It is sent again"
                      + " with the next push.",
                  List.of()));
      assertThat(writes()).hasSize(4);
    }
  }

  @Nested
  class ACallThatFails {

    @Test
    void tells_what_earlier_calls_had_written() throws ConnectorException {
      server.on(
          COLLECTIONS,
          results(updates(200).stream().map(update -> accepted(update.id())).toList()),
          error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."));

      ConnectorException failure = failureOf(() -> open().write(updates(450)));

      assertThat(failure.kind()).isEqualTo(RATE_LIMITED);
      assertThat(failure.writtenBefore())
          .containsExactlyElementsOf(
              updates(200).stream()
                  .<WriteResult>map(update -> new WriteResult.Accepted(update.id()))
                  .toList());
      assertThat(writes()).hasSize(2);
    }

    @Test
    void does_not_tell_a_row_that_was_sent_again_and_may_be_saved() throws ConnectorException {
      server.on(
          COLLECTIONS,
          results(List.of(accepted(id(1)), refused(LOCKED), accepted(id(3)))),
          error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."));

      ConnectorException failure = failureOf(() -> open().write(updates(3)));

      assertThat(failure.writtenBefore())
          .containsExactly(new WriteResult.Accepted(id(1)), new WriteResult.Accepted(id(3)));
      assertThat(writes()).extracting(request -> records(request).size()).containsExactly(3, 1);
    }

    @Test
    void names_the_field_that_is_missing() throws ConnectorException {
      server.on(
          COLLECTIONS,
          error(
              400,
              "INVALID_FIELD",
              "No such column 'Touchstone_ICP_Tier__c' on sobject of type Account"));

      ConnectorException failure = failureOf(() -> open().write(updates(1)));

      assertThat(failure.kind()).isEqualTo(PERMISSION);
      assertThat(failure)
          .hasMessage(
              "The integration user cannot change the field Touchstone_ICP_Tier__c of Account: it"
                  + " does not exist, or field-level security protects it. The CRM administrator"
                  + " creates it, or gives it \"Edit Access\" in Setup > Permission Sets >"
                  + " Touchstone Integration > Object Settings > Account.");
      assertThat(failure.writtenBefore()).isEmpty();
    }

    @Test
    void is_tried_again_after_a_bad_answer() throws ConnectorException {
      server.on(COLLECTIONS, Scripted.json(503, ""), results(List.of(accepted(id(1)))));

      assertThat(open().write(updates(1))).containsExactly(new WriteResult.Accepted(id(1)));
    }

    @Test
    void does_not_take_results_of_other_records_for_its_own() throws ConnectorException {
      server.on(COLLECTIONS, results(List.of(accepted(id(2)), accepted(id(1)))));

      ConnectorException failure = failureOf(() -> open().write(updates(2)));

      assertThat(failure.kind()).isEqualTo(DEFECT);
      assertThat(failure)
          .hasMessage(
              "Salesforce's results do not match the records sent, so it is not known what was"
                  + " written. Please report it to the authors of Touchstone.");
    }

    @Test
    void does_not_take_fewer_results_for_all() throws ConnectorException {
      server.on(COLLECTIONS, results(List.of(accepted(id(1)))));

      assertThat(failureOf(() -> open().write(updates(2))).kind()).isEqualTo(DEFECT);
    }
  }

  @Test
  void sends_only_the_fields_given() throws ConnectorException {
    open().write(updates(1));

    assertThat(
            records(writes().get(0)).getJsonObject(0).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .containsOnlyKeys("id", "attributes", "Touchstone_ICP_Tier__c")
        .doesNotContainValue(JsonValue.NULL);
  }
}
