package touchstone.connector.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {

  private final AtomicInteger handled = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LoopbackServer server =
      LoopbackServer.start(
          0,
          request -> {
            handled.incrementAndGet();
            if (request.path().equals("/broken")) {
              throw new IllegalStateException("no such thing");
            }
            return HttpAnswer.json(200, "{\"asked\":\"" + request.path() + "\"}");
          });

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answers_and_remembers_what_it_was_asked() throws Exception {
    get("/one?x=1&y=a+b%26c");
    get("/two//2/");

    assertThat(server.requests().counts()).isEqualTo(Map.of("GET /one", 1, "GET /two/2", 1));
    assertThat(server.requests().latest().get(0).query()).isEqualTo(Map.of("x", "1", "y", "a b&c"));
    assertThat(server.requests().count("/t")).isEqualTo(1);
    server.requests().clear();
    assertThat(server.requests().count()).isZero();
  }

  @Test
  void names_its_own_defects() throws Exception {
    HttpResponse<String> answer = get("/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("no such thing");
  }

  @Test
  void says_when_its_port_is_taken() {
    assertThatThrownBy(() -> LoopbackServer.start(server.port(), request -> HttpAnswer.empty(200)))
        .hasMessage(
            "Port "
                + server.port()
                + " on 127.0.0.1 is in use: stop what listens there or choose another.");
  }

  @Nested
  class FaultsHit {

    @Test
    void the_next_request_once_unless_told_otherwise() throws Exception {
      server.faults().add(FaultRule.onAny().then(Fault.answer(503, "[]")));

      assertThat(get("/").statusCode()).isEqualTo(503);
      assertThat(get("/").statusCode()).isEqualTo(200);
      assertThat(handled).hasValue(1);
      assertThat(server.faults().pending()).isZero();
    }

    @Test
    void after_some_requests_and_as_often_as_planned() throws Exception {
      server
          .faults()
          .add(FaultRule.on("GET", "/rows").after(1).times(2).then(Fault.answer(500, "{}")));

      assertThat(get("/rows").statusCode()).isEqualTo(200);
      assertThat(get("/other").statusCode()).isEqualTo(200);
      assertThat(get("/rows").statusCode()).isEqualTo(500);
      assertThat(get("/rows").statusCode()).isEqualTo(500);
      assertThat(get("/rows").statusCode()).isEqualTo(200);
    }

    @Test
    void every_request_until_cleared() throws Exception {
      server
          .faults()
          .add(
              FaultRule.onAny().always().then(Fault.answer(429, Map.of("Retry-After", "7"), "{}")));

      assertThat(get("/").headers().firstValue("Retry-After")).contains("7");
      assertThat(get("/").statusCode()).isEqualTo(429);
      server.faults().clear();
      assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void with_a_web_page_instead_of_json() throws Exception {
      server.faults().add(FaultRule.onAny().then(Fault.html(200, "<h1>Maintenance</h1>")));

      HttpResponse<String> answer = get("/");

      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(answer.body()).isEqualTo("<h1>Maintenance</h1>");
    }

    @Test
    void by_cutting_the_connection_before_the_request_is_handled() {
      // Twice: the JDK's client itself repeats a GET whose connection was cut once.
      server.faults().add(FaultRule.onAny().times(2).then(Fault.cutConnection()));

      assertThatIOException().isThrownBy(() -> get("/"));
      assertThat(handled).hasValue(0);
    }

    @Test
    void by_cutting_the_answer_after_the_request_was_handled() {
      server.faults().add(FaultRule.onAny().then(Fault.truncateBodyAfter(5)));

      assertThatIOException().isThrownBy(() -> get("/"));
      assertThat(handled).hasValue(1);
    }

    @Test
    void by_letting_the_client_wait() {
      server.faults().add(FaultRule.onAny().then(Fault.delay(Duration.ofMinutes(1))));

      assertThatThrownBy(
              () ->
                  client.send(
                      HttpRequest.newBuilder(server.address())
                          .timeout(Duration.ofMillis(50))
                          .build(),
                      HttpResponse.BodyHandlers.discarding()))
          .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void by_something_that_happens_first() throws Exception {
      AtomicInteger happened = new AtomicInteger();
      server.faults().add(FaultRule.onAny().then(Fault.first(happened::incrementAndGet)));

      assertThat(get("/").statusCode()).isEqualTo(200);
      assertThat(happened).hasValue(1);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
