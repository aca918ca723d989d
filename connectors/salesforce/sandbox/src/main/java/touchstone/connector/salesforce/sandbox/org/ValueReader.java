package touchstone.connector.salesforce.sandbox.org;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldTrait;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/**
 * Turns what a client sends into values of a field, as forgiving as Salesforce (numbers, booleans
 * and dates may come as text) and as strict (lengths, ranges, restricted picklists).
 */
public final class ValueReader {

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .appendPattern("HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[XXX][XX][X]")
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT);
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private ValueReader() {}

  /**
   * Reads a JSON value.
   *
   * @return the value; empty for JSON null and for blank text, which Salesforce stores as null
   * @throws Refusal as Salesforce refuses it
   */
  static Optional<Object> read(FieldDefinition field, JsonValue sent) {
    switch (sent.getValueType()) {
      case NULL:
        return Optional.empty();
      case STRING:
        return ofText(field, ((JsonString) sent).getString());
      case NUMBER:
        if (field.type().isNumber()) {
          return Optional.of(number(field, ((JsonNumber) sent).bigDecimalValue()));
        }
        throw notA(field, "VALUE_NUMBER_INT", sent.toString());
      case TRUE, FALSE:
        if (field.type() == FieldType.BOOLEAN) {
          return Optional.of(sent.getValueType() == JsonValue.ValueType.TRUE);
        }
        throw notA(field, "VALUE_" + sent.getValueType(), sent.toString());
      case ARRAY, OBJECT:
      default:
        throw notA(field, "START_" + sent.getValueType(), "");
    }
  }

  /** Reads a value written as text. Blank is empty. */
  public static Optional<Object> ofText(FieldDefinition field, String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (field.type()) {
            case BOOLEAN -> bool(field, trimmed);
            case INT, DOUBLE, CURRENCY, PERCENT -> number(field, new BigDecimal(trimmed));
            case DATE -> date(trimmed);
            case DATETIME -> instant(trimmed);
            case ID, REFERENCE -> id(field, trimmed);
            case EMAIL -> email(field, trimmed);
            case PICKLIST -> picklist(field, trimmed, List.of(trimmed));
            case MULTIPICKLIST -> picklist(field, trimmed, List.of(trimmed.split(";")));
            case STRING, TEXTAREA, PHONE, URL -> sized(field, text);
            case ANYTYPE -> text;
            case ADDRESS -> throw notA(field, "VALUE_STRING", trimmed);
          });
    } catch (NumberFormatException | DateTimeException unreadable) {
      throw notA(field, "VALUE_STRING", trimmed);
    }
  }

  /** A moment as Salesforce writes it, with any offset: {@code 2026-11-20T10:00:00.000+0000}. */
  public static Instant instant(String text) {
    if (text.indexOf('T') < 0) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    return DATE_TIME.parse(text, OffsetDateTime::from).toInstant();
  }

  private static LocalDate date(String text) {
    int time = text.indexOf('T');
    if (time < 0) {
      return LocalDate.parse(text);
    }
    DATE_TIME.parse(text);
    return LocalDate.parse(text.substring(0, time));
  }

  private static Boolean bool(FieldDefinition field, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw notA(field, "VALUE_STRING", text);
    };
  }

  private static Object number(FieldDefinition field, BigDecimal number) {
    if (field.type() == FieldType.INT) {
      if (number.stripTrailingZeros().scale() > 0) {
        throw notA(field, "VALUE_NUMBER_FLOAT", number.toPlainString());
      }
      if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
        throw outOfRange(field, number);
      }
      return number.longValueExact();
    }
    BigDecimal rounded = number.setScale(field.scale(), RoundingMode.HALF_UP);
    int integerDigits = rounded.precision() - rounded.scale();
    if (integerDigits > field.precision() - field.scale()) {
      throw outOfRange(field, number);
    }
    return rounded.doubleValue();
  }

  private static String id(FieldDefinition field, String text) {
    return RecordId.parse(text)
        .orElseThrow(
            () ->
                new Refusal(
                    ErrorCode.MALFORMED_ID,
                    field.label() + ": id value of incorrect type: " + text,
                    List.of(field.name())));
  }

  private static String email(FieldDefinition field, String text) {
    if (!EMAIL.matcher(text).matches()) {
      throw new Refusal(
          ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
          field.label() + ": invalid email address: " + text,
          List.of(field.name()));
    }
    return sized(field, text);
  }

  private static String picklist(FieldDefinition field, String text, List<String> values) {
    for (String value : values) {
      if (field.is(FieldTrait.RESTRICTED) && !field.picklist().contains(value)) {
        throw new Refusal(
            ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
            field.label() + ": bad value for restricted picklist field: " + value,
            List.of(field.name()));
      }
    }
    return field.type() == FieldType.MULTIPICKLIST ? text : sized(field, text);
  }

  private static String sized(FieldDefinition field, String text) {
    if (text.length() > field.length()) {
      throw new Refusal(
          ErrorCode.STRING_TOO_LONG,
          field.label()
              + ": data value too large: "
              + text.substring(0, Math.min(text.length(), 80))
              + " (max length="
              + field.length()
              + ")",
          List.of(field.name()));
    }
    return text;
  }

  private static Refusal outOfRange(FieldDefinition field, BigDecimal number) {
    return new Refusal(
        ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
        field.label()
            + ": value outside of valid range on numeric field: "
            + number.toPlainString(),
        List.of(field.name()));
  }

  private static Refusal notA(FieldDefinition field, String token, String value) {
    String wanted = field.type().soapType().replaceAll(".*:", "");
    return new Refusal(
        ErrorCode.JSON_PARSER_ERROR,
        "Cannot deserialize instance of "
            + wanted
            + " from "
            + token
            + " value "
            + value
            + " or request may be missing a required field");
  }
}
