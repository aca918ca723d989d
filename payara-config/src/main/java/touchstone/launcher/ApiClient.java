package touchstone.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** Touchstone's REST API as any client sees it. A refusal becomes its problem's own sentence. */
final class ApiClient {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final long POLL_MILLISECONDS = 200;

  private final HttpClient http = HttpClient.newBuilder().build();
  private final URI base;

  ApiClient(String pages) {
    this.base = URI.create(pages + "api/v1/");
  }

  JsonObject get(String path) throws StartRefused {
    return send(request(path).GET().build()).asJsonObject();
  }

  JsonArray getList(String path) throws StartRefused {
    JsonValue answer = send(request(path).GET().build());
    return answer.getValueType() == JsonValue.ValueType.ARRAY
        ? answer.asJsonArray()
        : answer.asJsonObject().getJsonArray("items");
  }

  JsonObject post(String path, JsonValue body) throws StartRefused {
    return send(json(path).POST(HttpRequest.BodyPublishers.ofString(body.toString())).build())
        .asJsonObject();
  }

  void put(String path, JsonValue body) throws StartRefused {
    send(json(path).PUT(HttpRequest.BodyPublishers.ofString(body.toString())).build());
  }

  /**
   * Follows a run to its end.
   *
   * @param path where to ask for it, like {@code runs/7} or {@code pushes/7}
   * @param run the run as it was answered with 202
   * @param progress is given the run each time it was asked for
   * @return the run that succeeded
   * @throws StartRefused if it ended otherwise, with its own sentence
   */
  JsonObject await(String path, JsonObject run, Consumer<JsonObject> progress) throws StartRefused {
    JsonObject now = run;
    while (true) {
      progress.accept(now);
      switch (now.getString("state")) {
        case "SUCCEEDED" -> {
          return now;
        }
        case "QUEUED", "RUNNING" -> now = later(path);
        default ->
            throw new StartRefused(
                "The run ended as "
                    + now.getString("state")
                    + ": "
                    + now.getString("sentence", ""));
      }
    }
  }

  private JsonObject later(String path) throws StartRefused {
    try {
      Thread.sleep(POLL_MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Interrupted while waiting for " + path + ".", interrupted);
    }
    return get(path);
  }

  /** A member as text, whether it is a JSON string or number. */
  static String text(JsonObject object, String member) {
    JsonValue value = object.get(member);
    return value instanceof jakarta.json.JsonString string ? string.getString() : value.toString();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(TIMEOUT)
        .header("Accept", "application/json");
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private JsonValue send(HttpRequest request) throws StartRefused {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 400) {
        throw new StartRefused(sentence(request, response));
      }
      return response.body().isBlank() ? JsonValue.EMPTY_JSON_OBJECT : parse(response.body());
    } catch (IOException lost) {
      throw new StartRefused(
          "The server stopped answering at " + request.uri() + ": look into its log.", lost);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Interrupted while asking " + request.uri() + ".", interrupted);
    }
  }

  private static String sentence(HttpRequest request, HttpResponse<String> response) {
    String where = request.method() + " " + request.uri().getPath();
    try {
      JsonObject problem = parse(response.body()).asJsonObject();
      return problem.getString("detail", problem.getString("title", "")) + " (" + where + ")";
    } catch (RuntimeException notAProblem) {
      return "The server answered " + response.statusCode() + " to " + where + ".";
    }
  }

  private static JsonValue parse(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    }
  }
}
