package touchstone.value.lifetime;

/**
 * How much one customer spent a purchase.
 *
 * @param purchases how many purchases the average is taken over, 0 or more; as the model's authors
 *     do, repeat purchases only
 * @param average mean amount a purchase, above 0, in one currency for all customers of a fit; 0
 *     without a purchase
 */
public record SpendHistory(int purchases, double average) {

  public SpendHistory {
    if (purchases < 0) {
      throw new IllegalArgumentException(
          "A customer has zero purchases or more, not " + purchases + ".");
    }
    if (purchases == 0 && average != 0) {
      throw new IllegalArgumentException(
          "Without a purchase the average amount is 0, not " + average + ".");
    }
    if (purchases > 0 && !(average > 0 && Double.isFinite(average))) {
      throw new IllegalArgumentException(
          "The average amount of a purchase is above zero, not " + average + ".");
    }
  }
}
