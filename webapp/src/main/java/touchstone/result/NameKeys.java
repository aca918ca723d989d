package touchstone.result;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import touchstone.snapshot.Texts;

/**
 * Names in lower case, by which lists are sorted and searched. Their order is that of their code
 * points, whatever the database. Immutable and thread-safe.
 */
final class NameKeys {

  private final Texts keys;

  private NameKeys(Texts keys) {
    this.keys = keys;
  }

  static NameKeys of(Texts names) {
    Texts.Builder keys = new Texts.Builder();
    for (int account = 0; account < names.size(); account++) {
      keys.add(lower(names.get(account)));
    }
    return new NameKeys(keys.build());
  }

  /** A text as it is compared. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The key of an account. */
  String of(int account) {
    return keys.get(account);
  }

  /** The first eight bytes of every key, as numbers in their order. */
  long[] beginnings() {
    long[] beginnings = new long[keys.size()];
    for (int account = 0; account < beginnings.length; account++) {
      long bytes = 0;
      int start = keys.starts()[account];
      int end = Math.min(keys.starts()[account + 1], start + Long.BYTES);
      for (int i = start; i < start + Long.BYTES; i++) {
        bytes = bytes << Byte.SIZE | (i < end ? Byte.toUnsignedLong(keys.bytes()[i]) : 0);
      }
      beginnings[account] = bytes ^ Long.MIN_VALUE;
    }
    return beginnings;
  }

  int compare(int one, int other) {
    return Arrays.compareUnsigned(
        keys.bytes(),
        keys.starts()[one],
        keys.starts()[one + 1],
        keys.bytes(),
        keys.starts()[other],
        keys.starts()[other + 1]);
  }

  /**
   * Compares a key with a text.
   *
   * @param text its UTF-8
   */
  int compare(int account, byte[] text) {
    return Arrays.compareUnsigned(
        keys.bytes(), keys.starts()[account], keys.starts()[account + 1], text, 0, text.length);
  }

  /**
   * Whether a key contains a text.
   *
   * @param text its UTF-8: no character of it begins inside another
   */
  boolean contains(int account, byte[] text) {
    byte[] bytes = keys.bytes();
    int last = keys.starts()[account + 1] - text.length;
    for (int start = keys.starts()[account]; start <= last; start++) {
      int i = 0;
      while (i < text.length && bytes[start + i] == text[i]) {
        i++;
      }
      if (i == text.length) {
        return true;
      }
    }
    return false;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
