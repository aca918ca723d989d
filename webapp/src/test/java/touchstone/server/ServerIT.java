package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
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
  void describes_its_interface_in_openapi_3_0() throws Exception {
    HttpResponse<String> answer = get("/openapi");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("(?m)^openapi: 3\\.0\\.\\d+$");
    assertThat(answer.body()).contains("title: Touchstone");
  }

  @Test
  void serves_the_page_library_from_its_jar() throws Exception {
    HttpResponse<String> answer =
        get("/_static/lit/" + System.getProperty("lit.version") + "/index.js");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/javascript"));
  }

  @Test
  void answers_on_the_loopback_interface_only() throws Exception {
    for (InetAddress address : addressesOfThisMachineThatOthersSee()) {
      assertThatExceptionOfType(ConnectException.class)
          .as("the server must not answer on " + address)
          .isThrownBy(() -> new Socket(address, injected.getPort()).close());
    }
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  private static List<InetAddress> addressesOfThisMachineThatOthersSee() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(BuiltWar.on(injected, path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
