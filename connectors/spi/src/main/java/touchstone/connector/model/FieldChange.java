package touchstone.connector.model;

import java.time.Instant;
import java.util.List;

/**
 * A change of one field of a record, as a CRM's field history keeps it. The value before the first
 * change after a day is the value of that day.
 */
public final class FieldChange {

  private static final FieldList LIST = new FieldList(RecordType.FIELD_CHANGE);

  /** The type of the record that changed, as {@link RecordType#plural()}. */
  public static final Field<String> RECORD_TYPE =
      LIST.add(
          "recordType",
          FieldKind.TEXT,
          "The type of the record that changed, like accounts; absent means accounts.");

  /** The record that changed. */
  public static final Field<String> RECORD_ID =
      LIST.add("recordId", FieldKind.REFERENCE, "The record that changed.");

  /** The field that changed, by the source's own name. */
  public static final Field<String> FIELD =
      LIST.add("field", FieldKind.TEXT, "The field that changed, by the source's own name.");

  /** The standard field it is by default, if it is one. */
  public static final Field<String> STANDARD_FIELD =
      LIST.add(
          "standardField",
          FieldKind.TEXT,
          "The standard field that is kept there by default, like employees; absent if none is.");

  /** The value before; absent if it was blank. */
  public static final Field<String> OLD_VALUE =
      LIST.add(
          "oldValue",
          FieldKind.TEXT,
          "The value before the change; absent if it was blank. If the new one is absent too, the"
              + " source keeps only that there was a change.");

  /** The value after; absent if it is blank. */
  public static final Field<String> NEW_VALUE =
      LIST.add(
          "newValue", FieldKind.TEXT, "The value after the change; absent if it became blank.");

  /** When. */
  public static final Field<Instant> CHANGED_AT = LIST.add("changedAt", FieldKind.INSTANT, "When.");

  private FieldChange() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
