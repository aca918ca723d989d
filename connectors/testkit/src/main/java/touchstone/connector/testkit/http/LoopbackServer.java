package touchstone.connector.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An HTTP server on 127.0.0.1 that records requests and fails on command.
 *
 * <p>Reads chunked and gzip-compressed bodies, compresses large answers for clients that ask for
 * it, and never listens on another interface. Thread-safe.
 */
public final class LoopbackServer implements AutoCloseable {

  private static final int WORTH_COMPRESSING_BYTES = 2_048;
  private static final int THREADS = 16;

  static {
    // Without it a small answer waits 40 ms for the client's delayed acknowledgement; the server
    // reads the property once, when its first instance is made.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final HttpHandler handler;
  private final RequestLog requests = new RequestLog();
  private final Faults faults = new Faults();

  private LoopbackServer(HttpServer server, ExecutorService threads, HttpHandler handler) {
    this.server = server;
    this.threads = threads;
    this.handler = handler;
  }

  /**
   * Starts a server.
   *
   * @param port the port to listen on; 0 for a free one
   * @param handler answers the requests no fault hits
   * @throws UncheckedIOException when the port is taken, in one sentence
   */
  public static LoopbackServer start(int port, HttpHandler handler) {
    HttpServer server;
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    } catch (BindException taken) {
      throw new UncheckedIOException(
          "Port " + port + " on 127.0.0.1 is in use: stop what listens there or choose another.",
          taken);
    } catch (IOException refused) {
      throw new UncheckedIOException(
          "Cannot listen on port " + port + " of 127.0.0.1: " + refused.getMessage(), refused);
    }
    AtomicInteger number = new AtomicInteger();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "sandbox-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    LoopbackServer started = new LoopbackServer(server, threads, handler);
    server.setExecutor(threads);
    server.createContext("/", started::serve);
    server.start();
    return started;
  }

  /** The server's address without a trailing slash, for example {@code http://127.0.0.1:8181}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** What it was asked, faults included. */
  public RequestLog requests() {
    return requests;
  }

  /** What goes wrong with the next requests. */
  public Faults faults() {
    return faults;
  }

  /** Stops listening at once; requests under way are cut. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest request = read(exchange);
      requests.add(request);
      Optional<Fault> fault = faults.strike(request);
      if (fault.isPresent()) {
        suffer(fault.get(), request, exchange);
      } else {
        send(handle(request), exchange);
      }
    }
  }

  private void suffer(Fault fault, HttpRequest request, HttpExchange exchange) throws IOException {
    if (fault instanceof Fault.AnswerInstead instead) {
      send(instead.answer(), exchange);
    } else if (fault instanceof Fault.BodyTruncated truncated) {
      HttpAnswer whole = handle(request);
      writeHeaders(whole, exchange, Math.max(whole.body().length, truncated.bytes() + 1));
      exchange
          .getResponseBody()
          .write(whole.body(), 0, Math.min(truncated.bytes(), whole.body().length));
      exchange.getResponseBody().flush();
    } else if (fault instanceof Fault.AnswerDelayed delayed) {
      HttpAnswer late = handle(request);
      try {
        TimeUnit.NANOSECONDS.sleep(delayed.delay().toNanos());
        send(late, exchange);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    } else if (fault instanceof Fault.FirstDo first) {
      first.event().run();
      send(handle(request), exchange);
    }
    // What remains is the cut connection: closing the exchange unanswered cuts it.
  }

  private HttpAnswer handle(HttpRequest request) {
    try {
      return handler.answer(request);
    } catch (RuntimeException defect) {
      return HttpAnswer.html(500, "The sandbox has a defect: " + defect);
    }
  }

  private static void send(HttpAnswer answer, HttpExchange exchange) throws IOException {
    HttpAnswer sent = answer;
    if (answer.body().length >= WORTH_COMPRESSING_BYTES && acceptsGzip(exchange)) {
      sent =
          new HttpAnswer(answer.status(), answer.headers(), compressed(answer.body()))
              .with("Content-Encoding", "gzip");
    }
    writeHeaders(sent, exchange, sent.body().length);
    if (sent.body().length > 0 && !exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseBody().write(sent.body());
    }
  }

  private static void writeHeaders(HttpAnswer answer, HttpExchange exchange, int length)
      throws IOException {
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    boolean bodiless = length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : length);
  }

  private static HttpRequest read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      headers.put(header.getKey().toLowerCase(Locale.ROOT), String.join(",", header.getValue()));
    }
    byte[] body;
    try (InputStream sent = exchange.getRequestBody()) {
      boolean compressed = "gzip".equalsIgnoreCase(headers.getOrDefault("content-encoding", ""));
      body = compressed ? new GZIPInputStream(sent).readAllBytes() : sent.readAllBytes();
    }
    return HttpRequest.of(
        exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
  }

  private static boolean acceptsGzip(HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()).stream()
        .anyMatch(accepted -> accepted.toLowerCase(Locale.ROOT).contains("gzip"));
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
    try (OutputStream gzip =
        new GZIPOutputStream(compressed) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      gzip.write(body);
    }
    return compressed.toByteArray();
  }
}
