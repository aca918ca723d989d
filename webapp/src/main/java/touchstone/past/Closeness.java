package touchstone.past;

/**
 * When what is kept still says what was computed. Many numbers move a little every day because time
 * passes; keeping them all would keep everything every day.
 */
final class Closeness {

  /** Mutual value and sides are kept to a hundredth of their range. */
  static final double SHARE = 0.01;

  /** Indicators are kept to a twentieth of their value. */
  static final double INDICATOR = 0.05;

  /** More than rounding to four digits moves a number, as a part of it. */
  private static final double ROUNDING = 0.0006;

  private Closeness() {}

  /**
   * Whether a kept number still says what was computed, both to four digits.
   *
   * @param number which number of a value it is, from 0
   * @param kept in the form of {@link FourDigits}
   * @param computed not rounded; NaN if it is unknown
   */
  static boolean same(int number, int kept, double computed) {
    if (kept == FourDigits.UNKNOWN || Double.isNaN(computed)) {
      return kept == FourDigits.UNKNOWN && Double.isNaN(computed);
    }
    double before = FourDigits.value(kept);
    double apart = Math.abs(before - computed);
    double larger = Math.max(Math.abs(before), Math.abs(computed));
    double most = number < AccountContents.FIRST_INDICATOR ? SHARE : INDICATOR * larger;
    // Far from the limit it does not matter how the computed one is rounded.
    if (Math.abs(apart - most) > 2 * ROUNDING * larger) {
      return apart < most;
    }
    return sameRounded(number, before, FourDigits.value(FourDigits.of(computed)));
  }

  private static boolean sameRounded(int number, double kept, double computed) {
    double apart = Math.abs(kept - computed);
    return number < AccountContents.FIRST_INDICATOR
        ? apart < SHARE
        : apart <= INDICATOR * Math.max(Math.abs(kept), Math.abs(computed));
  }
}
