package touchstone.value.lifetime;

import java.util.Arrays;

/**
 * What contracts of one model are expected to bring, for account after account: what many accounts
 * share is computed once. The same numbers as {@link LifetimeValueModel#expected}. Not thread-safe;
 * one a thread.
 */
public final class ContractsAhead {

  private static final int MOST_DAYS = 4_096;
  private static final int MOST_RENEWALS = 128;

  private final LifetimeValueModel.Contractual model;
  private final double[] discount = new double[MOST_DAYS];
  private final double[][] residual = new double[MOST_RENEWALS][];

  ContractsAhead(LifetimeValueModel.Contractual model) {
    this.model = model;
    Arrays.fill(discount, Double.NaN);
  }

  /**
   * The expected part of a running contract; an ended one brings nothing.
   *
   * @param renewals made so far, 0 or more
   * @param amountPerPeriod revenue of one period, 0 or more
   * @param daysToRenewal from now to the next renewal, 0 or more
   */
  public double of(int renewals, double amountPerPeriod, long daysToRenewal) {
    double years = PurchaseColumns.years(daysToRenewal);
    int periods = LookAhead.periods(model, years);
    if (periods == 0) {
      return 0;
    }
    return model.settings().marginShare()
        * amountPerPeriod
        * discount(daysToRenewal, years)
        * residual(renewals, periods);
  }

  private double discount(long days, double years) {
    if (days >= MOST_DAYS) {
      return model.settings().discount().factor(years);
    }
    int place = (int) days;
    if (Double.isNaN(discount[place])) {
      discount[place] = model.settings().discount().factor(years);
    }
    return discount[place];
  }

  private double residual(int renewals, int periods) {
    if (renewals >= MOST_RENEWALS) {
      return LookAhead.residual(model, model.retention().model(), renewals, periods);
    }
    double[] known = residual[renewals];
    if (known == null || known.length <= periods) {
      int filled = known == null ? 0 : known.length;
      known = known == null ? new double[periods + 1] : Arrays.copyOf(known, periods + 1);
      Arrays.fill(known, filled, known.length, Double.NaN);
      residual[renewals] = known;
    }
    if (Double.isNaN(known[periods])) {
      known[periods] = LookAhead.residual(model, model.retention().model(), renewals, periods);
    }
    return known[periods];
  }
}
