package touchstone.connector.model;

import java.time.Instant;
import java.util.List;

/** A call, e-mail, meeting or task with an account. */
public final class Activity {

  private static final FieldList LIST = new FieldList(RecordType.ACTIVITY);

  /** The account. */
  public static final Field<String> ACCOUNT_ID =
      LIST.add("accountId", FieldKind.REFERENCE, "The account.");

  /** The person met. */
  public static final Field<String> CONTACT_ID =
      LIST.add("contactId", FieldKind.REFERENCE, "The person met.");

  /** The lead, before it became an account. */
  public static final Field<String> LEAD_ID =
      LIST.add("leadId", FieldKind.REFERENCE, "The lead, before it became an account.");

  /** The deal it was about. */
  public static final Field<String> DEAL_ID =
      LIST.add("dealId", FieldKind.REFERENCE, "The deal it was about.");

  /** Call, email, meeting, task. */
  public static final Field<String> KIND =
      LIST.add("kind", FieldKind.TEXT, "Call, email, meeting, task.");

  /** Inbound (from them) or outbound (from us). */
  public static final Field<String> DIRECTION =
      LIST.add("direction", FieldKind.TEXT, "Inbound (from them) or outbound (from us).");

  /** What it was about. */
  public static final Field<String> SUBJECT =
      LIST.add("subject", FieldKind.TEXT, "What it was about.");

  /** Whether it took place. */
  public static final Field<Boolean> DONE =
      LIST.add("done", FieldKind.BOOLEAN, "Whether it took place.");

  /** When it took place or is planned; a day without time is its noon in UTC. */
  public static final Field<Instant> AT =
      LIST.add(
          "at",
          FieldKind.INSTANT,
          "When it took place or is planned; a day without time is its noon in UTC.");

  /** When it was entered. */
  public static final Field<Instant> CREATED_AT =
      LIST.add("createdAt", FieldKind.INSTANT, "When it was entered.");

  private Activity() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
