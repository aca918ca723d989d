package touchstone.store;

import java.math.BigDecimal;
import java.util.Optional;
import touchstone.connector.model.RecordType;
import touchstone.value.fact.Unknown;

/**
 * The values of one row as a database handed them over, by column from 0. All but {@link #has} and
 * {@link #value} are to be asked of columns that hold a value. Not thread-safe.
 */
interface RowValues {

  /** Most numbers have no more digits after the point. */
  int FEW_DIGITS = 4;

  /** So many units make one. */
  double FEW_DIGITS_UNITS = 10_000;

  /** Whether a column holds a value. */
  boolean has(int column);

  /** A text. */
  String text(int column);

  /** What a text means. */
  <T> Optional<T> meaning(int column, RepeatedTexts<T> texts);

  /** The number of the record whose id a text is. */
  long record(int column, RecordType type);

  /** The number of the record that the row is, whose id is in the first column. */
  default long id(RecordType type) {
    return record(0, type);
  }

  /** A whole number; a moment in microseconds. */
  long whole(int column);

  /** True or false. */
  boolean truth(int column);

  /** The epoch day of a date. */
  int day(int column);

  /** A decimal number as the nearest double. */
  default double number(int column) {
    long units = units(column, FEW_DIGITS);
    // A quotient of two numbers that a double holds exactly is the double nearest to it.
    return units == Unknown.MONEY
        ? ((BigDecimal) value(column, ColumnType.DECIMAL)).doubleValue()
        : units / FEW_DIGITS_UNITS;
  }

  /** See {@link MirrorRecord#units}. */
  long units(int column, int digits);

  /** A value in the SPI's form; null if there is none. */
  Object value(int column, ColumnType type);

  /** The same values, to be kept when these show the next row. */
  RowValues kept();
}
