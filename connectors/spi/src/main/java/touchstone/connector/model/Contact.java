package touchstone.connector.model;

import java.time.Instant;
import java.util.List;

/** A person at an account. */
public final class Contact {

  private static final FieldList LIST = new FieldList(RecordType.CONTACT);

  /** The account the person works for. */
  public static final Field<String> ACCOUNT_ID =
      LIST.add("accountId", FieldKind.REFERENCE, "The account the person works for.");

  /** The person's name. */
  public static final Field<String> NAME = LIST.add("name", FieldKind.TEXT, "The person's name.");

  /** E-mail address. */
  public static final Field<String> EMAIL = LIST.add("email", FieldKind.TEXT, "E-mail address.");

  /** Job title. */
  public static final Field<String> TITLE = LIST.add("title", FieldKind.TEXT, "Job title.");

  /** Department. */
  public static final Field<String> DEPARTMENT =
      LIST.add("department", FieldKind.TEXT, "Department.");

  /** How the person first came to us. */
  public static final Field<String> LEAD_SOURCE =
      LIST.add("leadSource", FieldKind.TEXT, "How the person first came to us.");

  /** When it was entered into the CRM. */
  public static final Field<Instant> CREATED_AT =
      LIST.add("createdAt", FieldKind.INSTANT, "When it was entered into the CRM.");

  private Contact() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
