package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.List;

/** What the server answered, and what a test wants to know about it. */
record Answer(String asked, int status, HttpHeaders headers, String body) {

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  JsonObject json() {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  List<JsonObject> items() {
    return json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  /** This answer, if it has that status. */
  Answer expect(int expected) {
    assertThat(status).as("status of %s, which says %s", asked, body).isEqualTo(expected);
    return this;
  }

  /** Its problem document (RFC 9457), with a sentence for people. */
  JsonObject problem(int expected) {
    expect(expected);
    assertThat(header("Content-Type")).as(asked).startsWith("application/problem+json");
    JsonObject problem = json();
    assertThat(problem.getInt("status")).as(asked).isEqualTo(expected);
    assertThat(problem.getString("type")).as(asked).isNotBlank();
    assertThat(problem.getString("title")).as(asked).isNotBlank();
    assertThat(problem.getString("detail")).as(asked).isNotBlank().endsWith(".");
    return problem;
  }

  /** The members of the input that were refused. */
  List<String> refusedFields() {
    return problem(400).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
        .map(error -> error.getString("field"))
        .toList();
  }
}
