package touchstone.connector.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A dated, sourced sign of an account's situation. */
public final class Signal {

  private static final FieldList LIST = new FieldList(RecordType.SIGNAL);

  /** The account. */
  public static final Field<String> ACCOUNT_ID =
      LIST.add("accountId", FieldKind.REFERENCE, "The account.");

  /**
   * What happened, like funding, hiring or merger; feedback, referral and testimonial for what a
   * customer gives.
   */
  public static final Field<String> KIND =
      LIST.add(
          "kind",
          FieldKind.TEXT,
          "What happened, like funding, hiring or merger; feedback, referral and testimonial for what a customer gives.");

  /** What was seen. */
  public static final Field<String> TEXT = LIST.add("text", FieldKind.TEXT, "What was seen.");

  /** Where it was seen, a name or an address. */
  public static final Field<String> SOURCE =
      LIST.add("source", FieldKind.TEXT, "Where it was seen, a name or an address.");

  /** When it was seen. */
  public static final Field<Instant> SEEN_AT =
      LIST.add("seenAt", FieldKind.INSTANT, "When it was seen.");

  /** Last day it counts. */
  public static final Field<LocalDate> EXPIRES_DATE =
      LIST.add("expiresDate", FieldKind.DATE, "Last day it counts.");

  private Signal() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
