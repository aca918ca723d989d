package touchstone.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A program that uses Touchstone through docs/api.md, knowing nothing of its classes. */
final class Api {

  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final Set<String> STILL_GOING = Set.of("QUEUED", "RUNNING");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI root;

  /**
   * @param root the address of the server, ending in a slash
   */
  Api(URI root) {
    this.root = root;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer get(String path, String accept) {
    return send(request(path).GET().setHeader("Accept", accept));
  }

  Answer post(String path, String json) {
    return send("POST", path, json);
  }

  Answer send(String method, String path, String json) {
    return send(
        request(path)
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .setHeader("Content-Type", "application/json"));
  }

  /** A request to an address below the API, or of the server if it begins with a slash. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            root.resolve(path.startsWith("/") ? path.substring(1) : "api/v1/" + path))
        .timeout(Duration.ofMinutes(5))
        .setHeader("Accept", "application/json");
  }

  Answer send(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    try {
      HttpResponse<String> answer = client.send(built, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          built.method() + " " + built.uri(), answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  URI root() {
    return root;
  }

  /** Adds a connection under a name of its own. */
  long connect(String connector, Map<String, String> settings) {
    JsonObjectBuilder values = Json.createObjectBuilder();
    settings.forEach(values::add);
    Answer created =
        post(
                "connections",
                Json.createObjectBuilder()
                    .add("name", connector + " " + UUID.randomUUID())
                    .add("connector", connector)
                    .add("settings", values)
                    .add("corporateCurrency", "EUR")
                    .add("timeZone", "Europe/Paris")
                    .build()
                    .toString())
            .expect(201);
    return created.json().getJsonNumber("id").longValue();
  }

  /** Starts a run and waits for its end, good or bad. */
  JsonObject run(long connection, String kind) {
    Answer started =
        post("connections/" + connection + "/runs", "{\"kind\":\"" + kind + "\"}").expect(202);
    return ended(started);
  }

  /** Starts a run that must succeed. */
  JsonObject succeed(long connection, String kind) {
    JsonObject run = run(connection, kind);
    if (!run.getString("state").equals("SUCCEEDED")) {
      throw new AssertionError(kind + " should have succeeded: " + run);
    }
    return run;
  }

  /** Starts a push and waits for its end. */
  JsonObject push(long connection, String mode) {
    return ended(
        post("pushes", "{\"connection\":" + connection + ",\"mode\":\"" + mode + "\"}")
            .expect(202));
  }

  /** Asks at the address an accepted answer names until the work has ended. */
  JsonObject ended(Answer accepted) {
    HttpRequest.Builder there =
        HttpRequest.newBuilder(URI.create(accepted.header("Location")))
            .setHeader("Accept", "application/json");
    return Eventually.get(
        LONGEST_RUN,
        () -> send(there.copy()).expect(200).json(),
        run -> !STILL_GOING.contains(run.getString("state")));
  }

  /** Makes a profile of one version and publishes it. */
  long publish(long connection, String scorecard) {
    Answer profile =
        post("profiles", "{\"connection\":" + connection + ",\"name\":\"Best customers\"}")
            .expect(201);
    long id = profile.json().getJsonNumber("id").longValue();
    post("profiles/" + id + "/versions", scorecard).expect(201);
    post("profiles/" + id + "/versions/1/publish", "").expect(200);
    return id;
  }

  /** All items of a list, page by page. */
  List<JsonObject> all(String path, int limit) {
    List<JsonObject> all = new ArrayList<>();
    String cursor = "";
    do {
      Answer page =
          get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor).expect(200);
      if (page.items().size() > limit) {
        throw new AssertionError("A page of more than " + limit + ": " + page);
      }
      all.addAll(page.items());
      String next = page.json().getString("next", "");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return all;
  }
}
