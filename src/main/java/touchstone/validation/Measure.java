package touchstone.validation;

import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.Unit;

/**
 * Something known only after contact, by which groups of accounts are compared. Never a criterion
 * of a profile.
 */
public sealed interface Measure {

  /** The stable name. */
  String key();

  /** The words people read. */
  String label();

  /** What its number counts. */
  Unit unit();

  BetterWhen betterWhen();

  /**
   * A number an account has.
   *
   * @param values one an account; NaN, here only, for an unknown one; not copied
   */
  record OfNumbers(String key, String label, Unit unit, BetterWhen betterWhen, double[] values)
      implements Measure {}

  /**
   * How often something happened of the times it could, like deals won of those decided.
   *
   * @param successes one an account; not copied
   * @param trials one an account; not copied
   */
  record OfShares(String key, String label, BetterWhen betterWhen, long[] successes, long[] trials)
      implements Measure {
    @Override
    public Unit unit() {
      return Unit.SHARE;
    }
  }
}
