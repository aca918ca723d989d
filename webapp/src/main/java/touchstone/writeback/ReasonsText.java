package touchstone.writeback;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import touchstone.icp.Tier;

/**
 * The reasons of a score as one text: a line each, and the sum. Lines that do not fit are counted
 * at the end, never cut in the middle.
 */
final class ReasonsText {

  private ReasonsText() {}

  /**
   * The text.
   *
   * @param length how many characters fit
   */
  static String of(JsonObject fit, int length) {
    List<String> lines = lines(fit);
    String whole = String.join("\n", lines);
    if (length(whole) <= length) {
      return whole;
    }
    for (int kept = lines.size() - 1; kept > 0; kept--) {
      String text =
          String.join("\n", lines.subList(0, kept))
              + "\n... "
              + (lines.size() - kept)
              + " more in Touchstone";
      if (length(text) <= length) {
        return text;
      }
    }
    return FieldLengths.cut(lines.get(0), Math.min(length, lines.get(0).length()));
  }

  // Salesforce keeps a line end as two characters and counts both.
  private static int length(String text) {
    return text.length() + (int) text.chars().filter(character -> character == '\n').count();
  }

  private static List<String> lines(JsonObject fit) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (Tier.valueOf(fit.getString("computedTier")) == Tier.INSUFFICIENT_DATA
                ? "Too little is known for a score; so far "
                : "Score ")
            + number(fit, "score")
            + " = base "
            + number(fit, "base")
            + " + the points below");
    if (fit.containsKey("override")) {
      String reason = fit.getJsonObject("override").getString("reason");
      lines.add("Tier set by a person: " + (reason.isBlank() ? "no reason given" : reason));
    }
    if (fit.containsKey("exclusion")) {
      lines.add("Excluded: " + fit.getString("exclusion"));
    }
    for (JsonObject reason : fit.getJsonArray("reasons").getValuesAs(JsonObject.class)) {
      lines.add(line(reason));
    }
    return lines;
  }

  private static String line(JsonObject reason) {
    String criterion = reason.getString("criterion");
    return switch (reason.getString("outcome")) {
      case "MATCH" ->
          signed(reason, "points")
              + " "
              + criterion
              + " ("
              + reason.getString("valueSeen", "")
              + ")";
      case "NO_MATCH" -> "0 " + criterion + " (" + reason.getString("valueSeen", "") + ")";
      default -> "? " + criterion + ": unknown, could be " + signed(reason, "possiblePoints");
    };
  }

  private static String signed(JsonObject object, String member) {
    return (object.getJsonNumber(member).bigDecimalValue().signum() > 0 ? "+" : "")
        + number(object, member);
  }

  private static String number(JsonObject object, String member) {
    BigDecimal number = object.getJsonNumber(member).bigDecimalValue().stripTrailingZeros();
    return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
  }
}
