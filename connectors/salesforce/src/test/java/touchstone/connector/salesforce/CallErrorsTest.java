package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static touchstone.connector.ConnectorException.Kind.CONFIGURATION;
import static touchstone.connector.ConnectorException.Kind.DEFECT;
import static touchstone.connector.ConnectorException.Kind.PERMISSION;
import static touchstone.connector.ConnectorException.Kind.RATE_LIMITED;
import static touchstone.connector.ConnectorException.Kind.TEMPORARY;
import static touchstone.connector.salesforce.ErrorTable.error;
import static touchstone.connector.salesforce.ErrorTable.failureOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.ErrorTable.Row;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/** What people read when a query is refused or the server is unwell. */
class CallErrorsTest {

  private static final Scripted ONE_ACCOUNT =
      Scripted.json(
          200, "{\"totalSize\":1,\"done\":true,\"records\":[{\"Id\":\"001000000000001AAA\"}]}");

  private ScriptedServer server;
  private final List<Duration> waits = new ArrayList<>();

  @BeforeEach
  void start() {
    server = new ScriptedServer().describes("Account", "Id:id", "SystemModstamp:datetime");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Connector open() throws ConnectorException {
    return open(FieldMapping.defaults());
  }

  private Connector open(FieldMapping mapping) throws ConnectorException {
    return Connections.open(Connections.settings(server.address()), mapping, waits);
  }

  private static Page readAccounts(Connector connector) throws ConnectorException {
    return connector.read(RecordType.ACCOUNT, Optional.empty());
  }

  // Version list, sign-in and describe come first: three calls before the query.
  static Stream<Row> table() {
    return Stream.of(
        new Row(
            "the daily allowance is used up",
            error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
            RATE_LIMITED,
            "Salesforce takes no more calls from this organisation for now (REQUEST_LIMIT_EXCEEDED:"
                + " TotalRequests Limit exceeded.). See who uses them in Setup > System Overview >"
                + " API Usage. The next run goes on where this one stopped.",
            4),
        new Row(
            "a field disappeared since it was described",
            error(
                400,
                "INVALID_FIELD",
                "SELECT Id, CSAT__c ^ ERROR at Row:1:Column:12 No such column 'CSAT__c' on entity"
                    + " 'Account'. If you are attempting to use a custom field, be sure to append"
                    + " the '__c'"),
            PERMISSION,
            "The integration user cannot see the field CSAT__c of Account: it does not exist, or"
                + " field-level security hides it. The CRM administrator creates it, or gives it"
                + " \"Read Access\" in Setup > Permission Sets > Touchstone Integration > Object"
                + " Settings > Account.",
            4),
        new Row(
            "a field cannot be filtered",
            error(400, "INVALID_FIELD", "field 'X' can not be filtered in a query call"),
            PERMISSION,
            "Salesforce refused a field of Account (INVALID_FIELD: field 'X' can not be filtered in"
                + " a query call). The CRM administrator checks the fields mapped for Account in the"
                + " permission set Touchstone Integration.",
            4),
        new Row(
            "the object is hidden",
            error(400, "INVALID_TYPE", "sObject type 'Account' is not supported."),
            PERMISSION,
            "The integration user may not read Account (INVALID_TYPE: sObject type 'Account' is not"
                + " supported.). The CRM administrator gives the object \"Read\" and \"View All"
                + " Records\" in Setup > Permission Sets > Touchstone Integration > Object Settings"
                + " > Account.",
            4),
        new Row(
            "access is insufficient",
            error(403, "INSUFFICIENT_ACCESS", "insufficient access rights on object"),
            PERMISSION,
            "The integration user may not read Account (INSUFFICIENT_ACCESS: insufficient access"
                + " rights on object). The CRM administrator gives the object \"Read\" and \"View"
                + " All Records\" in Setup > Permission Sets > Touchstone Integration > Object"
                + " Settings > Account.",
            4),
        new Row(
            "the API is off",
            error(403, "API_DISABLED_FOR_ORG", "API is disabled for this User"),
            PERMISSION,
            "Salesforce does not let the integration user call the API (API_DISABLED_FOR_ORG: API is"
                + " disabled for this User). The CRM administrator ticks \"API Enabled\" in Setup >"
                + " Permission Sets > Touchstone Integration > System Permissions; an edition"
                + " without API access needs an upgrade.",
            4),
        new Row(
            "the query takes too long",
            error(400, "QUERY_TIMEOUT", "Your query request was running for too long."),
            TEMPORARY,
            "Salesforce needed more than its two minutes for a query of Account (QUERY_TIMEOUT: Your"
                + " query request was running for too long.). The next run tries again; if it"
                + " stays, set fewer \"Rows per page\" or ask Salesforce for an index on"
                + " SystemModstamp.",
            4),
        new Row(
            "the query is malformed",
            error(400, "MALFORMED_QUERY", "unexpected token: FROM"),
            DEFECT,
            "Salesforce refused a call about Account (MALFORMED_QUERY: unexpected token: FROM). This"
                + " should not happen; please report it to the authors of Touchstone.",
            4),
        new Row(
            "the address is too long for a proxy",
            Scripted.json(414, ""),
            CONFIGURATION,
            "Something between Touchstone and Salesforce refuses long addresses (HTTP 414) in a"
                + " query of Account. Map fewer fields of Account, or let the proxy pass addresses"
                + " of 16,384 bytes.",
            4),
        new Row(
            "a proxy wants a sign-in",
            Scripted.json(407, ""),
            CONFIGURATION,
            "The proxy between Touchstone and Salesforce wants a sign-in (HTTP 407). Ask the network"
                + " administrator to let this server through to the host of \"My Domain"
                + " address\".",
            4),
        new Row(
            "a proxy answers with a page",
            Scripted.html(200, "\n<html><body>Blocked</body></html>"),
            CONFIGURATION,
            "The host HOST answered with a web page instead of data (HTTP 200). Check that \"My"
                + " Domain address\" is the address in Setup > My Domain; otherwise a proxy or a"
                + " sign-in page stands between Touchstone and Salesforce.",
            4),
        new Row(
            "a gateway forbids with a page",
            Scripted.html(403, "<html><body>Forbidden</body></html>"),
            CONFIGURATION,
            "The host HOST answered with a web page instead of data (HTTP 403). Check that \"My"
                + " Domain address\" is the address in Setup > My Domain; otherwise a proxy or a"
                + " sign-in page stands between Touchstone and Salesforce.",
            4),
        new Row(
            "a maintenance page comes",
            Scripted.html(503, "<html><body>Down for maintenance</body></html>"),
            TEMPORARY,
            "Salesforce is not well (HTTP 503) (5 tries). Nothing is lost; the next run goes on from"
                + " here.",
            8),
        new Row(
            "the server is too busy",
            error(503, "SERVER_UNAVAILABLE", "Server too busy"),
            TEMPORARY,
            "Salesforce is not well (HTTP 503, SERVER_UNAVAILABLE: Server too busy) (5 tries)."
                + " Nothing is lost; the next run goes on from here.",
            8),
        new Row(
            "the instance is unstable",
            Scripted.json(420, ""),
            TEMPORARY,
            "Salesforce is not well (HTTP 420) (5 tries). Nothing is lost; the next run goes on from"
                + " here.",
            8),
        new Row(
            "something broke inside",
            error(500, "UNKNOWN_EXCEPTION", "An unexpected error occurred."),
            TEMPORARY,
            "Salesforce is not well (HTTP 500, UNKNOWN_EXCEPTION: An unexpected error occurred.) (5"
                + " tries). Nothing is lost; the next run goes on from here.",
            8),
        new Row(
            "the answer is cut off",
            ONE_ACCOUNT.cutOff(),
            TEMPORARY,
            "The answer of HOST was cut off or is no JSON (5 tries). Nothing is lost; the next run"
                + " goes on from here.",
            8),
        new Row(
            "the answer is half a JSON text",
            Scripted.json(200, "{\"totalSize\":1,\"records\":[{\"Id\":"),
            TEMPORARY,
            "The answer of HOST was cut off or is no JSON (5 tries). Nothing is lost; the next run"
                + " goes on from here.",
            8),
        new Row(
            "the answer is empty",
            Scripted.json(200, ""),
            TEMPORARY,
            "The answer of HOST was cut off or is no JSON (5 tries). Nothing is lost; the next run"
                + " goes on from here.",
            8),
        new Row(
            "the answer is another JSON text",
            Scripted.json(200, "{\"hello\":\"world\"}"),
            TEMPORARY,
            "The answer of HOST was cut off or is no JSON (5 tries). Nothing is lost; the next run"
                + " goes on from here.",
            8),
        new Row(
            "we are sent to another host",
            Scripted.json(302, "").with("Location", "https://evil.example.com/x"),
            CONFIGURATION,
            "The host HOST sends us on to evil.example.com (HTTP 302), and no call follows to a host"
                + " that is not set. Set \"My Domain address\" to the address in Setup > My"
                + " Domain.",
            4),
        new Row(
            "the next page is on another host",
            Scripted.json(
                200,
                "{\"totalSize\":2,\"done\":false,\"nextRecordsUrl\":"
                    + "\"https://evil.example.com/services/data/v67.0/query/01g-2000\","
                    + "\"records\":[{\"Id\":\"001000000000001AAA\"}]}"),
            DEFECT,
            "The host HOST names an address for the next page that is none of Salesforce's. Check"
                + " that \"My Domain address\" leads to Salesforce itself.",
            4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void explains_what_happened_and_who_must_act(Row row) throws ConnectorException {
    server.on("/queryAll", row.answer());
    Connector connector = open();

    ConnectorException failure = failureOf(() -> readAccounts(connector));

    assertThat(failure.kind()).isEqualTo(row.kind());
    assertThat(failure).hasMessage(row.sentence().replace("HOST", server.host()));
    assertThat(server.asked()).hasSize(row.calls());
    assertThat(connector.apiUsage().calls()).isEqualTo(row.calls());
  }

  @Nested
  class AnExpiredSession {

    private static final Scripted EXPIRED =
        error(401, "INVALID_SESSION_ID", "Session expired or invalid");

    @Test
    void is_opened_again_and_the_call_replayed() throws ConnectorException {
      server.signsIn("token-1", "token-2").on("/queryAll", EXPIRED, ONE_ACCOUNT);

      Page page = readAccounts(open());

      assertThat(page.records()).hasSize(1);
      assertThat(server.asked())
          .extracting(request -> request.headers().get("Authorization"))
          .containsExactly(null, null, "Bearer token-1", "Bearer token-1", null, "Bearer token-2");
    }

    @Test
    void is_not_opened_a_third_time() throws ConnectorException {
      server.on("/queryAll", EXPIRED);

      ConnectorException failure = failureOf(() -> readAccounts(open()));

      assertThat(failure.kind()).isEqualTo(PERMISSION);
      assertThat(failure)
          .hasMessage(
              "Salesforce refuses the session it has just opened (INVALID_SESSION_ID: Session"
                  + " expired or invalid). The CRM administrator checks the session policies and IP"
                  + " restrictions of the External Client App in Setup > External Client App"
                  + " Manager > Policies.");
      assertThat(server.asked()).hasSize(6);
    }
  }

  @Nested
  class AWaitTheServerAsksFor {

    @Test
    void is_kept_between_two_tries() throws ConnectorException {
      server.on("/queryAll", Scripted.json(503, "").with("Retry-After", "7"), ONE_ACCOUNT);

      readAccounts(open());

      assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void may_be_a_date() {
      assertThat(
              AnswerHeaders.wait(
                  Optional.of("Sat, 21 Nov 2026 10:00:09 GMT"),
                  Optional.of("Sat, 21 Nov 2026 10:00:00 GMT")))
          .contains(Duration.ofSeconds(9));
      assertThat(
              AnswerHeaders.wait(
                  Optional.of("Sat, 21 Nov 2026 09:00:00 GMT"),
                  Optional.of("Sat, 21 Nov 2026 10:00:00 GMT")))
          .contains(Duration.ZERO);
      assertThat(AnswerHeaders.wait(Optional.of("soon"), Optional.empty())).isEmpty();
    }

    @Test
    void ends_the_run_if_it_is_long() throws ConnectorException {
      server.on("/queryAll", Scripted.json(503, "").with("Retry-After", "3600"));

      ConnectorException failure = failureOf(() -> readAccounts(open()));

      assertThat(failure.kind()).isEqualTo(TEMPORARY);
      assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
      assertThat(failure)
          .hasMessage(
              "Salesforce is not well (HTTP 503) (one try). Nothing is lost; the next run goes on"
                  + " from here.");
      assertThat(waits).isEmpty();
      assertThat(server.asked()).hasSize(4);
    }

    @Test
    void is_handed_on_when_calls_are_limited() throws ConnectorException {
      server.on("/queryAll", Scripted.json(429, "").with("Retry-After", "90"));

      ConnectorException failure = failureOf(() -> readAccounts(open()));

      assertThat(failure.kind()).isEqualTo(RATE_LIMITED);
      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(90));
      assertThat(server.asked()).hasSize(4);
    }
  }

  @Test
  void gets_over_a_burst_of_bad_answers() throws ConnectorException {
    Scripted busy = error(503, "SERVER_UNAVAILABLE", "Server too busy");
    server.on("/queryAll", busy, busy, busy, busy, ONE_ACCOUNT);
    Connector connector = open();

    assertThat(readAccounts(connector).records()).hasSize(1);
    assertThat(connector.apiUsage().calls()).isEqualTo(8);
  }

  @Test
  void names_a_mapped_field_that_is_hidden_before_it_asks_for_rows() throws ConnectorException {
    FieldMapping mapping =
        new FieldMapping(Map.of(), Map.of(RecordType.ACCOUNT, Set.of("Segment__c")));

    ConnectorException failure = failureOf(() -> readAccounts(open(mapping)));

    assertThat(failure.kind()).isEqualTo(PERMISSION);
    assertThat(failure)
        .hasMessage(
            "The integration user cannot see the field Segment__c of Account: it does not exist, or"
                + " field-level security hides it. The CRM administrator creates it, or gives it"
                + " \"Read Access\" in Setup > Permission Sets > Touchstone Integration > Object"
                + " Settings > Account.");
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void tells_once_which_usual_fields_are_hidden() throws ConnectorException {
    server.on("/queryAll", ONE_ACCOUNT);
    Connector connector = open();

    Page first = readAccounts(connector);
    Page second = readAccounts(connector);

    assertThat(first.problems())
        .extracting(problem -> problem.field().orElse(""), problem -> problem.code())
        .contains(tuple("Industry", "field-hidden"));
    assertThat(second.problems()).isEmpty();
  }
}
