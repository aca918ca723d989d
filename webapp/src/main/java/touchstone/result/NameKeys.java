package touchstone.result;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import touchstone.snapshot.Texts;
import touchstone.work.Workers;

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
    byte[] bytes = names.bytes().clone();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return ofAnyCharacters(names);
      }
      bytes[i] = (byte) (bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] + ('a' - 'A') : bytes[i]);
    }
    return new NameKeys(new Texts(names.starts(), bytes));
  }

  /** Lower case may take more bytes or fewer. */
  private static NameKeys ofAnyCharacters(Texts names) {
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
   * Which keys contain a text.
   *
   * @param text its UTF-8, not empty: no character of it begins inside another
   * @return a bit an account, in words of 64
   */
  long[] containing(byte[] text, Workers workers) {
    long[] found = new long[(keys.size() + Long.SIZE - 1) / Long.SIZE];
    workers.forRanges(keys.size(), (from, to) -> search(text, from, to, found));
    return found;
  }

  /** One pass through the bytes of many keys: most of them do not begin the text. */
  private void search(byte[] text, int from, int to, long[] found) {
    byte[] bytes = keys.bytes();
    int[] starts = keys.starts();
    byte first = text[0];
    int account = from;
    int last = starts[to] - text.length;
    for (int at = starts[from]; at <= last; at++) {
      if (bytes[at] == first && Arrays.equals(text, 0, text.length, bytes, at, at + text.length)) {
        while (starts[account + 1] <= at) {
          account++;
        }
        if (at + text.length <= starts[account + 1]) {
          found[account >>> 6] |= 1L << account;
        }
      }
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
