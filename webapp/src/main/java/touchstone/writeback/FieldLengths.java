package touchstone.writeback;

import java.util.EnumMap;
import java.util.Map;
import touchstone.connector.RecordDescription;

/** How many characters each of Touchstone's fields takes in one organisation. Immutable. */
final class FieldLengths {

  private final Map<TouchstoneField, Integer> lengths;

  FieldLengths(Map<TouchstoneField, Integer> lengths) {
    this.lengths = Map.copyOf(lengths);
  }

  /** The lengths that the CRM tells. */
  static FieldLengths of(RecordDescription accounts) {
    Map<TouchstoneField, Integer> lengths = new EnumMap<>(TouchstoneField.class);
    for (TouchstoneField field : TouchstoneField.values()) {
      accounts
          .field(field.apiName())
          .map(RecordDescription.SourceField::maximumLength)
          .filter(length -> length > 0)
          .ifPresent(length -> lengths.put(field, length));
    }
    return new FieldLengths(lengths);
  }

  /** The limit of a field. */
  int of(TouchstoneField field) {
    return lengths.getOrDefault(field, Integer.MAX_VALUE);
  }

  /** A text cut to what the field takes, whole characters only. */
  String fit(TouchstoneField field, String text) {
    return fit(field, text, "");
  }

  /** A text and an end that is never cut, together no longer than the field takes. */
  String fit(TouchstoneField field, String text, String end) {
    int room = Math.max(0, of(field) - end.length());
    return (text.length() <= room ? text : cut(text, room)) + end;
  }

  /** The first so many characters, or one less where that would cut a character in two. */
  static String cut(String text, int length) {
    boolean inTwo = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, inTwo ? length - 1 : length);
  }
}
