package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may ask at all, and what browsers are told. */
interface GuardedDoors {

  Api api();

  /** A request with a Host header of our choice, which Java's own client does not allow. */
  private String asked(String host, String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", api().root().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Answer sentFrom(String origin) {
    return api()
        .send(
            api()
                .request("connections")
                .setHeader("Origin", origin)
                .setHeader("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  @Test
  default void doors_a_name_that_is_not_this_machine_is_refused() throws IOException {
    for (String path : List.of("/api/v1/connections", "/")) {
      for (String host : List.of("evil.example", "evil.example:" + api().root().getPort())) {
        assertThat(asked(host, path))
            .startsWith("HTTP/1.1 403")
            .contains("application/problem+json")
            .contains("Touchstone answers to 127.0.0.1 and localhost only.");
      }
    }
    assertThat(asked("localhost:" + api().root().getPort(), "/api/v1/connections"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  default void doors_a_page_of_another_site_may_not_send_anything() {
    String own = "http://127.0.0.1:" + api().root().getPort();
    for (String origin :
        List.of("https://evil.example", "null", "http://127.0.0.1:1", own + ".evil.example")) {
      assertThat(sentFrom(origin).problem(403).getString("detail"))
          .as(origin)
          .isEqualTo("Another site may not send requests to Touchstone.");
    }
    // A page of our own gets as far as the check of its input.
    assertThat(sentFrom(own).refusedFields()).containsExactly("name");
  }

  @Test
  default void doors_browsers_are_told_to_run_nothing_else() {
    for (String path : List.of("/", "connections", "connections/987654321", "nothing")) {
      Answer answer = api().get(path, "*/*");
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .startsWith("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
    }
    assertThat(api().get("/", "text/html").expect(200).header("Content-Type"))
        .startsWith("text/html");
    assertThat(api().get("connections").header("Cache-Control")).isEqualTo("no-store");
    assertThat(api().get("connections").headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }
}
