package touchstone.connector.csv;

import java.util.Locale;
import touchstone.connector.RowProblem.Severity;

/** Everything that can be wrong with a file, a line or a value while the reading goes on. */
enum ProblemKind {
  EMPTY_FILE(Severity.NOTED, "The file holds nothing, not even a header."),
  NO_ROWS(Severity.NOTED, "The file holds a header and nothing else."),
  NOT_UTF_8(
      Severity.NOTED,
      "The bytes are not UTF-8, so the file was read as Windows-1252, Latin-1 included."),
  BLANK_HEADER(Severity.VALUE_UNKNOWN, "A column has no name; its values were not read."),
  DUPLICATE_HEADER(
      Severity.VALUE_UNKNOWN, "Two columns have the same name; only the first was read."),
  MISSING_COLUMN(
      Severity.VALUE_UNKNOWN, "The field mapping names a column that the file does not have."),
  BROKEN_QUOTE(
      Severity.ROW_LEFT_OUT,
      "A quote is not closed, or one inside a value is not doubled; or the value is longer than"
          + " 1,000,000 characters. Reading goes on with the next line."),
  LINE_TOO_LONG(Severity.ROW_LEFT_OUT, "The line has more than 4,000,000 characters."),
  TOO_FEW_VALUES(Severity.ROW_LEFT_OUT, "The line has fewer values than the header has columns."),
  TOO_MANY_VALUES(Severity.ROW_LEFT_OUT, "The line has more values than the header has columns."),
  MISSING_ID(Severity.ROW_LEFT_OUT, "The row has no id, or nothing to make one of."),
  UNREADABLE_ID(Severity.ROW_LEFT_OUT, "The id is longer than 255 characters or holds zero bytes."),
  DUPLICATE_ID(
      Severity.ROW_LEFT_OUT, "An earlier line of the file has the same id; the first one counts."),
  UNREADABLE_NUMBER(
      Severity.VALUE_UNKNOWN, "The value is not a number, or its decimal sign is another one."),
  UNREADABLE_DATE(Severity.VALUE_UNKNOWN, "The value is not a date between 1800 and 2199."),
  AMBIGUOUS_DATE(
      Severity.VALUE_UNKNOWN, "The date may be two days, like 02/03/24; set the date order."),
  UNREADABLE_BOOLEAN(Severity.VALUE_UNKNOWN, "The value is neither true nor false."),
  UNREADABLE_TEXT(Severity.VALUE_UNKNOWN, "The value has zero bytes in it."),
  UNKNOWN_CURRENCY(
      Severity.VALUE_UNKNOWN,
      "The currency is not a code of ISO 4217; the amounts of the row count as unknown too."),
  TWO_CURRENCIES(
      Severity.VALUE_UNKNOWN, "The amount names another currency than the row's currency."),
  OUT_OF_RANGE(Severity.VALUE_UNKNOWN, "The number cannot be right, like -3 employees.");

  private final Severity severity;
  private final String meaning;

  ProblemKind(Severity severity, String meaning) {
    this.severity = severity;
    this.meaning = meaning;
  }

  /** The stable name for counting, like {@code broken-quote}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Severity severity() {
    return severity;
  }

  /** What it means, for the documentation. */
  String meaning() {
    return meaning;
  }
}
