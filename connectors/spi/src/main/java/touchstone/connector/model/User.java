package touchstone.connector.model;

import java.util.List;

/** A person who works in the CRM. */
public final class User {

  private static final FieldList LIST = new FieldList(RecordType.USER);

  /** The person's name. */
  public static final Field<String> NAME = LIST.add("name", FieldKind.TEXT, "The person's name.");

  /** Whether the person may still sign in. */
  public static final Field<Boolean> ACTIVE =
      LIST.add("active", FieldKind.BOOLEAN, "Whether the person may still sign in.");

  private User() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
