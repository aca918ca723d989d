package touchstone.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole loop on this machine: a CRM sandbox with an organisation, Touchstone beside it,
 * connect, pull, discover, publish, compute, score, push. Everything but the two starts goes
 * through the REST API.
 */
final class Demo {

  private final Installation installation;
  private final CommandLine commandLine;
  private final ServerSettings settings;
  private final PrintStream out;
  private final Stopwatch stopwatch = new Stopwatch();

  Demo(
      Installation installation,
      CommandLine commandLine,
      ServerSettings settings,
      PrintStream out) {
    this.installation = installation;
    this.commandLine = commandLine;
    this.settings = settings;
    this.out = out;
  }

  void run() throws StartRefused, InterruptedException {
    LoopbackPort.requireFree(settings.address(), settings.port(), "--port");
    DemoProfile profile = DemoProfile.read(installation, commandLine);
    try (DemoCrm crm = DemoCrm.start(installation, commandLine)) {
      empty(settings.home());
      out.println("CRM sandbox        " + crm.address() + "  (" + crm.organisation() + ")");
      crm.warnings().forEach(warning -> out.println("  " + warning));
      stopwatch.lap("sandbox");
      try (ServerProcess server = ServerProcess.start(installation, settings, JvmUse.SHORT)) {
        out.println("Touchstone         " + settings.pages());
        stopwatch.lap("server start");
        DemoLoop loop = new DemoLoop(new ApiClient(settings.pages()), stopwatch, out);
        DemoOutcome outcome = loop.run(crm, profile);
        outcome.print(out, stopwatch, settings.pages());
        if (commandLine.once()) {
          server.close();
          stopwatch.lap("stop");
          out.println(outcome.json(stopwatch));
        } else {
          out.println("The pages stay open until Ctrl-C.");
          server.await();
        }
      }
    }
  }

  /** A demo starts from nothing: what an earlier one left is removed. */
  private static void empty(Path directory) throws StartRefused {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> below = Files.walk(directory)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException undeletable) {
      throw new StartRefused(
          "What an earlier demo left in " + directory + " cannot be removed: remove it.",
          undeletable);
    }
  }

  /** The loop's steps, each a call or a run. */
  private record DemoLoop(ApiClient api, Stopwatch stopwatch, PrintStream out) {

    DemoOutcome run(DemoCrm crm, DemoProfile profile) throws StartRefused {
      String connection = connect(crm);
      JsonObject sync = run(connection, "SYNC", "Pull");
      JsonObject discover =
          finish(
              "discoveries",
              Json.createObjectBuilder().add("connection", Integer.parseInt(connection)).build(),
              "runs/",
              "Discover");
      DemoFinds finds = new DemoFinds(api.get("discoveries/" + ApiClient.text(discover, "id")));
      String published = publish(connection, profile, finds);
      JsonObject compute = run(connection, "COMPUTE", "Compute and score");
      JsonObject push =
          finish(
              "pushes",
              Json.createObjectBuilder()
                  .add("connection", Integer.parseInt(connection))
                  .add("mode", "SEND")
                  .build(),
              "pushes/",
              "Push");
      JsonObject summary = api.get("connections/" + connection + "/summary");
      JsonArray channels = api.getList("reports/channel-by-icp?connection=" + connection);
      return new DemoOutcome(published, finds, sync, compute, push, summary, channels);
    }

    private String connect(DemoCrm crm) throws StartRefused {
      JsonObject connection =
          api.post(
              "connections",
              Json.createObjectBuilder()
                  .add("name", crm.organisation())
                  .add("connector", "salesforce")
                  .add("corporateCurrency", "USD")
                  .add(
                      "settings",
                      Json.createObjectBuilder()
                          .add("instanceUrl", crm.address())
                          .add("clientId", crm.clientId())
                          .add("clientSecret", crm.clientSecret()))
                  .build());
      String id = ApiClient.text(connection, "id");
      JsonObject check =
          api.post("connections/" + id + "/check", Json.createObjectBuilder().build());
      if (!check.getBoolean("ok")) {
        throw new StartRefused(check.getString("sentence"));
      }
      if (!crm.fieldMapping().isEmpty()) {
        api.put("connections/" + id + "/field-mapping", crm.fieldMapping());
      }
      if (!crm.attributes().isEmpty()) {
        api.put("connections/" + id + "/attributes", crm.attributes());
      }
      if (!crm.valueRules().isEmpty()) {
        api.put("connections/" + id + "/value-rules", crm.valueRules());
      }
      stopwatch.lap("connect");
      return id;
    }

    /** What a person asked for, else what the data confirm, else a hypothesis a person wrote. */
    private String publish(String connection, DemoProfile profile, DemoFinds finds)
        throws StartRefused {
      Optional<JsonObject> confirmed = finds.confirmed();
      if (profile.askedFor() || confirmed.isEmpty()) {
        String version = publish(connection, profile);
        return profile.askedFor()
            ? version
            : version + ", a hypothesis a person wrote: no find was confirmed";
      }
      JsonObject drafted =
          api.post(
              "discoveries/" + ApiClient.text(finds.discovery(), "id") + "/profiles",
              Json.createObjectBuilder()
                  .add("candidate", confirmed.get().getInt("number"))
                  .build());
      String number = ApiClient.text(drafted, "number");
      api.post(
          "profiles/" + ApiClient.text(drafted, "profileId") + "/versions/" + number + "/publish",
          Json.createObjectBuilder().build());
      stopwatch.lap("profile");
      return "\"" + drafted.getString("profile") + "\" version " + number;
    }

    private String publish(String connection, DemoProfile profile) throws StartRefused {
      JsonObject created =
          api.post(
              "profiles",
              Json.createObjectBuilder()
                  .add("connection", Integer.parseInt(connection))
                  .add("name", profile.name())
                  .build());
      String path = "profiles/" + ApiClient.text(created, "id") + "/versions";
      JsonObject version = api.post(path, profile.scorecard());
      String number = ApiClient.text(version, "number");
      api.post(path + "/" + number + "/publish", Json.createObjectBuilder().build());
      stopwatch.lap("profile");
      return "\"" + profile.name() + "\" version " + number;
    }

    private JsonObject run(String connection, String kind, String step) throws StartRefused {
      return finish(
          "connections/" + connection + "/runs",
          Json.createObjectBuilder().add("kind", kind).build(),
          "runs/",
          step);
    }

    private JsonObject finish(String startAt, JsonObject body, String askAt, String step)
        throws StartRefused {
      JsonObject run = api.post(startAt, body);
      ProgressLine line = new ProgressLine(out, step);
      JsonObject done = api.await(askAt + ApiClient.text(run, "id"), run, line::show);
      line.end(done);
      stopwatch.lap(step.toLowerCase(Locale.ROOT));
      return done;
    }
  }
}
