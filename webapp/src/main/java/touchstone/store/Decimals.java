package touchstone.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import touchstone.value.fact.Unknown;

/** Decimal numbers as columns hold them: with more zeros behind the point than anybody wrote. */
final class Decimals {

  /** Numbers of so many digits stay whole in any calculation with them. */
  private static final int DIGITS = 15;

  private static final long[] POWERS = powers();

  private Decimals() {}

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** The same number without zeros at the end. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** See {@link MirrorRecord#units}. */
  static long units(BigDecimal number, int digits) {
    BigDecimal cut = number.setScale(digits, RoundingMode.DOWN);
    return cut.precision() > DIGITS || cut.compareTo(number) != 0
        ? Unknown.MONEY
        : cut.unscaledValue().longValue();
  }

  /**
   * {@code number} times ten to a power; {@link Unknown#MONEY} if that is not whole or has more
   * than fifteen digits.
   */
  static long shifted(long number, int power) {
    if (Math.abs(power) >= POWERS.length) {
      return number == 0 ? 0 : Unknown.MONEY;
    }
    if (power >= 0) {
      return Math.abs(number) < POWERS[DIGITS]
              && power <= DIGITS
              && Math.abs(number) < POWERS[DIGITS - power]
          ? number * POWERS[power]
          : Unknown.MONEY;
    }
    long divisor = POWERS[-power];
    long whole = number / divisor;
    return whole * divisor == number && Math.abs(whole) < POWERS[DIGITS] ? whole : Unknown.MONEY;
  }
}
