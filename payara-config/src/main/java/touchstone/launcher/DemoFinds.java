package touchstone.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * What the discovery brought.
 *
 * @param discovery as {@code GET /discoveries/{id}} answers
 */
record DemoFinds(JsonObject discovery) {

  /** The surest find: the first that is confirmed; empty if the data say no. */
  Optional<JsonObject> confirmed() {
    return candidates().stream()
        .filter(candidate -> candidate.getString("verdict").equals("CONFIRMED"))
        .findFirst();
  }

  private List<JsonObject> candidates() {
    return discovery.getJsonArray("candidates").getValuesAs(JsonObject.class);
  }

  private List<JsonObject> setAside() {
    return discovery.getJsonArray("setAside").getValuesAs(JsonObject.class);
  }

  void print(PrintStream out) {
    out.println("What the data say of who the ideal customers are:");
    if (candidates().isEmpty()) {
      out.println("- " + discovery.getString("sentence"));
    }
    candidates().forEach(candidate -> out.println("- " + candidate.getString("sentence")));
    if (!setAside().isEmpty()) {
      out.println("Set aside, because it knows the outcome:");
      setAside().forEach(one -> out.println("- " + one.getString("sentence")));
    }
  }

  /** The verdict, the finds in words, and what was set aside. */
  JsonObject json() {
    JsonArrayBuilder finds = Json.createArrayBuilder();
    candidates()
        .forEach(
            candidate ->
                finds.add(
                    Json.createObjectBuilder()
                        .add("words", candidate.getString("words"))
                        .add("verdict", candidate.getString("verdict"))));
    JsonArrayBuilder aside = Json.createArrayBuilder();
    setAside().forEach(one -> aside.add(one.getString("attribute")));
    return Json.createObjectBuilder()
        .add("verdict", discovery.getString("verdict"))
        .add("found", finds)
        .add("setAside", aside)
        .build();
  }
}
