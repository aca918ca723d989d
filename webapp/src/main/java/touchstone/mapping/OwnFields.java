package touchstone.mapping;

import java.util.Locale;

/** The fields that Touchstone writes: read back as an attribute, a score would explain itself. */
final class OwnFields {

  private OwnFields() {}

  static boolean written(String sourceField) {
    return sourceField.toLowerCase(Locale.ROOT).contains("touchstone_");
  }
}
