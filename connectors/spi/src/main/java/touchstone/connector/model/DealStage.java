package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A moment at which a deal entered a stage. */
public final class DealStage {

  private static final FieldList LIST = new FieldList(RecordType.DEAL_STAGE);

  /** The deal. */
  public static final Field<String> DEAL_ID = LIST.add("dealId", FieldKind.REFERENCE, "The deal.");

  /** The stage entered. */
  public static final Field<String> STAGE = LIST.add("stage", FieldKind.TEXT, "The stage entered.");

  /** The deal's value then, in the deal's currency. */
  public static final Field<BigDecimal> AMOUNT =
      LIST.add("amount", FieldKind.DECIMAL, "The deal's value then, in the deal's currency.");

  /** The close date expected then. */
  public static final Field<LocalDate> CLOSE_DATE =
      LIST.add("closeDate", FieldKind.DATE, "The close date expected then.");

  /** When. */
  public static final Field<Instant> ENTERED_AT = LIST.add("enteredAt", FieldKind.INSTANT, "When.");

  private DealStage() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
