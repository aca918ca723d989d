package touchstone.value.lifetime;

import java.util.List;

/**
 * How customers without a contract buy again, and fall silent (BG/NBD): each buys at a rate of
 * their own, gamma distributed, and after each repeat purchase leaves for good with a probability
 * of their own, beta distributed. Times are in the unit of the histories.
 *
 * <p>Source: Fader, Hardie and Lee (2005), "Counting your customers" the easy way, Marketing
 * Science 24, 275-284. Immutable.
 *
 * @param r shape of the purchase rates, above 0
 * @param alpha inverse scale of the purchase rates, in units of time, above 0; the mean rate is r /
 *     alpha
 * @param a above 0; the mean share lost at a purchase is a / (a + b)
 * @param b above 0
 */
public record BetaGeometricNbd(double r, double alpha, double a, double b) {

  /** Where a formula divides by a - 1, it is bridged from this distance. */
  private static final double NEAR_ONE = 1e-5;

  public BetaGeometricNbd {
    if (!(r > 0 && alpha > 0 && a > 0 && b > 0 && Double.isFinite(r + alpha + a + b))) {
      throw new IllegalArgumentException(
          "All four parameters are above zero, not "
              + r
              + ", "
              + alpha
              + ", "
              + a
              + ", "
              + b
              + ".");
    }
  }

  /**
   * Fits by maximum likelihood; of more than {@value PurchaseTable#MOST_CUSTOMERS} customers, an
   * even sample.
   *
   * @param histories any order
   * @return {@link ModelFit.TooThin} unless there are {@value PurchaseTable#REQUIRED_CUSTOMERS}
   *     customers, {@value PurchaseTable#REQUIRED_REPEATERS} of them with a repeat purchase and
   *     {@value PurchaseTable#REQUIRED_FREQUENT} with two
   */
  public static ModelFit<BetaGeometricNbd> fit(List<PurchaseHistory> histories) {
    return PurchaseTable.of(histories).fit();
  }

  /**
   * The probability that a customer has not left for good. 1 without a repeat purchase, since the
   * model lets nobody leave before it.
   *
   * <p>Source: Fader, Hardie and Lee (2008), Computing P(alive) using the BG/NBD model.
   */
  public double aliveProbability(PurchaseHistory history) {
    return aliveProbability(history.repeats(), history.lastPurchase(), history.age());
  }

  /** The same of a history told by its numbers. */
  double aliveProbability(int repeats, double lastPurchase, double age) {
    return repeats == 0 ? 1 : 1 / (1 + Math.exp(logOddsOfLoss(repeats, lastPurchase, age)));
  }

  /** The logarithm of the odds that the customer left at the last purchase. */
  private double logOddsOfLoss(int x, double lastPurchase, double age) {
    return Math.log(a)
        - Math.log(b + x - 1)
        + (r + x) * Math.log((alpha + age) / (alpha + lastPurchase));
  }

  /**
   * Repeat purchases a new customer makes on average in a time from the first purchase on.
   *
   * @param time 0 or more
   */
  public double expectedPurchases(double time) {
    return whileAlive(r, alpha, b, time);
  }

  /**
   * Purchases a customer will make on average in a time from now on.
   *
   * <p>Formula: equation 10 of the paper, its 2F1 turned by Euler's transformation into one that
   * stays small for frequent buyers.
   *
   * @param history what the customer has done so far
   * @param time 0 or more
   */
  public double expectedPurchases(PurchaseHistory history, double time) {
    int x = history.repeats();
    return aliveProbability(history) * whileAlive(r + x, alpha + history.age(), b + x, time);
  }

  /**
   * Purchases a customer will make on average up to a horizon, each worth less the later it comes:
   * discounted expected residual transactions.
   *
   * <p>Formula: {@code exp(-δH) Y(H) + δ ∫ exp(-δt) Y(t) dt} over 0 to H, with Y the expected
   * purchases up to t and δ the intensity of discounting.
   *
   * @param history what the customer has done so far
   * @param horizon H, 0 or more
   * @param intensity δ per unit of time, 0 or more; ln(1 + annual rate) where the unit is a year
   */
  public double discountedPurchases(PurchaseHistory history, double horizon, double intensity) {
    return aliveProbability(history)
        * discountedWhileAlive(history.repeats(), history.age(), horizon, intensity);
  }

  /**
   * The same of a customer who has not left: when they last bought does not matter then.
   *
   * @param x repeat purchases so far
   * @param age time since the first purchase
   */
  double discountedWhileAlive(int x, double age, double horizon, double intensity) {
    double shape = r + x;
    double scale = alpha + age;
    double end = whileAlive(shape, scale, b + x, horizon);
    if (intensity == 0 || horizon == 0) {
      return end;
    }
    // With t = scale (e^u - 1) the integrand hardly bends, and few places are enough.
    double longest = Math.log1p(horizon / scale);
    double integral =
        GaussLegendre.integrate(
            u -> {
              double time = scale * Math.expm1(u);
              return Math.exp(-intensity * time)
                  * whileAlive(shape, scale, b + x, time)
                  * scale
                  * Math.exp(u);
            },
            longest);
    return Math.exp(-intensity * horizon) * end + intensity * integral;
  }

  /**
   * The probability that a new customer makes a number of repeat purchases in a time.
   *
   * <p>Formula: equation 8 of the paper.
   *
   * @param repeats 0 or more
   * @param time above 0
   * @return 0 to 1
   */
  public double probability(int repeats, double time) {
    double log = Math.log(time / (alpha + time));
    double none = Math.exp(r * Math.log(alpha / (alpha + time)));
    double term = none;
    double before = 0;
    double stay = 1;
    for (int j = 0; j < repeats; j++) {
      before += term;
      term *= (r + j) / (j + 1) * Math.exp(log);
      stay *= (b + j) / (a + b + j);
    }
    // stay = B(a, b + x) / B(a, b); leaving at the x-th has a / (b + x - 1) times that.
    double silent = repeats == 0 ? 0 : stay * a / (b + repeats - 1) * Math.max(0, 1 - before);
    return stay * term + silent;
  }

  /**
   * The mean over the beta distribution of (1 - (scale / (scale + p t))^shape) / p, in closed form.
   */
  private double whileAlive(double shape, double scale, double stay, double time) {
    if (time == 0) {
      return 0;
    }
    if (Math.abs(a - 1) < NEAR_ONE) {
      double below = closedForm(1 - NEAR_ONE, shape, scale, stay, time);
      double above = closedForm(1 + NEAR_ONE, shape, scale, stay, time);
      double part = (a - 1 + NEAR_ONE) / (2 * NEAR_ONE);
      return below + part * (above - below);
    }
    return closedForm(a, shape, scale, stay, time);
  }

  private static double closedForm(
      double leave, double shape, double scale, double stay, double time) {
    double z = time / (scale + time);
    double rest = Math.log(scale / (scale + time));
    double c = leave + stay - 1;
    if (Math.abs(c) < 1e-12) {
      c = 1e-12;
    }
    double taken =
        leave <= shape
            ? Hypergeometric.scaled(leave + stay - 1 - shape, leave - 1, c, z, (leave - 1) * rest)
            : Hypergeometric.scaled(shape, stay, c, z, shape * rest);
    return Math.max(0, c / (leave - 1) * (1 - taken));
  }
}
