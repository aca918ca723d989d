package touchstone.connector.salesforce;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import touchstone.connector.model.FieldKind;

/** Turns the texts of Salesforce's JSON into typed values. */
final class ValueReading {

  private static final int LARGEST_SCALE = 100;

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter();

  private ValueReading() {}

  /** The value; empty if the text cannot be read as that kind. */
  static <T> Optional<T> read(FieldKind<T> kind, String text) {
    try {
      return Optional.of(kind.javaType().cast(value(kind, text)));
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What a text of that kind would have to be, for a sentence. */
  static String noun(FieldKind<?> kind) {
    if (kind == FieldKind.DECIMAL) {
      return "number";
    }
    if (kind == FieldKind.INTEGER) {
      return "whole number";
    }
    if (kind == FieldKind.BOOLEAN) {
      return "checkbox value";
    }
    return kind == FieldKind.DATE ? "date" : "moment";
  }

  /**
   * A moment like {@code 2026-11-20T10:00:00.000+0000}.
   *
   * @throws DateTimeException if it is none
   */
  static Instant moment(String text) {
    if (text.length() == 28 && text.endsWith("+0000")) {
      return Instant.parse(text.substring(0, 23) + "Z");
    }
    return OffsetDateTime.parse(text, MOMENT).toInstant();
  }

  /** A number without needless zeros or exponent, like {@code 87} for {@code 87.0}. */
  static String plainNumber(String text) {
    try {
      BigDecimal number = decimal(text);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (ArithmeticException | NumberFormatException e) {
      return text;
    }
  }

  private static Object value(FieldKind<?> kind, String text) {
    if (kind == FieldKind.DECIMAL) {
      return decimal(text);
    }
    if (kind == FieldKind.INTEGER) {
      return decimal(text).longValueExact();
    }
    if (kind == FieldKind.BOOLEAN) {
      return truth(text);
    }
    if (kind == FieldKind.DATE) {
      return text.length() > 10
          ? moment(text).atOffset(ZoneOffset.UTC).toLocalDate()
          : LocalDate.parse(text);
    }
    if (kind == FieldKind.INSTANT) {
      return text.length() > 10
          ? moment(text)
          : LocalDate.parse(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
    return text;
  }

  // Salesforce's numbers have 18 digits; a huge exponent would be written out in full later.
  private static BigDecimal decimal(String text) {
    BigDecimal number = new BigDecimal(text.strip());
    if (Math.abs(number.scale()) > LARGEST_SCALE) {
      throw new ArithmeticException(text);
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static Boolean truth(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new NumberFormatException(text);
  }
}
