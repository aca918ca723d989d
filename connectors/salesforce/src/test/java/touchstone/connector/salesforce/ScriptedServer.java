package touchstone.connector.salesforce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A loopback server that answers what a test has written down: for each place a queue of answers,
 * of which the last one stays. It signs in anybody and knows two API versions, unless told
 * otherwise.
 */
final class ScriptedServer implements AutoCloseable {

  /** One answer; a cut one is closed after the first half of its body. */
  record Scripted(int status, Map<String, String> headers, String body, boolean cut) {

    static Scripted json(int status, String body) {
      return new Scripted(status, Map.of("Content-Type", "application/json"), body, false);
    }

    static Scripted html(int status, String body) {
      return new Scripted(status, Map.of("Content-Type", "text/html"), body, false);
    }

    Scripted with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Scripted(status, more, body, cut);
    }

    Scripted cutOff() {
      return new Scripted(status, headers, body, true);
    }
  }

  /** A request as it came. */
  record Asked(String method, String target, Map<String, String> headers, String body) {
    String path() {
      int query = target.indexOf('?');
      return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public String toString() {
      return method + " " + target;
    }
  }

  static {
    // Without it a small answer waits 40 ms for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Map<String, Deque<Function<Asked, Scripted>>> script = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();

  ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
    versions("66.0", "67.0");
    signsIn("token-1");
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers the next request to a path that ends so; several answers come one after the other. */
  ScriptedServer on(String pathEnd, Scripted... answers) {
    Deque<Function<Asked, Scripted>> queue = new ArrayDeque<>();
    for (Scripted answer : answers) {
      queue.add(request -> answer);
    }
    synchronized (this) {
      script.put(pathEnd, queue);
    }
    return this;
  }

  /** Answers every request to a path that ends so. */
  synchronized ScriptedServer on(String pathEnd, Function<Asked, Scripted> answer) {
    script.put(pathEnd, new ArrayDeque<>(List.of(answer)));
    return this;
  }

  ScriptedServer versions(String... versions) {
    List<String> items = new ArrayList<>();
    for (String version : versions) {
      items.add(
          "{\"label\":\"R\",\"url\":\"/services/data/v"
              + version
              + "\",\"version\":\""
              + version
              + "\"}");
    }
    return on("/services/data/", Scripted.json(200, "[" + String.join(",", items) + "]"));
  }

  ScriptedServer signsIn(String... tokens) {
    Scripted[] answers = new Scripted[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      answers[i] =
          Scripted.json(
              200,
              "{\"access_token\":\""
                  + tokens[i]
                  + "\",\"instance_url\":\""
                  + address()
                  + "\",\"token_type\":\"Bearer\"}");
    }
    return on("/services/oauth2/token", answers);
  }

  /**
   * Describes an sObject by {@code name:type} or {@code name:type:length}; {@code __c} is custom.
   */
  ScriptedServer describes(String sObject, String... fields) {
    List<String> items = new ArrayList<>();
    for (String field : fields) {
      String[] parts = field.split(":");
      items.add(
          "{\"name\":\""
              + parts[0]
              + "\",\"label\":\""
              + parts[0]
              + "\",\"type\":\""
              + parts[1]
              + "\",\"length\":"
              + (parts.length > 2 ? parts[2] : "0")
              + ",\"custom\":"
              + parts[0].endsWith("__c")
              + ",\"updateable\":true,\"filterable\":true,\"sortable\":true}");
    }
    return on(
        "/sobjects/" + sObject + "/describe",
        Scripted.json(
            200,
            "{\"name\":\""
                + sObject
                + "\",\"queryable\":true,\"recordTypeInfos\":[],\"fields\":["
                + String.join(",", items)
                + "]}"));
  }

  /** Everything asked so far, in order. */
  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new HashMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
      Asked request =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      Scripted answer = answer(request);
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body, 0, answer.cut() ? body.length / 2 : body.length);
    }
  }

  private synchronized Scripted answer(Asked request) {
    asked.add(request);
    for (Map.Entry<String, Deque<Function<Asked, Scripted>>> entry : script.entrySet()) {
      if (request.path().endsWith(entry.getKey())) {
        Deque<Function<Asked, Scripted>> queue = entry.getValue();
        return (queue.size() > 1 ? queue.remove() : queue.peek()).apply(request);
      }
    }
    return Scripted.json(
        404,
        "[{\"errorCode\":\"NOT_FOUND\",\"message\":\"The requested resource does not exist\"}]");
  }
}
