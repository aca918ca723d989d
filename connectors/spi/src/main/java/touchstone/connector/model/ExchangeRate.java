package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a currency was worth from a day on. */
public final class ExchangeRate {

  private static final FieldList LIST = new FieldList(RecordType.EXCHANGE_RATE);

  /** ISO 4217 code. */
  public static final Field<String> CURRENCY =
      LIST.add("currency", FieldKind.TEXT, "ISO 4217 code.");

  /** First day of the rate; absent means always. */
  public static final Field<LocalDate> FROM_DATE =
      LIST.add("fromDate", FieldKind.DATE, "First day of the rate; absent means always.");

  /** Units of this currency for one unit of the organisation's currency, above 0. */
  public static final Field<BigDecimal> UNITS_PER_CORPORATE =
      LIST.add(
          "unitsPerCorporate",
          FieldKind.DECIMAL,
          "Units of this currency for one unit of the organisation's currency, above 0.");

  private ExchangeRate() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
