package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A marketing or sales effort that costs money and brings leads. */
public final class Campaign {

  private static final FieldList LIST = new FieldList(RecordType.CAMPAIGN);

  /** Its name. */
  public static final Field<String> NAME = LIST.add("name", FieldKind.TEXT, "Its name.");

  /** Its kind, like webinar or trade show. */
  public static final Field<String> CAMPAIGN_TYPE =
      LIST.add("type", FieldKind.TEXT, "Its kind, like webinar or trade show.");

  /** Planned, running, done. */
  public static final Field<String> STATUS =
      LIST.add("status", FieldKind.TEXT, "Planned, running, done.");

  /** First day. */
  public static final Field<LocalDate> START_DATE =
      LIST.add("startDate", FieldKind.DATE, "First day.");

  /** Last day. */
  public static final Field<LocalDate> END_DATE = LIST.add("endDate", FieldKind.DATE, "Last day.");

  /** What it cost, in the record's currency. */
  public static final Field<BigDecimal> ACTUAL_COST =
      LIST.add("actualCost", FieldKind.DECIMAL, "What it cost, in the record's currency.");

  /** ISO 4217 code of the cost; absent means the organisation's currency. */
  public static final Field<String> CURRENCY =
      LIST.add(
          "currency",
          FieldKind.TEXT,
          "ISO 4217 code of the cost; absent means the organisation's currency.");

  private Campaign() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
