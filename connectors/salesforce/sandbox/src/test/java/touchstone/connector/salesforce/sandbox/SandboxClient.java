package touchstone.connector.salesforce.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A bare client of the sandbox for tests: sends what it is told, hides nothing. */
final class SandboxClient {

  static final String SERVICE = "/services/data/v66.0";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private String token = "none";

  SandboxClient(SalesforceSandbox sandbox) {
    this.address = sandbox.address();
  }

  static SandboxClient signedIn(SalesforceSandbox sandbox) {
    SandboxClient client = new SandboxClient(sandbox);
    client.signIn(sandbox);
    return client;
  }

  void signIn(SalesforceSandbox sandbox) {
    HttpResponse<String> answer =
        askForToken(
            sandbox.organisation().credentials().clientId(),
            sandbox.organisation().credentials().clientSecret());
    token = object(answer).getString("access_token");
  }

  HttpResponse<String> askForToken(String clientId, String secret) {
    return askForToken(
        "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret);
  }

  HttpResponse<String> askForToken(String form) {
    return send(
        HttpRequest.newBuilder(address.resolve("/services/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET());
  }

  HttpResponse<String> query(String soql, String... headers) {
    return get(SERVICE + "/query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> queryAll(String soql) {
    return get(SERVICE + "/queryAll?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8));
  }

  /** The records of a query's first page. */
  List<JsonObject> records(String soql) {
    HttpResponse<String> answer = query(soql);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
    return object(answer).getJsonArray("records").getValuesAs(JsonObject.class);
  }

  /** One text field of each record of a query's first page. */
  List<String> column(String field, String soql) {
    return records(soql).stream().map(record -> record.getString(field)).toList();
  }

  HttpResponse<String> send(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .headers(headers)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("Authorization", "Bearer " + token).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  static JsonObject object(HttpResponse<String> answer) {
    return (JsonObject) structure(answer.body());
  }

  static JsonArray array(HttpResponse<String> answer) {
    return (JsonArray) structure(answer.body());
  }

  /** The only error of a refused request. */
  static JsonObject error(HttpResponse<String> answer) {
    return array(answer).getJsonObject(0);
  }

  /** The codes of the rows that a collections request did not write, in order. */
  static List<String> rowCodes(HttpResponse<String> answer) {
    return array(answer).getValuesAs(JsonObject.class).stream()
        .flatMap(
            row ->
                row.getBoolean("success")
                    ? Stream.of("ok")
                    : row.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("statusCode")))
        .toList();
  }

  private static JsonStructure structure(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.read();
    }
  }
}
