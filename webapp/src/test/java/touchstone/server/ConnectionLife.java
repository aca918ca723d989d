package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import touchstone.connector.testkit.http.Fault;
import touchstone.connector.testkit.http.FaultRule;

/** What happens to a connection and its profiles over time: changes, runs that wait, an end. */
interface ConnectionLife {

  Api api();

  private static Path filesIn(String name) throws IOException {
    Path directory = Files.createTempDirectory("touchstone-life-");
    Files.writeString(
        directory.resolve("accounts.csv"),
        "id,name,industry\nA1," + name + ",Energy\nA2,Beta,Food\n");
    return directory;
  }

  @Test
  default void life_a_change_keeps_the_secret_and_everything_else_that_is_not_sent() {
    try (SandboxCompany company = SandboxCompany.of(2)) {
      long connection = company.connect(api());
      String address = "connections/" + connection;
      JsonObject before = api().get(address).json();
      String name = "Renamed " + before.getString("name");

      JsonObject changed =
          api().send("PATCH", address, "{\"name\":\"" + name + "\"}").expect(200).json();

      assertThat(changed.getString("name")).isEqualTo(name);
      for (String kept : List.of("settings", "secrets", "corporateCurrency", "timeZone")) {
        assertThat(changed.get(kept)).as(kept).isEqualTo(before.get(kept));
      }
      assertThat(api().post(address + "/check", "").json().getBoolean("ok")).isTrue();
    }
  }

  @Test
  default void life_a_connection_that_is_switched_off_says_so() throws IOException {
    long connection = api().connect("csv", Map.of("directory", filesIn("Acme").toString()));
    String address = "connections/" + connection;

    api().send("PATCH", address, "{\"enabled\":false}").expect(200);

    assertThat(api().get(address).json().getBoolean("enabled")).isFalse();
    assertThat(api().post(address + "/check", "").json().getString("sentence"))
        .contains("switched off");
    assertThat(api().run(connection, "SYNC").getString("sentence")).contains("switched off");
  }

  @Test
  default void life_a_deleted_connection_takes_everything_with_it() throws IOException {
    long connection = api().connect("csv", Map.of("directory", filesIn("Acme").toString()));
    api().succeed(connection, "REFRESH");
    long profile =
        api()
            .publish(
                connection,
                "{\"criteria\":[{\"attribute\":\"industry\",\"oneOf\":[\"Energy\"],\"points\":100}]}");
    api().get("accounts/" + connection + "-A1").expect(200);

    assertThat(api().send("DELETE", "connections/" + connection, "").expect(204).body()).isEmpty();

    for (String path :
        List.of(
            "connections/" + connection,
            "accounts/" + connection + "-A1",
            "accounts?connection=" + connection,
            "profiles/" + profile,
            "reports/channel-by-icp?connection=" + connection)) {
      api().get(path).problem(404);
    }
  }

  @Test
  default void life_a_full_pull_drops_what_the_files_no_longer_hold() throws IOException {
    Path directory = filesIn("Acme");
    long connection = api().connect("csv", Map.of("directory", directory.toString()));
    api().succeed(connection, "SYNC");
    Files.writeString(directory.resolve("accounts.csv"), "id,name,industry\nA2,Beta Two,Food\n");
    String runs = "connections/" + connection + "/runs";

    api().succeed(connection, "SYNC");
    api().get("accounts/" + connection + "-A1").expect(200);
    api().ended(api().post(runs, "{\"kind\":\"SYNC\",\"full\":true}").expect(202));

    api().get("accounts/" + connection + "-A1").problem(404);
    assertThat(api().get("accounts/" + connection + "-A2").json().getString("name"))
        .isEqualTo("Beta Two");
  }

  @Test
  default void life_a_busy_connection_refuses_a_second_run_and_a_cancelled_one_ends() {
    try (SandboxCompany company = SandboxCompany.of(3)) {
      long connection = company.connect(api());
      CountDownLatch asked = new CountDownLatch(1);
      company
          .sandbox()
          .faults()
          .add(FaultRule.on("/query").then(Fault.first(() -> waitFor(asked))));
      String runs = "connections/" + connection + "/runs";
      Answer first = api().post(runs, "{\"kind\":\"SYNC\"}").expect(202);

      Answer second = api().post(runs, "{\"kind\":\"SYNC\"}");
      Answer push = api().post("pushes", "{\"connection\":" + connection + ",\"mode\":\"SEND\"}");
      api().post("runs/" + first.json().getInt("id") + "/cancel", "").expect(202);
      asked.countDown();
      JsonObject ended = api().ended(first);

      assertThat(second.problem(409).getString("detail"))
          .contains(String.valueOf(first.json().getInt("id")));
      push.problem(409);
      assertThat(ended.getString("state")).isEqualTo("CANCELLED");
      api().succeed(connection, "SYNC");
    }
  }

  /** Keeps Salesforce's answer back, and with it the run, for as long as a test needs. */
  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  default void life_a_new_version_retires_the_old_one_and_tells_what_differs() throws IOException {
    long connection = api().connect("csv", Map.of("directory", filesIn("Acme").toString()));
    api().succeed(connection, "SYNC");
    String card = "{\"criteria\":[{\"attribute\":\"industry\",\"oneOf\":[\"%s\"],\"points\":%d}]}";
    long profile = api().publish(connection, card.formatted("Energy", 100));
    api().succeed(connection, "COMPUTE");
    String address = "profiles/" + profile;

    Answer made = api().post(address + "/versions", card.formatted("Food", 80)).expect(201);
    assertThat(made.header("Location")).endsWith("/versions/2");
    api().post(address + "/versions/2/publish", "").expect(200);
    api().succeed(connection, "COMPUTE");

    JsonObject shown = api().get(address).json();
    assertThat(shown.getInt("active")).isEqualTo(2);
    assertThat(shown.getJsonArray("versions").getValuesAs(JsonObject.class))
        .extracting(version -> version.getInt("number") + " " + version.getString("state"))
        .containsExactlyInAnyOrder("1 RETIRED", "2 ACTIVE");
    JsonObject diff = api().get(address + "/versions/2/diff?with=1").expect(200).json();
    assertThat(diff.getInt("from")).isEqualTo(1);
    assertThat(diff.getInt("to")).isEqualTo(2);
    assertThat(diff.getJsonArray("changes")).isNotEmpty();
    JsonObject fit = api().get("accounts/" + connection + "-A2/fit").json();
    assertThat(fit.getInt("version")).isEqualTo(2);
    assertThat(fit.getInt("score")).isEqualTo(80);
    assertThat(api().get("accounts/" + connection + "-A1/fit").json().getInt("score")).isZero();
    assertThat(api().get(address + "/versions/1").expect(200).json().getString("state"))
        .isEqualTo("RETIRED");
    assertThat(api().get(address + "/versions/2/diff").refusedFields()).containsExactly("with");
    api().get(address + "/versions/9").problem(404);
    api().post(address + "/versions/9/publish", "").problem(404);
  }
}
