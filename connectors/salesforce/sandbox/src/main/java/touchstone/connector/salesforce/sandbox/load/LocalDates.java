package touchstone.connector.salesforce.sandbox.load;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/**
 * Dates as a report export in American English writes them, {@code 02/23/26 08:55 PM}, turned into
 * the form of the API. Everything else is left as it is. Two-digit years are of this century.
 */
final class LocalDates {

  private static final Pattern AMERICAN =
      Pattern.compile(
          "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?:,? (\\d{1,2}):(\\d{2}) ([AP])M)?",
          Pattern.CASE_INSENSITIVE);

  private LocalDates() {}

  static String iso(FieldDefinition field, String text) {
    if (field.type() != FieldType.DATE && field.type() != FieldType.DATETIME) {
      return text;
    }
    Matcher parts = AMERICAN.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    String year = parts.group(3).length() == 2 ? "20" + parts.group(3) : parts.group(3);
    String day =
        String.format("%s-%2s-%2s", year, parts.group(1), parts.group(2)).replace(' ', '0');
    if (parts.group(4) == null) {
      return day;
    }
    int hour = Integer.parseInt(parts.group(4)) % 12;
    boolean afternoon = parts.group(6).equalsIgnoreCase("P");
    return day
        + String.format(Locale.ROOT, "T%02d:%s:00Z", afternoon ? hour + 12 : hour, parts.group(5));
  }
}
