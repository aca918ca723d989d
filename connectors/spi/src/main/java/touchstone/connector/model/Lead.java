package touchstone.connector.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A person or company that may become an account. */
public final class Lead {

  private static final FieldList LIST = new FieldList(RecordType.LEAD);

  /** The person's name. */
  public static final Field<String> NAME = LIST.add("name", FieldKind.TEXT, "The person's name.");

  /** The company's name as given. */
  public static final Field<String> COMPANY =
      LIST.add("company", FieldKind.TEXT, "The company's name as given.");

  /** Where it stands. */
  public static final Field<String> STATUS = LIST.add("status", FieldKind.TEXT, "Where it stands.");

  /** How it came to us. */
  public static final Field<String> LEAD_SOURCE =
      LIST.add("leadSource", FieldKind.TEXT, "How it came to us.");

  /** What the company does. */
  public static final Field<String> INDUSTRY =
      LIST.add("industry", FieldKind.TEXT, "What the company does.");

  /** Country, as spelt in the CRM. */
  public static final Field<String> COUNTRY =
      LIST.add("country", FieldKind.TEXT, "Country, as spelt in the CRM.");

  /** Number of people employed. */
  public static final Field<Long> EMPLOYEES =
      LIST.add("employees", FieldKind.INTEGER, "Number of people employed.");

  /** Whether it was converted. */
  public static final Field<Boolean> CONVERTED =
      LIST.add("converted", FieldKind.BOOLEAN, "Whether it was converted.");

  /** Day of the conversion. */
  public static final Field<LocalDate> CONVERTED_DATE =
      LIST.add("convertedDate", FieldKind.DATE, "Day of the conversion.");

  /** The account it became. */
  public static final Field<String> CONVERTED_ACCOUNT_ID =
      LIST.add("convertedAccountId", FieldKind.REFERENCE, "The account it became.");

  /** The contact it became. */
  public static final Field<String> CONVERTED_CONTACT_ID =
      LIST.add("convertedContactId", FieldKind.REFERENCE, "The contact it became.");

  /** The deal it opened. */
  public static final Field<String> CONVERTED_DEAL_ID =
      LIST.add("convertedDealId", FieldKind.REFERENCE, "The deal it opened.");

  /** When it came in. */
  public static final Field<Instant> CREATED_AT =
      LIST.add("createdAt", FieldKind.INSTANT, "When it came in.");

  private Lead() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
