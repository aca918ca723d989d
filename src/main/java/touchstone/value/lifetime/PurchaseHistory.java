package touchstone.value.lifetime;

/**
 * When one customer bought, without a contract. Time starts at the first purchase; its unit is the
 * caller's, the same for all customers of a fit.
 *
 * @param repeats purchases after the first, 0 or more
 * @param lastPurchase time from the first to the last purchase; 0 without a repeat
 * @param age time from the first purchase to now, not before the last purchase
 */
public record PurchaseHistory(int repeats, double lastPurchase, double age) {

  public PurchaseHistory {
    if (repeats < 0) {
      throw new IllegalArgumentException(
          "A customer bought again zero times or more, not " + repeats + ".");
    }
    if (!(age >= 0 && Double.isFinite(age))) {
      throw new IllegalArgumentException(
          "The time since the first purchase is zero or more, not " + age + ".");
    }
    if (repeats == 0 && lastPurchase != 0) {
      throw new IllegalArgumentException(
          "Without a repeat purchase the last one is the first, at time 0, not at "
              + lastPurchase
              + ".");
    }
    if (repeats > 0 && !(lastPurchase > 0 && lastPurchase <= age)) {
      throw new IllegalArgumentException(
          "The last repeat purchase lies after the first one and not after now, "
              + age
              + "; not at "
              + lastPurchase
              + ".");
    }
  }
}
