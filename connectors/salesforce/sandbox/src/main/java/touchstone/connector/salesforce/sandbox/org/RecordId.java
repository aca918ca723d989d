package touchstone.connector.salesforce.sandbox.org;

import java.util.Optional;

/**
 * Salesforce record ids: 15 characters that differ by case, or 18 with a suffix that repeats the
 * case, so that programs ignoring case still tell them apart.
 *
 * <p>Suffix: three groups of five characters, each group a number whose bit n is set when its
 * character n is a capital letter, written as one of A to Z, 0 to 5.
 */
public final class RecordId {

  private static final String SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int SHORT = 15;
  private static final int LONG = 18;

  private RecordId() {}

  /** The 18-character form; empty if the text is no id or its suffix does not fit. */
  public static Optional<String> parse(String text) {
    if (text.length() != SHORT && text.length() != LONG) {
      return Optional.empty();
    }
    for (int at = 0; at < text.length(); at++) {
      if (DIGITS.indexOf(text.charAt(at)) < 0) {
        return Optional.empty();
      }
    }
    String full = text.substring(0, SHORT) + suffix(text);
    return text.length() == SHORT || full.equals(text) ? Optional.of(full) : Optional.empty();
  }

  /** The id number n of a type, in 18 characters. */
  public static String of(String keyPrefix, long number) {
    char[] id = (keyPrefix + "Ts0000000000").toCharArray();
    long rest = number;
    for (int at = SHORT - 1; rest > 0; at--) {
      id[at] = DIGITS.charAt((int) (rest % DIGITS.length()));
      rest /= DIGITS.length();
    }
    String shortForm = new String(id);
    return shortForm + suffix(shortForm);
  }

  private static String suffix(String id) {
    StringBuilder suffix = new StringBuilder(3);
    for (int group = 0; group < 3; group++) {
      int bits = 0;
      for (int at = 0; at < 5; at++) {
        char c = id.charAt(group * 5 + at);
        if (c >= 'A' && c <= 'Z') {
          bits |= 1 << at;
        }
      }
      suffix.append(SUFFIX.charAt(bits));
    }
    return suffix.toString();
  }
}
