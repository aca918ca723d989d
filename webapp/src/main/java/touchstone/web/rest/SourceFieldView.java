package touchstone.web.rest;

import touchstone.connector.RecordDescription;

/**
 * A field of the source: its own name, the words people read, its own type, whether it is writable.
 */
public record SourceFieldView(String name, String label, String kind, boolean writable) {

  static SourceFieldView of(RecordDescription.SourceField field) {
    return new SourceFieldView(field.name(), field.label(), field.kind(), field.writable());
  }
}
