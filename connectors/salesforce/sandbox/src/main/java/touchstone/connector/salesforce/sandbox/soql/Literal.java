package touchstone.connector.salesforce.sandbox.soql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.RecordId;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.ValueReader;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/**
 * A value a field is compared with, in the class of the field's own values.
 *
 * @param from the value, or where a date literal begins; empty for null
 * @param until where a date literal ends (not included); empty for a single value
 */
record Literal(Optional<Object> from, Optional<Object> until) {

  static Literal read(
      SandboxOrganisation organisation, FieldDefinition field, SoqlParser.LiteralContext context) {
    if (context instanceof SoqlParser.NothingContext) {
      return new Literal(Optional.empty(), Optional.empty());
    }
    if (context instanceof SoqlParser.TextContext text) {
      return single(text(field, unquoted(text.STRING().getText()), context));
    }
    if (context instanceof SoqlParser.NumberContext number && field.type().isNumber()) {
      return single(Double.valueOf(number.getText()));
    }
    if (context instanceof SoqlParser.TruthContext truth && field.type() == FieldType.BOOLEAN) {
      return single(truth.TRUE() != null);
    }
    if (context instanceof SoqlParser.DateContext date && field.type() == FieldType.DATE) {
      return single(day(date));
    }
    if (context instanceof SoqlParser.MomentContext moment && field.type() == FieldType.DATETIME) {
      return single(moment(moment));
    }
    if (context instanceof SoqlParser.DateLiteralContext range) {
      return range(organisation, field, range);
    }
    throw mistyped(field, context);
  }

  /** The text between quotes with its escapes resolved. */
  static String unquoted(String quoted) {
    String inner = quoted.substring(1, quoted.length() - 1);
    if (inner.indexOf('\\') < 0) {
      return inner;
    }
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < inner.length(); at++) {
      char c = inner.charAt(at);
      if (c == '\\') {
        at++;
        c = escaped(inner.charAt(at));
      }
      text.append(c);
    }
    return text.toString();
  }

  private static char escaped(char letter) {
    return switch (letter) {
      case 'n', 'N' -> '\n';
      case 'r', 'R' -> '\r';
      case 't', 'T' -> '\t';
      case 'b', 'B' -> '\b';
      case 'f', 'F' -> '\f';
      default -> letter;
    };
  }

  private static Object text(
      FieldDefinition field, String text, SoqlParser.LiteralContext context) {
    if (field.type() == FieldType.ID || field.type() == FieldType.REFERENCE) {
      return text.isEmpty()
          ? text
          : RecordId.parse(text)
              .orElseThrow(
                  () ->
                      new Refusal(
                          ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
                          ErrorPlace.of(context)
                              .refusal(
                                  ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
                                  "invalid ID field: " + text)
                              .getMessage()));
    }
    if (!field.type().isText()) {
      throw mistyped(field, context);
    }
    return text;
  }

  private static Object day(SoqlParser.DateContext date) {
    try {
      return LocalDate.parse(date.getText());
    } catch (DateTimeException impossible) {
      throw ErrorPlace.of(date)
          .refusal(ErrorCode.MALFORMED_QUERY, "Invalid date: " + date.getText());
    }
  }

  private static Object moment(SoqlParser.MomentContext moment) {
    try {
      return ValueReader.instant(moment.getText().toUpperCase(Locale.ROOT));
    } catch (DateTimeException impossible) {
      throw ErrorPlace.of(moment)
          .refusal(ErrorCode.MALFORMED_QUERY, "Invalid date: " + moment.getText());
    }
  }

  private static Literal range(
      SandboxOrganisation organisation,
      FieldDefinition field,
      SoqlParser.DateLiteralContext context) {
    Optional<Integer> number =
        Optional.ofNullable(context.INTEGER()).map(token -> Integer.valueOf(token.getText()));
    LocalDate today = LocalDate.ofInstant(organisation.now(), ZoneOffset.UTC);
    DateRange range =
        DateRange.of(context.NAME().getText(), number, today)
            .orElseThrow(
                () ->
                    ErrorPlace.of(context)
                        .refusal(
                            ErrorCode.MALFORMED_QUERY,
                            "unexpected token: '" + context.getText() + "'"));
    if (field.type() == FieldType.DATE) {
      return new Literal(Optional.of(range.from()), Optional.of(range.until()));
    }
    if (field.type() == FieldType.DATETIME) {
      return new Literal(Optional.of(start(range.from())), Optional.of(start(range.until())));
    }
    throw mistyped(field, context);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Literal single(Object value) {
    return new Literal(Optional.of(value), Optional.empty());
  }

  private static Refusal mistyped(FieldDefinition field, SoqlParser.LiteralContext context) {
    boolean text = field.type().isText();
    String type =
        field.type() == FieldType.DATETIME
            ? "dateTime"
            : field.type().soapType().replaceAll(".*:", "");
    return ErrorPlace.of(context)
        .refusal(
            ErrorCode.INVALID_FIELD,
            "value of filter criterion for field '"
                + field.name()
                + "' must be of type "
                + (text ? "string" : type)
                + (text
                    ? " and should be enclosed in quotes"
                    : " and should not be enclosed in quotes"));
  }
}
