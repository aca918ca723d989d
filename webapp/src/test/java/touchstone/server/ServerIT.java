package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR runs on the server it is made for, with the settings of {@code payara-config}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ServerIT {

  @ArquillianResource private URL injected;

  @Deployment(testable = false)
  static WebArchive war() {
    return BuiltWar.archive();
  }

  @Test
  void is_healthy_and_says_which_software_runs() throws Exception {
    HttpResponse<String> answer = get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject health = Json.createReader(new StringReader(answer.body())).readObject();
    assertThat(health.getString("status")).isEqualTo("UP");
    assertThat(health.getJsonArray("checks").getValuesAs(JsonObject.class))
        .filteredOn(check -> check.getString("name").equals("software"))
        .singleElement()
        .extracting(check -> check.getJsonObject("data").getString("touchstone"))
        .isEqualTo(System.getProperty("touchstone.version"));
  }

  @Test
  void is_ready_on_its_own_h2_and_not_on_the_older_one_of_the_server() throws Exception {
    HttpResponse<String> answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject database =
        Json.createReader(new StringReader(answer.body()))
            .readObject()
            .getJsonArray("checks")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(check -> check.getString("name").equals("database"))
            .findFirst()
            .orElseThrow()
            .getJsonObject("data");
    assertThat(database.getString("product")).isEqualTo("H2");
    assertThat(database.getString("version")).startsWith(System.getProperty("h2.version"));
    assertThat(database.getString("migration")).isNotBlank();
  }

  @Test
  void describes_its_interface_in_openapi_3_0() throws Exception {
    HttpResponse<String> answer = get("/openapi");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("(?m)^openapi: 3\\.0\\.\\d+$");
    assertThat(answer.body()).contains("title: Touchstone");
  }

  @Test
  void serves_the_page_library_from_its_jar_at_the_address_the_pages_name() throws Exception {
    String library = "/_static/lit-html/" + System.getProperty("lit-html.version") + "/lit-html.js";
    HttpResponse<String> answer = get(library);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/javascript"));
    assertThat(get("/").body()).contains("\"" + library + "\"");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc; the server is the same elsewhere")
  void opens_no_port_to_other_machines() throws IOException {
    ProcessHandle server =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains("payara-micro.jar"))
            .findFirst()
            .orElseThrow();

    assertThat(ListeningPorts.openToTheWorld(server)).isEmpty();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc; the server is the same elsewhere")
  void would_notice_a_port_open_to_other_machines() throws IOException {
    try (ServerSocket open = new ServerSocket(0)) {
      assertThat(ListeningPorts.openToTheWorld(ProcessHandle.current()))
          .contains(open.getLocalPort());
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(BuiltWar.on(injected, path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
