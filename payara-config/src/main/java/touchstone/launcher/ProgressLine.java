package touchstone.launcher;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.PrintStream;

/** One step of the loop on the terminal: rewritten while it runs, where the terminal can. */
final class ProgressLine {

  private static final int STEP_WIDTH = 19;

  private final PrintStream out;
  private final String step;
  private final boolean terminal = System.console() != null;

  ProgressLine(PrintStream out, String step) {
    this.out = out;
    this.step = (step + " ".repeat(STEP_WIDTH)).substring(0, Math.max(STEP_WIDTH, step.length()));
  }

  void show(JsonObject run) {
    if (terminal) {
      out.print("\r" + step + counts(run) + "   ");
      out.flush();
    }
  }

  void end(JsonObject run) {
    out.println((terminal ? "\r" : "") + step + counts(run) + "   ");
  }

  private static String counts(JsonObject run) {
    StringBuilder text = new StringBuilder();
    JsonArray progress =
        run.containsKey("progress") ? run.getJsonArray("progress") : JsonValue.EMPTY_JSON_ARRAY;
    for (JsonObject part : progress.getValuesAs(JsonObject.class)) {
      if (part.getInt("done", 0) > 0) {
        text.append(text.isEmpty() ? "" : ", ");
        text.append(part.getInt("done")).append(' ').append(part.getString("what"));
      }
    }
    return text.isEmpty()
        ? run.getString("state").toLowerCase(java.util.Locale.ROOT)
        : text.toString();
  }
}
