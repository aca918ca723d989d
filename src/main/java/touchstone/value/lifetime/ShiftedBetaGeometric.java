package touchstone.value.lifetime;

import java.util.List;

/**
 * How contracts are renewed: each customer ends with a probability of their own at every renewal,
 * and these probabilities follow a beta distribution. Retention rises with age, because those who
 * leave easily have left.
 *
 * <p>Formula: survival {@code S(t) = B(alpha, beta + t) / B(alpha, beta)}, retention {@code r(t) =
 * (beta + t - 1) / (alpha + beta + t - 1)}, t the number of renewals.
 *
 * <p>Source: Fader and Hardie (2007), How to project customer retention, J. Interactive Marketing
 * 21, 76-90. Immutable.
 *
 * @param alpha above 0
 * @param beta above 0; the mean share lost at the first renewal is alpha / (alpha + beta)
 */
public record ShiftedBetaGeometric(double alpha, double beta) {

  public ShiftedBetaGeometric {
    if (!(alpha > 0 && beta > 0 && Double.isFinite(alpha + beta))) {
      throw new IllegalArgumentException(
          "Alpha and beta are above zero, not " + alpha + " and " + beta + ".");
    }
  }

  /**
   * Fits by maximum likelihood.
   *
   * @param histories any order; a contract that has not come to its first renewal tells nothing
   * @return {@link ModelFit.TooThin} unless there are {@value RenewalTable#REQUIRED_DECISIONS}
   *     contracts with a renewal behind them, {@value RenewalTable#REQUIRED_ENDED} that ended, as
   *     many that were renewed, and some with two renewals or more behind them
   */
  public static ModelFit<ShiftedBetaGeometric> fit(List<RenewalHistory> histories) {
    RenewalCounts counts = new RenewalCounts();
    histories.forEach(history -> counts.add(history.renewals(), history.ended()));
    return fit(counts);
  }

  /** The same of contracts that are counted already. */
  public static ModelFit<ShiftedBetaGeometric> fit(RenewalCounts counts) {
    return RenewalTable.of(counts).fit();
  }

  /**
   * The share of customers still there after some renewals.
   *
   * @param renewals 0 or more
   * @return 0 to 1
   */
  public double survival(int renewals) {
    double survival = 1;
    for (int t = 1; t <= renewals; t++) {
      survival *= retention(t);
    }
    return survival;
  }

  /**
   * The share of those still there who make the next renewal.
   *
   * @param renewal which one, 1 for the first
   * @return 0 to 1
   */
  public double retention(int renewal) {
    return (beta + renewal - 1) / (alpha + beta + renewal - 1);
  }

  /**
   * Discounted expected residual lifetime: the number of future periods a running contract will be
   * paid for, each worth less the later it starts. The next renewal, if it comes, counts as 1.
   *
   * <p>Formula: {@code (beta + n - 1) / (alpha + beta + n - 1) 2F1(1, beta + n; alpha + beta + n;
   * 1/(1 + d))}, with n - 1 renewals made.
   *
   * <p>Source: Fader and Hardie (2010), Customer-base valuation in a contractual setting, Marketing
   * Science 29, 85-93, equation 6.
   *
   * @param renewals made so far, 0 or more
   * @param ratePerPeriod the discount rate per period, above 0
   * @return in periods, 0 or more
   */
  public double discountedResidualLifetime(int renewals, double ratePerPeriod) {
    if (!(ratePerPeriod > 0)) {
      throw new IllegalArgumentException(
          "Without a horizon the discount rate is above zero, not " + ratePerPeriod + ".");
    }
    int next = renewals + 1;
    return retention(next)
        * Hypergeometric.of(1, beta + next, alpha + beta + next, 1 / (1 + ratePerPeriod));
  }

  /**
   * The same up to a horizon: renewals later than it count nothing.
   *
   * @param renewals made so far, 0 or more
   * @param ratePerPeriod the discount rate per period, 0 or more
   * @param periods how many renewals are counted, 0 or more
   * @return in periods, 0 to {@code periods}
   */
  public double discountedResidualLifetime(int renewals, double ratePerPeriod, int periods) {
    double total = 0;
    double weight = 1;
    for (int k = 1; k <= periods; k++) {
      weight *= retention(renewals + k);
      total += weight;
      weight /= 1 + ratePerPeriod;
    }
    return total;
  }
}
