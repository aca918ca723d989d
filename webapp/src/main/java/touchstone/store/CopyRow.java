package touchstone.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.connector.model.RecordType;

/**
 * A row as COPY sends it in the binary format.
 *
 * @see <a href="https://www.postgresql.org/docs/15/sql-copy.html">COPY: Binary Format; the forms of
 *     values are those of src/backend/utils/adt: numeric_send, date_send</a>
 */
final class CopyRow implements RowValues {

  /** The head before the first row: 11 bytes of signature, flags, length of the extension. */
  static final int HEAD = 19;

  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);

  /** The highest bit of each of eight bytes. */
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private static final int DATE_ZERO_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int NEGATIVE = 0x4000;
  private static final int DIGITS_A_GROUP = 4;
  private static final int GROUP = 10_000;

  /** Groups whose digits a long holds. */
  private static final int FEW_GROUPS = 4;

  private final int[] starts;
  private final int[] lengths;
  private byte[] bytes = {};

  /** The number of the record, once somebody asked for it. */
  private long id;

  private boolean isIdKnown;

  /** A row of so many columns. */
  CopyRow(int columns) {
    this(new int[columns], new int[columns]);
  }

  private CopyRow(int[] starts, int[] lengths) {
    this.starts = starts;
    this.lengths = lengths;
  }

  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.BIG_ENDIAN);
  }

  /**
   * Takes the next row.
   *
   * @param from where its count of columns is
   * @return false if this is the mark after the last row
   */
  boolean take(byte[] message, int from) {
    if (message.length - from < Short.BYTES || (short) SHORT.get(message, from) < 0) {
      return false;
    }
    bytes = message;
    isIdKnown = false;
    int at = from + Short.BYTES;
    for (int column = 0; column < starts.length; column++) {
      int length = (int) INT.get(message, at);
      at += Integer.BYTES;
      starts[column] = at;
      lengths[column] = length;
      at += Math.max(0, length);
    }
    return true;
  }

  @Override
  public boolean has(int column) {
    return lengths[column] >= 0;
  }

  @Override
  public String text(int column) {
    return new String(bytes, starts[column], lengths[column], StandardCharsets.UTF_8);
  }

  @Override
  public <T> Optional<T> meaning(int column, RepeatedTexts<T> texts) {
    return texts.of(bytes, starts[column], starts[column] + lengths[column]);
  }

  @Override
  public long id(RecordType type) {
    if (!isIdKnown) {
      id = record(0, type);
      isIdKnown = true;
    }
    return id;
  }

  @Override
  public long record(int column, RecordType type) {
    int from = starts[column];
    int to = from + lengths[column];
    return isAscii(from, to)
        ? RecordId.ofAscii(type, bytes, from, to)
        : RecordId.of(type, text(column));
  }

  private boolean isAscii(int from, int to) {
    long seen = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      seen |= (long) LONG.get(bytes, at);
    }
    for (; at < to; at++) {
      seen |= bytes[at];
    }
    return (seen & NOT_ASCII) == 0;
  }

  @Override
  public long whole(int column) {
    return (long) LONG.get(bytes, starts[column]);
  }

  @Override
  public boolean truth(int column) {
    return bytes[starts[column]] != 0;
  }

  @Override
  public int day(int column) {
    return DATE_ZERO_DAY + (int) INT.get(bytes, starts[column]);
  }

  // Groups of four digits; the first one's weight in groups, the sign, the digits after the point.
  @Override
  public long units(int column, int digits) {
    int groups = groups(column);
    return groups > FEW_GROUPS
        ? Decimals.units(decimal(column), digits)
        : Decimals.shifted(fewGroups(column, groups), digits - scale(column, groups));
  }

  private BigDecimal decimal(int column) {
    int groups = groups(column);
    int scale = scale(column, groups);
    if (groups <= FEW_GROUPS) {
      return BigDecimal.valueOf(fewGroups(column, groups), scale);
    }
    BigInteger digits = BigInteger.ZERO;
    for (int i = 0; i < groups; i++) {
      digits = digits.multiply(BigInteger.valueOf(GROUP)).add(BigInteger.valueOf(group(column, i)));
    }
    return new BigDecimal(negative(column) ? digits.negate() : digits, scale);
  }

  private long fewGroups(int column, int groups) {
    long digits = 0;
    for (int i = 0; i < groups; i++) {
      digits = digits * GROUP + group(column, i);
    }
    return negative(column) ? -digits : digits;
  }

  private int groups(int column) {
    return (short) SHORT.get(bytes, starts[column]);
  }

  private int scale(int column, int groups) {
    int weight = (short) SHORT.get(bytes, starts[column] + 2);
    return (groups - 1 - weight) * DIGITS_A_GROUP;
  }

  private boolean negative(int column) {
    return (short) SHORT.get(bytes, starts[column] + 4) == NEGATIVE;
  }

  private int group(int column, int i) {
    return (short) SHORT.get(bytes, starts[column] + 8 + 2 * i);
  }

  @Override
  public Object value(int column, ColumnType type) {
    if (!has(column)) {
      return null;
    }
    return switch (type) {
      case TEXT, REFERENCE -> text(column);
      case INTEGER -> (Object) whole(column);
      case INSTANT -> Moments.ofMicros(whole(column));
      case BOOLEAN -> truth(column);
      case DATE -> LocalDate.ofEpochDay(day(column));
      case DECIMAL -> Decimals.plain(decimal(column));
    };
  }

  @Override
  public RowValues kept() {
    CopyRow kept = new CopyRow(starts.clone(), lengths.clone());
    // Each row comes in an array of its own.
    kept.bytes = bytes;
    kept.id = id;
    kept.isIdKnown = isIdKnown;
    return kept;
  }
}
