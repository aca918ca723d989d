package touchstone.connector.salesforce.sandbox.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes one JSON text into a growing array of UTF-8 bytes. It puts the commas; the caller nests
 * begin and end properly. Not thread-safe.
 *
 * <p>Pages of 2,000 records are rendered with it several times as fast as with a general library,
 * because field names are encoded once a query and nothing is built in between.
 */
public final class JsonOutput {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int size;
  private boolean comma;

  /** An empty text with room for about this many bytes. */
  public JsonOutput(int expectedBytes) {
    bytes = new byte[Math.max(64, expectedBytes)];
  }

  /** An empty text. */
  public JsonOutput() {
    this(512);
  }

  /** The name of a member as {@link #key(byte[])} takes it: quoted, escaped, with its colon. */
  public static byte[] encodedKey(String name) {
    JsonOutput out = new JsonOutput(name.length() + 4);
    out.text(name);
    out.put(':');
    return out.toBytes();
  }

  /** Opens an object. */
  public JsonOutput beginObject() {
    separate();
    put('{');
    comma = false;
    return this;
  }

  /** Closes an object. */
  public JsonOutput endObject() {
    put('}');
    comma = true;
    return this;
  }

  /** Opens an array. */
  public JsonOutput beginArray() {
    separate();
    put('[');
    comma = false;
    return this;
  }

  /** Closes an array. */
  public JsonOutput endArray() {
    put(']');
    comma = true;
    return this;
  }

  /** The name of the next member. */
  public JsonOutput key(String name) {
    value(name);
    put(':');
    comma = false;
    return this;
  }

  /** The name of the next member, encoded before. */
  public JsonOutput key(byte[] encoded) {
    separate();
    raw(encoded);
    comma = false;
    return this;
  }

  /** A text. */
  public JsonOutput value(String text) {
    separate();
    text(text);
    return this;
  }

  /** A whole number. */
  public JsonOutput value(long number) {
    separate();
    ascii(Long.toString(number));
    return this;
  }

  /** A decimal number, as Salesforce writes it: {@code 35000.0}, {@code 1.39E8}. */
  public JsonOutput value(double number) {
    separate();
    ascii(Double.toString(number));
    return this;
  }

  /** A truth value. */
  public JsonOutput value(boolean truth) {
    separate();
    ascii(truth ? "true" : "false");
    return this;
  }

  /** A day, {@code 2026-11-20}. */
  public JsonOutput value(LocalDate day) {
    separate();
    put('"');
    date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    put('"');
    return this;
  }

  /** A moment, {@code 2026-11-20T10:00:00.000+0000}. */
  public JsonOutput value(Instant moment) {
    separate();
    LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC);
    put('"');
    date(utc.getYear(), utc.getMonthValue(), utc.getDayOfMonth());
    put('T');
    digits(utc.getHour(), 2);
    put(':');
    digits(utc.getMinute(), 2);
    put(':');
    digits(utc.getSecond(), 2);
    put('.');
    digits(moment.getNano() / 1_000_000, 3);
    ascii("+0000");
    put('"');
    return this;
  }

  /** Nothing. */
  public JsonOutput nothing() {
    separate();
    ascii("null");
    return this;
  }

  /** A field's value of whatever kind, or null when it is empty. */
  public JsonOutput value(Optional<?> value) {
    return value.isPresent() ? any(value.get()) : nothing();
  }

  /** A field's value of whatever kind. */
  public JsonOutput any(Object value) {
    if (value instanceof String text) {
      return value(text);
    } else if (value instanceof Double number) {
      return value(number.doubleValue());
    } else if (value instanceof Long number) {
      return value(number.longValue());
    } else if (value instanceof Boolean truth) {
      return value(truth.booleanValue());
    } else if (value instanceof Instant moment) {
      return value(moment);
    } else if (value instanceof LocalDate day) {
      return value(day);
    }
    throw new IllegalArgumentException("no JSON for a " + value.getClass().getName());
  }

  /** A value that is JSON already. */
  public JsonOutput json(byte[] encoded) {
    separate();
    raw(encoded);
    return this;
  }

  /** The text written so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private void separate() {
    if (comma) {
      put(',');
    }
    comma = true;
  }

  private void text(String text) {
    put('"');
    int length = text.length();
    room(length * 3);
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      if (c < 0x80) {
        if (c >= 0x20 && c != '"' && c != '\\') {
          bytes[size++] = (byte) c;
        } else {
          escaped(c);
          room((length - at) * 3);
        }
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xC0 | c >> 6);
        bytes[size++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isSurrogate(c)) {
        at += surrogate(text, at);
        room((length - at) * 3);
      } else {
        bytes[size++] = (byte) (0xE0 | c >> 12);
        bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | c & 0x3F);
      }
    }
    put('"');
  }

  /** Writes the pair at a position and returns how many more characters it took. */
  private int surrogate(String text, int at) {
    int point = text.codePointAt(at);
    if (Character.isBmpCodePoint(point)) {
      put('?');
      return 0;
    }
    raw(Character.toString(point).getBytes(StandardCharsets.UTF_8));
    return 1;
  }

  private void escaped(char c) {
    put('\\');
    switch (c) {
      case '"', '\\' -> put(c);
      case '\n' -> put('n');
      case '\r' -> put('r');
      case '\t' -> put('t');
      default -> {
        ascii("u00");
        room(2);
        bytes[size++] = HEX[c >> 4];
        bytes[size++] = HEX[c & 0xF];
      }
    }
  }

  private void date(int year, int month, int day) {
    digits(year, 4);
    put('-');
    digits(month, 2);
    put('-');
    digits(day, 2);
  }

  private void digits(int number, int width) {
    room(width);
    int rest = number;
    for (int at = size + width - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
  }

  private void ascii(String text) {
    int length = text.length();
    room(length);
    for (int at = 0; at < length; at++) {
      bytes[size++] = (byte) text.charAt(at);
    }
  }

  private void raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  private void put(char c) {
    room(1);
    bytes[size++] = (byte) c;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
