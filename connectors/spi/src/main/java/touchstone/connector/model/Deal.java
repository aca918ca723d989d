package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A sale in progress, won or lost. */
public final class Deal {

  private static final FieldList LIST = new FieldList(RecordType.DEAL);

  /** The account it is with. */
  public static final Field<String> ACCOUNT_ID =
      LIST.add("accountId", FieldKind.REFERENCE, "The account it is with.");

  /** Its name. */
  public static final Field<String> NAME = LIST.add("name", FieldKind.TEXT, "Its name.");

  /** Its stage in the pipeline, as the CRM spells it. */
  public static final Field<String> STAGE =
      LIST.add("stage", FieldKind.TEXT, "Its stage in the pipeline, as the CRM spells it.");

  /** Its value in the record's currency. */
  public static final Field<BigDecimal> AMOUNT =
      LIST.add("amount", FieldKind.DECIMAL, "Its value in the record's currency.");

  /** Its value at list price; the difference is the discount. */
  public static final Field<BigDecimal> LIST_AMOUNT =
      LIST.add(
          "listAmount",
          FieldKind.DECIMAL,
          "Its value at list price; the difference is the discount.");

  /** ISO 4217 code; absent means the organisation's currency. */
  public static final Field<String> CURRENCY =
      LIST.add(
          "currency", FieldKind.TEXT, "ISO 4217 code; absent means the organisation's currency.");

  /** Whether it is decided. */
  public static final Field<Boolean> CLOSED =
      LIST.add("closed", FieldKind.BOOLEAN, "Whether it is decided.");

  /** Whether it was won. */
  public static final Field<Boolean> WON =
      LIST.add("won", FieldKind.BOOLEAN, "Whether it was won.");

  /** Day of the decision, or the day it is expected. */
  public static final Field<LocalDate> CLOSE_DATE =
      LIST.add("closeDate", FieldKind.DATE, "Day of the decision, or the day it is expected.");

  /** New business, renewal, expansion, as the CRM spells it. */
  public static final Field<String> DEAL_TYPE =
      LIST.add("type", FieldKind.TEXT, "New business, renewal, expansion, as the CRM spells it.");

  /** How it came to us. */
  public static final Field<String> LEAD_SOURCE =
      LIST.add("leadSource", FieldKind.TEXT, "How it came to us.");

  /** The campaign that brought it. */
  public static final Field<String> CAMPAIGN_ID =
      LIST.add("campaignId", FieldKind.REFERENCE, "The campaign that brought it.");

  /** Standard or custom implementation. */
  public static final Field<String> IMPLEMENTATION =
      LIST.add("implementation", FieldKind.TEXT, "Standard or custom implementation.");

  /** The user who works it. */
  public static final Field<String> OWNER_ID =
      LIST.add("ownerId", FieldKind.REFERENCE, "The user who works it.");

  /** When it was opened. */
  public static final Field<Instant> CREATED_AT =
      LIST.add("createdAt", FieldKind.INSTANT, "When it was opened.");

  private Deal() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
