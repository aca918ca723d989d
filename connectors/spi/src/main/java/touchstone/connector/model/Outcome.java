package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A dated number on the customer's side: what they gain from us. */
public final class Outcome {

  private static final FieldList LIST = new FieldList(RecordType.OUTCOME);

  /** The account. */
  public static final Field<String> ACCOUNT_ID =
      LIST.add("accountId", FieldKind.REFERENCE, "The account.");

  /** What is measured, like hoursSavedPerWeek, adoptionShare or revenueGrowthShare. */
  public static final Field<String> MEASURE =
      LIST.add(
          "measure",
          FieldKind.TEXT,
          "What is measured, like hoursSavedPerWeek, adoptionShare or revenueGrowthShare.");

  /** The number, in the measure's unit; shares are 0 to 1. */
  public static final Field<BigDecimal> AMOUNT =
      LIST.add(
          "amount", FieldKind.DECIMAL, "The number, in the measure's unit; shares are 0 to 1.");

  /** When it was measured. */
  public static final Field<Instant> MEASURED_AT =
      LIST.add("measuredAt", FieldKind.INSTANT, "When it was measured.");

  private Outcome() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
