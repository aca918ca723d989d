package touchstone.connector.salesforce;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request, without its session.
 *
 * @param method GET or POST
 * @param path path and query on the organisation's host, percent-encoded
 * @param headers further headers
 * @param body the body, if there is one
 * @param authorised whether it carries the session's token
 */
record Call(
    String method,
    String path,
    Map<String, String> headers,
    Optional<Body> body,
    boolean authorised) {

  /** A body and its media type. */
  record Body(String mediaType, byte[] bytes) {}

  static Call get(String path) {
    return new Call("GET", path, Map.of(), Optional.empty(), true);
  }

  static Call getUnauthorised(String path) {
    return new Call("GET", path, Map.of(), Optional.empty(), false);
  }

  /** A form, as OAuth wants it; in the order given. */
  static Call form(String path, Map<String, String> fields) {
    StringBuilder form = new StringBuilder();
    new LinkedHashMap<>(fields)
        .forEach(
            (name, value) ->
                form.append(form.length() == 0 ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    byte[] bytes = form.toString().getBytes(StandardCharsets.UTF_8);
    return new Call(
        "POST",
        path,
        Map.of(),
        Optional.of(new Body("application/x-www-form-urlencoded", bytes)),
        false);
  }

  /**
   * A JSON update. Java's own HTTP client knows no PATCH, so the method goes where Salesforce looks
   * for it as well: into the parameter {@code _HttpMethod}.
   */
  static Call patch(String path, byte[] json) {
    return new Call(
        "POST",
        path + "?_HttpMethod=PATCH",
        Map.of(),
        Optional.of(new Body("application/json", json)),
        true);
  }

  Call header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Call(method, path, more, body, authorised);
  }

  /** Method and path without query: a body or a query may hold secrets or personal data. */
  @Override
  public String toString() {
    int query = path.indexOf('?');
    return method + " " + (query < 0 ? path : path.substring(0, query));
  }
}
