package touchstone.writeback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.connector.RecordDescription;

/** Looks before a push whether the CRM has Touchstone's fields and lets them be written. */
final class FieldCheck {

  private FieldCheck() {}

  /** What the administrator of the CRM must do first; empty if all is there. */
  static Optional<String> missing(RecordDescription accounts) {
    List<String> absent = new ArrayList<>();
    List<String> readOnly = new ArrayList<>();
    for (TouchstoneField field : TouchstoneField.values()) {
      Optional<RecordDescription.SourceField> found = accounts.field(field.apiName());
      if (found.isEmpty()) {
        absent.add(field.apiName());
      } else if (!found.get().writable()) {
        readOnly.add(field.apiName());
      }
    }
    if (!absent.isEmpty()) {
      return Optional.of(
          accounts.sourceName()
              + " has no field "
              + String.join(", ", absent)
              + " that the integration user can see: create what is missing, and give the user's"
              + " permission set read and edit access to it.");
    }
    if (!readOnly.isEmpty()) {
      return Optional.of(
          "The integration user may not edit "
              + String.join(", ", readOnly)
              + " on "
              + accounts.sourceName()
              + ": give the user's permission set edit access to it.");
    }
    return Optional.empty();
  }
}
