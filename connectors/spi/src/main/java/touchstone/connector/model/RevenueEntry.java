package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An invoice, an order or a subscription period. */
public final class RevenueEntry {

  private static final FieldList LIST = new FieldList(RecordType.REVENUE_ENTRY);

  /** The account that pays. */
  public static final Field<String> ACCOUNT_ID =
      LIST.add("accountId", FieldKind.REFERENCE, "The account that pays.");

  /** The deal it comes from. */
  public static final Field<String> DEAL_ID =
      LIST.add("dealId", FieldKind.REFERENCE, "The deal it comes from.");

  /** First day it pays for. */
  public static final Field<LocalDate> FROM_DATE =
      LIST.add("fromDate", FieldKind.DATE, "First day it pays for.");

  /** Last day it pays for; absent if one-off. */
  public static final Field<LocalDate> TO_DATE =
      LIST.add("toDate", FieldKind.DATE, "Last day it pays for; absent if one-off.");

  /** Amount for the whole period, in the record's currency; negative for a credit. */
  public static final Field<BigDecimal> AMOUNT =
      LIST.add(
          "amount",
          FieldKind.DECIMAL,
          "Amount for the whole period, in the record's currency; negative for a credit.");

  /** ISO 4217 code; absent means the organisation's currency. */
  public static final Field<String> CURRENCY =
      LIST.add(
          "currency", FieldKind.TEXT, "ISO 4217 code; absent means the organisation's currency.");

  /** Whether it is a subscription period. */
  public static final Field<Boolean> RECURRING =
      LIST.add("recurring", FieldKind.BOOLEAN, "Whether it is a subscription period.");

  private RevenueEntry() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
