package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A request for help from an account. */
public final class SupportCase {

  private static final FieldList LIST = new FieldList(RecordType.SUPPORT_CASE);

  /** The account that asked. */
  public static final Field<String> ACCOUNT_ID =
      LIST.add("accountId", FieldKind.REFERENCE, "The account that asked.");

  /** The person who asked. */
  public static final Field<String> CONTACT_ID =
      LIST.add("contactId", FieldKind.REFERENCE, "The person who asked.");

  /** What it is about. */
  public static final Field<String> SUBJECT =
      LIST.add("subject", FieldKind.TEXT, "What it is about.");

  /** Where it stands. */
  public static final Field<String> STATUS = LIST.add("status", FieldKind.TEXT, "Where it stands.");

  /** Its severity, as the CRM spells it. */
  public static final Field<String> PRIORITY =
      LIST.add("priority", FieldKind.TEXT, "Its severity, as the CRM spells it.");

  /** Question, problem, feature request. */
  public static final Field<String> CASE_TYPE =
      LIST.add("type", FieldKind.TEXT, "Question, problem, feature request.");

  /** Phone, e-mail, web. */
  public static final Field<String> ORIGIN =
      LIST.add("origin", FieldKind.TEXT, "Phone, e-mail, web.");

  /** Whether it was escalated. */
  public static final Field<Boolean> ESCALATED =
      LIST.add("escalated", FieldKind.BOOLEAN, "Whether it was escalated.");

  /** Whether it is solved or given up. */
  public static final Field<Boolean> CLOSED =
      LIST.add("closed", FieldKind.BOOLEAN, "Whether it is solved or given up.");

  /** The customer's mark for it, on the scale set for the connection. */
  public static final Field<BigDecimal> SATISFACTION =
      LIST.add(
          "satisfaction",
          FieldKind.DECIMAL,
          "The customer's mark for it, on the scale set for the connection.");

  /** Hours worked on it. */
  public static final Field<BigDecimal> EFFORT_HOURS =
      LIST.add("effortHours", FieldKind.DECIMAL, "Hours worked on it.");

  /** When it was opened. */
  public static final Field<Instant> CREATED_AT =
      LIST.add("createdAt", FieldKind.INSTANT, "When it was opened.");

  /** When it was closed. */
  public static final Field<Instant> CLOSED_AT =
      LIST.add("closedAt", FieldKind.INSTANT, "When it was closed.");

  private SupportCase() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
