package touchstone.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintStream;
import java.util.Locale;

/**
 * What the loop brought, as the API told it.
 *
 * @param profile name and version published, and why if it is not a find
 * @param finds what the discovery brought
 * @param sync the pull's run
 * @param compute the computation's run
 * @param push the push
 * @param summary the connection's summary
 * @param channels the rows of the channel report
 */
record DemoOutcome(
    String profile,
    DemoFinds finds,
    JsonObject sync,
    JsonObject compute,
    JsonObject push,
    JsonObject summary,
    JsonArray channels) {

  void print(PrintStream out, Stopwatch stopwatch, String pages) {
    out.println();
    finds.print(out);
    out.println();
    out.printf(
        Locale.ROOT,
        "%d accounts, %d of them customers; %d deals, %d support cases.%n",
        summary.getInt("accounts"),
        summary.getInt("customers"),
        summary.getInt("deals"),
        summary.getInt("cases"));
    out.printf(
        Locale.ROOT,
        "%d accounts scored with %s; %d pushed, %d unchanged, %d rejected; %d API calls.%n",
        summary.getInt("scored"),
        profile,
        push.getInt("pushed"),
        push.getInt("unchanged"),
        push.getInt("rejected"),
        apiCalls());
    out.println("- " + summary.getJsonObject("learning").getString("sentence"));
    for (JsonString sentence : summary.getJsonArray("sentences").getValuesAs(JsonString.class)) {
      out.println("- " + sentence.getString());
    }
    out.println("Time: " + stopwatch);
    out.println("Pages: " + pages);
  }

  /** The counts on one line. */
  JsonObject json(Stopwatch stopwatch) {
    return Json.createObjectBuilder()
        .add("accounts", summary.getInt("accounts"))
        .add("deals", summary.getInt("deals"))
        .add("cases", summary.getInt("cases"))
        .add("customers", summary.getInt("customers"))
        .add("scored", summary.getInt("scored"))
        .add("pushed", push.getInt("pushed"))
        .add("unchanged", push.getInt("unchanged"))
        .add("rejected", push.getInt("rejected"))
        .add("apiCalls", apiCalls())
        .add("profile", profile)
        .add("discovery", finds.json())
        .add("seconds", Math.round(stopwatch.seconds() * 10) / 10.0)
        .build();
  }

  private int apiCalls() {
    return sync.getInt("apiCalls", 0) + push.getInt("apiCalls", 0);
  }
}
