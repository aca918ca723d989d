package touchstone.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * One row as COPY sends it in the binary format, read value by value from the left. Not
 * thread-safe.
 *
 * @see <a href="https://www.postgresql.org/docs/15/sql-copy.html">COPY: Binary Format; the forms of
 *     values are those of src/backend/utils/adt: numeric_send, date_send</a>
 */
final class CopyRow {

  /** The head before the first row: 11 bytes of signature, flags, length of the extension. */
  static final int HEAD = 19;

  private static final LocalDate DATE_ZERO = LocalDate.of(2000, 1, 1);
  private static final long DATE_ZERO_DAY = DATE_ZERO.toEpochDay();
  private static final int NEGATIVE = 0x4000;
  private static final int DIGITS_A_GROUP = 4;

  private final ByteBuffer bytes;
  private final int columns;

  /** A row at the position of its count of columns. */
  CopyRow(ByteBuffer bytes) {
    this.bytes = bytes;
    this.columns = bytes.remaining() < Short.BYTES ? -1 : bytes.getShort();
  }

  /** Whether this is the mark after the last row. */
  boolean isEnd() {
    return columns < 0;
  }

  /** The next value as text; null if there is none. */
  String text() {
    int length = bytes.getInt();
    if (length < 0) {
      return null;
    }
    int from = bytes.position();
    bytes.position(from + length);
    return new String(bytes.array(), bytes.arrayOffset() + from, length, StandardCharsets.UTF_8);
  }

  /** The next value in the SPI's form; null if there is none. */
  Object value(ColumnType type) {
    if (type == ColumnType.TEXT || type == ColumnType.REFERENCE) {
      return text();
    }
    if (bytes.getInt() < 0) {
      return null;
    }
    return switch (type) {
      case INTEGER -> (Object) bytes.getLong();
      case INSTANT -> Moments.ofMicros(bytes.getLong());
      case BOOLEAN -> bytes.get() != 0;
      case DATE -> LocalDate.ofEpochDay(DATE_ZERO_DAY + bytes.getInt());
      case DECIMAL -> decimal();
      case TEXT, REFERENCE -> throw new IllegalStateException("Texts are read above.");
    };
  }

  /** Groups of four digits, the first one's weight in groups, sign, digits after the point. */
  private BigDecimal decimal() {
    int groups = bytes.getShort();
    int weight = bytes.getShort();
    boolean negative = bytes.getShort() == NEGATIVE;
    bytes.getShort();
    int scale = (groups - 1 - weight) * DIGITS_A_GROUP;
    if (groups <= 4) {
      long digits = 0;
      for (int i = 0; i < groups; i++) {
        digits = digits * 10_000 + bytes.getShort();
      }
      return plain(BigDecimal.valueOf(negative ? -digits : digits, scale));
    }
    BigInteger digits = BigInteger.ZERO;
    for (int i = 0; i < groups; i++) {
      digits =
          digits.multiply(BigInteger.valueOf(10_000)).add(BigInteger.valueOf(bytes.getShort()));
    }
    return plain(new BigDecimal(negative ? digits.negate() : digits, scale));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
