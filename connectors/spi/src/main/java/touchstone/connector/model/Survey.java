package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One answer to a question of satisfaction. */
public final class Survey {

  private static final FieldList LIST = new FieldList(RecordType.SURVEY);

  /** The account that answered. */
  public static final Field<String> ACCOUNT_ID =
      LIST.add("accountId", FieldKind.REFERENCE, "The account that answered.");

  /** The person who answered. */
  public static final Field<String> CONTACT_ID =
      LIST.add("contactId", FieldKind.REFERENCE, "The person who answered.");

  /** CSAT, NPS or another name. */
  public static final Field<String> KIND =
      LIST.add("kind", FieldKind.TEXT, "CSAT, NPS or another name.");

  /** The mark. */
  public static final Field<BigDecimal> SCORE = LIST.add("score", FieldKind.DECIMAL, "The mark.");

  /** The lowest mark possible; absent means 0. */
  public static final Field<BigDecimal> SCALE_MINIMUM =
      LIST.add("scaleMinimum", FieldKind.DECIMAL, "The lowest mark possible; absent means 0.");

  /** The highest mark possible; absent means 10 for NPS, 100 otherwise. */
  public static final Field<BigDecimal> SCALE_MAXIMUM =
      LIST.add(
          "scaleMaximum",
          FieldKind.DECIMAL,
          "The highest mark possible; absent means 10 for NPS, 100 otherwise.");

  /** When. */
  public static final Field<Instant> ANSWERED_AT =
      LIST.add("answeredAt", FieldKind.INSTANT, "When.");

  private Survey() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
