package touchstone.connector.csv;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as written with a decimal point or a decimal comma, with or without a currency. */
final class Numbers {

  /** A number, and the currency that was written beside it, as an ISO 4217 code. */
  record Amount(BigDecimal number, Optional<String> currency) {}

  private static final int LONGEST = 40;
  private static final int MOST_SAFE_DIGITS = 18;

  /** Apostrophes and spaces of several widths group digits beside the sign not used otherwise. */
  private static final String SPACES = "'\u2019 \u00a0\u2009\u202f";

  private static final Pattern GROUPED_WHOLE =
      Pattern.compile("\\d{1,3}(?:([.," + SPACES + "])\\d{3})(?:\\1\\d{3})*");

  private static final Pattern WITH_CURRENCY =
      Pattern.compile(
          "(?<before>[A-Za-z]{3}(?![A-Za-z])|\\p{Sc})?\\s*(?<number>.*?\\d[^\\p{L}\\p{Sc}]*)"
              + "(?<after>[A-Za-z]{3}|\\p{Sc})?");

  private final Pattern ours;
  private final Pattern theirs;
  private final char decimalSign;

  Numbers(char decimalSign) {
    this.decimalSign = decimalSign;
    this.ours = pattern(decimalSign);
    this.theirs = pattern(decimalSign == '.' ? ',' : '.');
  }

  private static Pattern pattern(char decimal) {
    String group = "[" + (decimal == '.' ? ',' : '.') + SPACES + "]";
    String fraction = "(?:\\" + decimal + "\\d+)?";
    return Pattern.compile(
        "(?:\\d{1,3}(?:"
            + group
            + "\\d{3})+"
            + fraction
            + ")"
            + "|(?:\\d*"
            + fraction
            + "(?:[eE][+-]?\\d{1,2})?)");
  }

  /** A number with or without fraction, and the currency beside it. */
  Reading<Amount> amount(String text) {
    if (isPlain(text)) {
      return Reading.of(new Amount(new BigDecimal(text), Optional.empty()));
    }
    if (text.length() > LONGEST) {
      return unreadable("which is not a number");
    }
    boolean bracketed = text.startsWith("(") && text.endsWith(")");
    Signed signed = signed(bracketed ? text.substring(1, text.length() - 1).strip() : text);
    Matcher parts = WITH_CURRENCY.matcher(signed.rest());
    if (!parts.matches()) {
      return unreadable("which is not a number");
    }
    Signed inner = signed(parts.group("number").strip());
    String digits = inner.rest();
    if (!hasDigit(digits) || !ours.matcher(digits).matches()) {
      return unreadable(
          hasDigit(digits) && theirs.matcher(digits).matches()
              ? "which is not written with a decimal "
                  + (decimalSign == '.' ? "point" : "comma")
                  + "; check the setting \"Decimal sign\""
              : "which is not a number");
    }
    Optional<String> currency =
        currency(parts.group("before")).or(() -> currency(parts.group("after")));
    if (currency.isPresent() && !Currencies.isCode(currency.get())) {
      return unreadable("which is not a number");
    }
    BigDecimal number = new BigDecimal(normalised(digits));
    boolean negative = bracketed ^ signed.negative() ^ inner.negative();
    return Reading.of(new Amount(negative ? number.negate() : number, currency));
  }

  /** A whole number; one sign with three digits behind it groups, whatever the decimal sign is. */
  Reading<Long> whole(String text) {
    if (isDigits(text) && text.length() <= MOST_SAFE_DIGITS) {
      return Reading.of(Long.parseLong(text));
    }
    Signed signed = signed(text);
    boolean grouped =
        signed.rest().length() <= LONGEST && GROUPED_WHOLE.matcher(signed.rest()).matches();
    Reading<Amount> amount =
        grouped
            ? Reading.of(
                new Amount(new BigDecimal(signed.rest().replaceAll("\\D", "")), Optional.empty()))
            : amount(text);
    if (amount instanceof Reading.Unreadable<Amount> unreadable) {
      return Reading.unreadable(unreadable.kind(), unreadable.reason());
    }
    BigDecimal number = ((Reading.Value<Amount>) amount).value().number();
    try {
      long whole = number.longValueExact();
      return Reading.of(grouped && signed.negative() ? -whole : whole);
    } catch (ArithmeticException e) {
      return unreadable("which is not a whole number");
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static <T> Reading<T> unreadable(String reason) {
    return Reading.unreadable(ProblemKind.UNREADABLE_NUMBER, reason);
  }

  private record Signed(String rest, boolean negative) {}

  private static Signed signed(String text) {
    if (text.isEmpty()) {
      return new Signed(text, false);
    }
    return switch (text.charAt(0)) {
      case '-', '\u2212' -> new Signed(text.substring(1).strip(), true);
      case '+' -> new Signed(text.substring(1).strip(), false);
      default -> new Signed(text, false);
    };
  }

  /** Digits with at most one decimal point: what nearly every file holds. */
  private boolean isPlain(String text) {
    int points = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && decimalSign == '.' && i > 0 && i < length - 1) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return length > 0 && length <= LONGEST && points <= 1;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private String normalised(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (char c : digits.toCharArray()) {
      if (c == decimalSign) {
        plain.append('.');
      } else if (c >= '0' && c <= '9' || c == 'e' || c == 'E' || c == '+' || c == '-') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static Optional<String> currency(String written) {
    if (written == null) {
      return Optional.empty();
    }
    return switch (written) {
      case "\u20ac" -> Optional.of("EUR");
      case "\u00a3" -> Optional.of("GBP");
      // Dollars, yen and yuan share their signs: they say nothing.
      default ->
          written.length() == 3 ? Optional.of(written.toUpperCase(Locale.ROOT)) : Optional.empty();
    };
  }
}
