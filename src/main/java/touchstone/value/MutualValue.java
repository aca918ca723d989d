package touchstone.value;

import touchstone.value.indicator.Side;

/** The mutual value of one account: what it is, or why it is not said. */
public sealed interface MutualValue {

  /** What follows from both sides of an account. */
  static MutualValue of(boolean customer, SideScore toUs, SideScore toCustomer) {
    if (!customer) {
      return new NotACustomer();
    }
    if (toUs instanceof SideScore.Known us) {
      return toCustomer instanceof SideScore.Known both
          ? new TwoSided(Math.sqrt(us.value() * both.value()), us, both)
          : new OneSided(Side.TO_US, us);
    }
    return toCustomer instanceof SideScore.Known known
        ? new OneSided(Side.TO_CUSTOMER, known)
        : new NothingKnown();
  }

  /**
   * Both sides are known.
   *
   * @param value geometric mean of the two sides, in (0, 1): a rich side cannot hide a poor one
   */
  record TwoSided(double value, SideScore.Known toUs, SideScore.Known toCustomer)
      implements MutualValue {}

  /**
   * Only one side is known, so there is no mutual value to compare with two-sided ones.
   *
   * @param side the known side
   */
  record OneSided(Side side, SideScore.Known score) implements MutualValue {}

  /** A customer of which no indicator that counts is known. */
  record NothingKnown() implements MutualValue {}

  /** An account without a won deal: value is measured among customers. */
  record NotACustomer() implements MutualValue {}
}
