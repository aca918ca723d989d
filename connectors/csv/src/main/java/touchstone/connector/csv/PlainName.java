package touchstone.connector.csv;

import java.util.Locale;

/**
 * Names as people mean them: {@code Close Date}, {@code close_date} and {@code CloseDate} are one.
 */
final class PlainName {

  private PlainName() {}

  static String of(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (char character : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      if (character != '_' && !Character.isWhitespace(character) && character != '\u00a0') {
        plain.append(character);
      }
    }
    return plain.toString();
  }
}
