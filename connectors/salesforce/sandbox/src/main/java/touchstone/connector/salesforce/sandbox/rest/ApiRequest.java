package touchstone.connector.salesforce.sandbox.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.testkit.http.HttpRequest;

/**
 * A request below {@code /services/data/vNN.N}.
 *
 * @param http the request as it came
 * @param version the API version asked for, such as {@code 66.0}
 * @param segments the parts of the path after the version
 */
record ApiRequest(HttpRequest http, String version, List<String> segments) {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  ApiRequest {
    segments = List.copyOf(segments);
  }

  String method() {
    return http.method();
  }

  /** The beginning of every address in an answer. */
  String servicePath() {
    return "/services/data/v" + version;
  }

  /** Whether the path has this many segments and begins with these. */
  boolean isAt(int count, String... beginning) {
    if (segments.size() != count) {
      return false;
    }
    for (int at = 0; at < beginning.length; at++) {
      if (!segments.get(at).equalsIgnoreCase(beginning[at])) {
        return false;
      }
    }
    return true;
  }

  String segment(int at) {
    return segments.get(at);
  }

  /** The same request without its first segment, as nested resources see it. */
  ApiRequest below() {
    return new ApiRequest(http, version, new ArrayList<>(segments.subList(1, segments.size())));
  }

  /** The body as a JSON object. */
  JsonObject object() {
    return structure() instanceof JsonObject object ? object : notAnObject();
  }

  private JsonStructure structure() {
    if (http.body().length == 0) {
      throw new Refusal(
          ErrorCode.JSON_PARSER_ERROR,
          "The HTTP entity body is required, but this request has no entity body.");
    }
    try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(http.body()))) {
      return reader.read();
    } catch (JsonException malformed) {
      throw new Refusal(ErrorCode.JSON_PARSER_ERROR, malformed.getMessage());
    }
  }

  private static JsonObject notAnObject() {
    throw new Refusal(
        ErrorCode.JSON_PARSER_ERROR,
        "Cannot deserialize instance of JSON object from START_ARRAY value");
  }
}
