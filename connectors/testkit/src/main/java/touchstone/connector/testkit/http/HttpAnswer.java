package touchstone.connector.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One answer of a sandbox.
 *
 * @param status the HTTP status, 100 to 599
 * @param headers sent as given
 * @param body the bytes to send; nobody may change them afterwards
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

  public HttpAnswer {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("an HTTP status is 100 to 599, not " + status);
    }
    headers = Map.copyOf(headers);
    Objects.requireNonNull(body, "body");
  }

  /** An answer with a JSON body. */
  public static HttpAnswer json(int status, String body) {
    return json(status, body.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer with a JSON body that is already encoded as UTF-8. */
  public static HttpAnswer json(int status, byte[] body) {
    return new HttpAnswer(status, Map.of("Content-Type", "application/json;charset=UTF-8"), body);
  }

  /** An answer with a web page where a client expects JSON: a proxy, a maintenance page. */
  public static HttpAnswer html(int status, String body) {
    return new HttpAnswer(
        status,
        Map.of("Content-Type", "text/html;charset=UTF-8"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer without a body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, Map.of(), new byte[0]);
  }

  /** The same answer with one more header. */
  public HttpAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, more, body);
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Status and size only. */
  @Override
  public String toString() {
    return status + ", " + body.length + " bytes";
  }
}
