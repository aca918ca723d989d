package touchstone.past;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Decimal numbers of four digits that count, as a whole number each: the digits and the power of
 * ten. Every number has one code, every code one number.
 */
final class FourDigits {

  /** The code of an unknown number. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int LEAST = 1_000;
  private static final int MOST = 10_000;
  private static final int SHIFT = 10;
  private static final int MIDDLE = 512;

  /** Up to here powers of ten are exact, so that one division or multiplication rounds once. */
  private static final int EXACT = 22;

  private static final double[] POWERS = new double[EXACT + 1];

  static {
    POWERS[0] = 1;
    for (int power = 1; power <= EXACT; power++) {
      POWERS[power] = POWERS[power - 1] * 10;
    }
  }

  private FourDigits() {}

  /** The nearest number of four digits, half away from zero; unknown for NaN. */
  static int of(double value) {
    if (Double.isNaN(value)) {
      return UNKNOWN;
    }
    if (value == 0) {
      return code(0, 0);
    }
    double size = Math.abs(value);
    int power = (int) Math.floor(Math.log10(size)) - 3;
    if (Math.abs(power) <= EXACT) {
      double digits = power >= 0 ? size / POWERS[power] : size * POWERS[-power];
      double rounded = Math.floor(digits + 0.5);
      boolean isClear = Math.abs(Math.abs(digits - rounded) - 0.5) > 1e-6;
      if (isClear && rounded >= LEAST && rounded < MOST) {
        return code(value < 0 ? -(int) rounded : (int) rounded, power);
      }
    }
    return exactly(value);
  }

  private static int exactly(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4));
    int power = rounded.precision() - rounded.scale() - 4;
    return code(rounded.movePointLeft(power).intValueExact(), power);
  }

  private static int code(int digits, int power) {
    return (digits << SHIFT) | (power + MIDDLE);
  }

  /** The number of a code; NaN if it is unknown. */
  static double value(int code) {
    if (code == UNKNOWN) {
      return Double.NaN;
    }
    int digits = code >> SHIFT;
    int power = (code & (1 << SHIFT) - 1) - MIDDLE;
    if (Math.abs(power) > EXACT) {
      return Double.parseDouble(digits + "E" + power);
    }
    return power >= 0 ? digits * POWERS[power] : digits / POWERS[-power];
  }

  /** As it is written: whole where it is; blank if it is unknown. */
  static String text(int code) {
    if (code == UNKNOWN) {
      return "";
    }
    double number = value(code);
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** The code of a number as {@link #text} writes it. */
  static int parse(String text) {
    return text.isEmpty() ? UNKNOWN : of(Double.parseDouble(text));
  }

  /** Texts of numbers that were asked for lately. Not thread-safe. */
  static final class Recent {

    private static final int PLACES = 1 << 14;

    private final int[] codes = new int[PLACES];
    private final String[] texts = new String[PLACES];

    String text(int code) {
      int place = (code * 0x9E3779B9) >>> 18;
      if (texts[place] == null || codes[place] != code) {
        codes[place] = code;
        texts[place] = FourDigits.text(code);
      }
      return texts[place];
    }
  }
}
