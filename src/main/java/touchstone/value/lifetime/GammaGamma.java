package touchstone.value.lifetime;

import java.util.List;

/**
 * How much customers spend a purchase: amounts of one customer are gamma distributed around a mean
 * of their own, and these means follow an inverse gamma distribution. A customer's few purchases
 * are drawn toward what all customers spend; many speak for themselves.
 *
 * <p>Assumes that what a customer spends has nothing to do with how often they buy.
 *
 * <p>Source: Fader, Hardie and Lee (2005), RFM and CLV, J. Marketing Research 42, 415-430; Fader
 * and Hardie (2013), The Gamma-Gamma model of monetary value. Immutable.
 *
 * @param p shape of one customer's amounts, above 0
 * @param q shape of the means across customers, above 1
 * @param gamma scale of the means across customers, in the currency, above 0
 */
public record GammaGamma(double p, double q, double gamma) {

  public GammaGamma {
    if (!(p > 0 && q > 1 && gamma > 0 && Double.isFinite(p + q + gamma))) {
      throw new IllegalArgumentException(
          "P and gamma are above zero and q above one, not "
              + p
              + ", "
              + gamma
              + " and "
              + q
              + ".");
    }
  }

  /**
   * Fits by maximum likelihood; of more than {@value SpendTable#MOST_CUSTOMERS} customers, an even
   * sample.
   *
   * @param histories any order; customers without a purchase tell nothing
   * @return {@link ModelFit.TooThin} unless there are {@value SpendTable#REQUIRED_CUSTOMERS}
   *     customers with a purchase and {@value SpendTable#REQUIRED_FREQUENT} with two
   */
  public static ModelFit<GammaGamma> fit(List<SpendHistory> histories) {
    return SpendTable.of(histories).fit();
  }

  /** The mean amount of a purchase over all customers, {@code p gamma / (q - 1)}. */
  public double meanSpend() {
    return p * gamma / (q - 1);
  }

  /**
   * The mean amount of a purchase expected of one customer: {@code p (gamma + m x) / (p x + q -
   * 1)}, between their own average and that of all.
   */
  public double expectedSpend(SpendHistory history) {
    return expectedSpend(history.purchases(), history.average());
  }

  /** The same of a history told by its numbers. */
  double expectedSpend(int purchases, double average) {
    return p * (gamma + average * purchases) / (p * purchases + q - 1);
  }
}
