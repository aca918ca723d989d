package touchstone.past;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Contents as text: parts one behind the other, divided by a character that no field of a CRM
 * holds. Small, because there is one for every change of every account.
 */
final class ContentText {

  private static final String BETWEEN = "\u001f";

  private ContentText() {}

  static String of(List<String> parts) {
    return parts.stream()
        .map(part -> part.replace(BETWEEN, " "))
        .collect(Collectors.joining(BETWEEN));
  }

  static List<String> parts(String content) {
    return Arrays.asList(content.split(BETWEEN, -1));
  }

  /** A number with four digits that count; blank if it is unknown. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    double rounded =
        new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }

  static OptionalDouble number(String part) {
    return part.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(part));
  }
}
