package touchstone.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.value.fact.Unknown;

/**
 * A record of the mirror, read value by value: numbers as numbers, and texts only if somebody wants
 * to see them, so that millions of records are read without an object for each value. Asking for a
 * field that was not read is refused with an {@link IllegalStateException}. A scan shows one record
 * after the other in the same object. Not thread-safe.
 */
public interface MirrorRecord {

  /** What kind of record it is. */
  RecordType type();

  /** Its id in the source. */
  String id();

  /** Its number, see {@link RecordId}. */
  long number();

  /** Whether a field holds a value. */
  boolean has(Field<?> field);

  /** The value of a field; empty if unknown. */
  <T> Optional<T> get(Field<T> field);

  /**
   * The number of the record a field refers to; empty if unknown.
   *
   * @param type what kind of record that is
   */
  OptionalLong reference(Field<String> field, RecordType type);

  /** What the text in a field means; empty if there is none or it means nothing. */
  <T> Optional<T> meaning(Field<String> field, RepeatedTexts<T> texts);

  /** Microseconds since 1970-01-01T00:00Z, or {@link Unknown#MOMENT}. */
  long micros(Field<Instant> field);

  /** The epoch day, or {@link Unknown#DAY}. */
  int day(Field<LocalDate> field);

  /** Whether a field is known to be true. */
  boolean is(Field<Boolean> field);

  /**
   * A number in units of its n-th digit after the point, like cents; {@link Unknown#MONEY} if it is
   * unknown, has more digits, or more than fifteen in all: {@link #get} gives those.
   */
  long units(Field<BigDecimal> field, int digits);

  /** A number as the nearest double, or {@link Unknown#NUMBER}. */
  double number(Field<BigDecimal> field);

  /** Whether it is deleted in the source; false where deleted records were not asked for. */
  boolean deleted();

  /** The record as an object that goes on showing it when the scan shows the next. */
  MirrorRecord kept();

  /** A record that was read whole. */
  static MirrorRecord of(CrmRecord record) {
    return new WholeRecord(record);
  }
}
