package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.sandbox.SandboxClient.SERVICE;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

class CompositeTest {

  private final SandboxOrganisation organisation = SandboxOrganisation.empty();
  private SalesforceSandbox sandbox;
  private SandboxClient client;

  @BeforeEach
  void start() {
    sandbox = SalesforceSandbox.start(organisation, 0);
    client = SandboxClient.signedIn(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void counts_as_one_call_however_many_requests_it_holds() {
    organisation.insert("Account", Map.of("Name", "Acme"));

    JsonArray parts =
        parts(
            composite(
                false,
                query("SELECT Name FROM Account"),
                query("SELECT Id FROM Case"),
                query("x")));

    assertThat(sandbox.allowance().used()).isEqualTo(1);
    assertThat(statuses(parts)).containsExactly(200, 200, 400);
    assertThat(parts.getJsonObject(0).getJsonObject("body").getInt("totalSize")).isEqualTo(1);
    assertThat(parts.getJsonObject(2).getJsonArray("body").getJsonObject(0).getString("errorCode"))
        .isEqualTo("MALFORMED_QUERY");
  }

  @Test
  void writes_a_thousand_records_in_one_call_by_five_collections() {
    String[] collections =
        IntStream.range(0, 5)
            .mapToObj(
                number ->
                    part(
                        "POST",
                        "/composite/sobjects",
                        "c" + number,
                        "{\"records\":[" + accounts(200) + "]}"))
            .toArray(String[]::new);

    JsonArray parts = parts(composite(false, collections));

    assertThat(statuses(parts)).containsExactly(200, 200, 200, 200, 200);
    assertThat(organisation.count("Account")).isEqualTo(1_000);
    assertThat(sandbox.allowance().used()).isEqualTo(1);
  }

  @Test
  void holds_no_more_than_five_queries_and_collections() {
    HttpResponse<String> answer =
        composite(
            false,
            IntStream.range(0, 6)
                .mapToObj(number -> query("SELECT Id FROM Account"))
                .toArray(String[]::new));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("LIMIT_EXCEEDED", "Cannot have more than 5 query");
  }

  @Test
  void holds_no_more_than_twenty_five_requests() {
    HttpResponse<String> answer =
        composite(
            false,
            IntStream.range(0, 26)
                .mapToObj(number -> part("GET", "/limits", "l" + number, "null"))
                .toArray(String[]::new));

    assertThat(answer.body())
        .contains(
            "LIMIT_EXCEEDED",
            "compositeRequest cannot hold more than 25 subrequests, this one holds 26");
  }

  @Test
  void passes_results_on_by_reference() {
    JsonArray parts =
        parts(
            composite(
                true,
                part("POST", "/sobjects/Account", "made", "{\"Name\":\"Acme\"}"),
                part(
                    "POST",
                    "/sobjects/Contact",
                    "person",
                    "{\"LastName\":\"Ek\",\"AccountId\":\"@{made.id}\"}"),
                query("SELECT Name FROM Account WHERE Id = '@{made.id}'"),
                part(
                    "POST",
                    "/sobjects/Account",
                    "copy",
                    "{\"Name\":\"@{found.records[0].Name} 2\"}")));

    assertThat(statuses(parts)).containsExactly(201, 201, 200, 201);
    assertThat(client.column("Name", "SELECT Name FROM Account ORDER BY Name"))
        .containsExactly("Acme", "Acme 2");
  }

  @Test
  void halts_what_names_a_result_that_is_not_there() {
    JsonArray parts =
        parts(
            composite(
                false,
                part("POST", "/sobjects/Account", "made", "{}"),
                part("GET", "/sobjects/Account/@{made.id}", "read", "null")));

    assertThat(statuses(parts)).containsExactly(400, 400);
    assertThat(parts.getJsonObject(1).getJsonArray("body").getJsonObject(0).getString("message"))
        .isEqualTo("Invalid reference specified. No value for made.id found in made");
  }

  @Test
  void takes_everything_back_when_one_fails_and_all_or_none_is_asked() {
    JsonArray parts =
        parts(
            composite(
                true,
                part("POST", "/sobjects/Account", "good", "{\"Name\":\"Acme\"}"),
                part("POST", "/sobjects/Account", "bad", "{}")));

    assertThat(statuses(parts)).containsExactly(400, 400);
    assertThat(parts.getJsonObject(0).getJsonArray("body").getJsonObject(0).getString("errorCode"))
        .isEqualTo("PROCESSING_HALTED");
    assertThat(parts.getJsonObject(1).getJsonArray("body").getJsonObject(0).getString("errorCode"))
        .isEqualTo("REQUIRED_FIELD_MISSING");
    assertThat(organisation.count("Account")).isZero();
  }

  @Test
  void cannot_hold_another_composite() {
    JsonArray parts = parts(composite(false, part("POST", "/composite", "inner", "{}")));

    assertThat(statuses(parts)).containsExactly(400);
  }

  @Test
  void graph_fails_or_succeeds_as_a_whole() {
    HttpResponse<String> answer =
        client.send(
            "POST",
            SERVICE + "/composite/graph",
            "{\"graphs\":[{\"graphId\":\"good\",\"compositeRequest\":["
                + part("POST", "/sobjects/Account", "a", "{\"Name\":\"Acme\"}")
                + "]},{\"graphId\":\"bad\",\"compositeRequest\":["
                + part("POST", "/sobjects/Account", "b", "{\"Name\":\"Lost\"}")
                + ","
                + part("POST", "/sobjects/Account", "c", "{}")
                + "]}]}");

    List<JsonObject> graphs =
        SandboxClient.object(answer).getJsonArray("graphs").getValuesAs(JsonObject.class);
    assertThat(graphs.get(0).getBoolean("isSuccessful")).isTrue();
    assertThat(graphs.get(1).getBoolean("isSuccessful")).isFalse();
    assertThat(client.column("Name", "SELECT Name FROM Account")).containsExactly("Acme");
  }

  @Test
  void batch_counts_each_of_its_requests() {
    HttpResponse<String> answer =
        client.send(
            "POST",
            SERVICE + "/composite/batch",
            "{\"haltOnError\":true,\"batchRequests\":["
                + "{\"method\":\"GET\",\"url\":\"v66.0/limits\"},"
                + "{\"method\":\"GET\",\"url\":\"v66.0/nothing\"},"
                + "{\"method\":\"GET\",\"url\":\"v66.0/limits\"}]}");

    JsonObject batch = SandboxClient.object(answer);
    assertThat(batch.getBoolean("hasErrors")).isTrue();
    assertThat(
            batch.getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .map(result -> result.getInt("statusCode")))
        .containsExactly(200, 404, 400);
    assertThat(sandbox.allowance().used()).isEqualTo(3);
  }

  private HttpResponse<String> composite(boolean allOrNone, String... parts) {
    return client.send(
        "POST",
        SERVICE + "/composite",
        "{\"allOrNone\":" + allOrNone + ",\"compositeRequest\":[" + String.join(",", parts) + "]}");
  }

  private static String query(String soql) {
    return part("GET", "/query?q=" + soql.replace(" ", "+"), "found", "null");
  }

  private static String part(String method, String url, String reference, String body) {
    String member = body.equals("null") ? "" : ",\"body\":" + body;
    return "{\"method\":\"%s\",\"url\":\"%s%s\",\"referenceId\":\"%s\"%s}"
        .formatted(method, SERVICE, url, reference, member);
  }

  private static String accounts(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number -> "{\"attributes\":{\"type\":\"Account\"},\"Name\":\"Company " + number + "\"}")
        .collect(Collectors.joining(","));
  }

  private static JsonArray parts(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return SandboxClient.object(answer).getJsonArray("compositeResponse");
  }

  private static List<Integer> statuses(JsonArray parts) {
    return parts.getValuesAs(JsonObject.class).stream()
        .map(part -> part.getInt("httpStatusCode"))
        .toList();
  }
}
