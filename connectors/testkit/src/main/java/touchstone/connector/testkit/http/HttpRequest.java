package touchstone.connector.testkit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One request as a sandbox reads it: compressed and chunked bodies are already plain.
 *
 * <p>Immutable but for the body, which nobody may change. Parameters are the last value of each
 * name; a form body ({@code application/x-www-form-urlencoded}) is read with {@link #form()}.
 *
 * @param method upper case, never empty
 * @param target the raw request target as sent, with query
 * @param path the decoded path with doubled slashes joined and without a trailing slash
 * @param query decoded query parameters, in the order sent
 * @param headers by lower-case name, the values of repeated headers joined by a comma
 * @param body the body, empty when there is none
 */
public record HttpRequest(
    String method,
    String target,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {

  public HttpRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  /** Reads a request from its parts as they came over the wire. */
  public static HttpRequest of(
      String method, String target, Map<String, String> headers, byte[] body) {
    int question = target.indexOf('?');
    String rawPath = question < 0 ? target : target.substring(0, question);
    String rawQuery = question < 0 ? "" : target.substring(question + 1);
    return new HttpRequest(
        method.toUpperCase(Locale.ROOT),
        target,
        tidy(percentDecoded(rawPath.replace("+", "%2B"))),
        parameters(rawQuery),
        headers,
        body);
  }

  /** The same request with another method, as method-override parameters ask for. */
  public HttpRequest withMethod(String other) {
    return new HttpRequest(other.toUpperCase(Locale.ROOT), target, path, query, headers, body);
  }

  /** A header's value, whatever case its name is written in. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** A query parameter's value; empty when it was not sent. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body read as form parameters. */
  public Map<String, String> form() {
    return parameters(text());
  }

  /** Method and path only: bodies and headers may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  private static String tidy(String path) {
    StringBuilder tidy = new StringBuilder(path.length());
    for (int at = 0; at < path.length(); at++) {
      char c = path.charAt(at);
      if (c != '/' || tidy.length() == 0 || tidy.charAt(tidy.length() - 1) != '/') {
        tidy.append(c);
      }
    }
    if (tidy.length() > 1 && tidy.charAt(tidy.length() - 1) == '/') {
      tidy.setLength(tidy.length() - 1);
    }
    return tidy.toString();
  }

  private static Map<String, String> parameters(String encoded) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters.put(percentDecoded(name), percentDecoded(value));
    }
    return parameters;
  }

  private static String percentDecoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return encoded;
    }
  }
}
