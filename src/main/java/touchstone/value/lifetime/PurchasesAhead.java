package touchstone.value.lifetime;

import java.util.Arrays;

/**
 * What buyers of one model are expected to bring, for account after account: what many accounts
 * share is computed once. The same numbers as {@link LifetimeValueModel#expected}. Not thread-safe;
 * one a thread.
 */
public final class PurchasesAhead {

  private static final int MOST_DAYS = 16_384;
  private static final int MOST_REPEATS = 64;

  private final LifetimeValueModel.NonContractual model;
  private final BetaGeometricNbd buying;

  /** By repeats, then by age in days: purchases while the customer has not left. */
  private final double[][] whileAlive = new double[MOST_REPEATS][];

  PurchasesAhead(LifetimeValueModel.NonContractual model) {
    this.model = model;
    this.buying = model.purchases().model();
  }

  /** The expected part of an account that bought anything. */
  public double of(PurchaseColumns purchases, int account) {
    int repeats = purchases.repeats(account);
    double age = PurchaseColumns.years(purchases.ageDays(account));
    double last = PurchaseColumns.years(purchases.lastAfterDays(account));
    double residual =
        buying.aliveProbability(repeats, last, age)
            * whileAlive(repeats, age, purchases.ageDays(account));
    return model.settings().marginShare()
        * residual
        * model.spend().model().expectedSpend(repeats, purchases.average(account));
  }

  private double whileAlive(int repeats, double age, long ageDays) {
    if (repeats >= MOST_REPEATS || ageDays >= MOST_DAYS) {
      return model.residual().whileAlive(repeats, age, buying);
    }
    if (whileAlive[repeats] == null) {
      whileAlive[repeats] = new double[MOST_DAYS];
      Arrays.fill(whileAlive[repeats], Double.NaN);
    }
    double[] known = whileAlive[repeats];
    int place = (int) ageDays;
    if (Double.isNaN(known[place])) {
      known[place] = model.residual().whileAlive(repeats, age, buying);
    }
    return known[place];
  }
}
