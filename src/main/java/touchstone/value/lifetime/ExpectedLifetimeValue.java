package touchstone.value.lifetime;

import java.util.List;
import touchstone.stats.Spearman;

/**
 * Chooses the model that the way of paying asks for: the shifted beta-geometric for contracts, the
 * BG/NBD with Gamma-Gamma for purchases without one, and realised value alone where the data are
 * too thin for either. Accounts with both are valued part by part. Thread-safe.
 */
public final class ExpectedLifetimeValue {

  private ExpectedLifetimeValue() {}

  /**
   * For contracts of one period length; yearly and monthly ones make two models.
   *
   * @param accounts all that ever had such a contract, ended ones included: without those who left,
   *     retention would be flattered
   * @param periodYears the length of a period: 1 for yearly contracts, 1/12 for monthly ones
   * @param settings how to look ahead
   * @throws IllegalArgumentException if the period is not above 0
   */
  public static LifetimeValueModel<AccountRevenue.Contract> ofContracts(
      List<AccountRevenue.Contract> accounts, double periodYears, LifetimeSettings settings) {
    if (!(periodYears > 0 && Double.isFinite(periodYears))) {
      throw new IllegalArgumentException(
          "The length of a contract period is above zero years, not " + periodYears + ".");
    }
    ModelFit<ShiftedBetaGeometric> retention =
        ShiftedBetaGeometric.fit(accounts.stream().map(AccountRevenue.Contract::history).toList());
    if (retention instanceof ModelFit.Fitted<ShiftedBetaGeometric> fitted) {
      return new LifetimeValueModel.Contractual(settings, periodYears, fitted);
    }
    return refused(retention, settings);
  }

  /**
   * For purchases without a contract.
   *
   * @param accounts all that ever bought, silent ones included; times in years
   * @param settings how to look ahead
   */
  public static LifetimeValueModel<AccountRevenue.Purchases> ofPurchases(
      List<AccountRevenue.Purchases> accounts, LifetimeSettings settings) {
    ModelFit<BetaGeometricNbd> purchases =
        BetaGeometricNbd.fit(accounts.stream().map(AccountRevenue.Purchases::history).toList());
    if (!(purchases instanceof ModelFit.Fitted<BetaGeometricNbd> fittedPurchases)) {
      return refused(purchases, settings);
    }
    List<SpendHistory> spends =
        accounts.stream()
            .map(AccountRevenue.Purchases::spend)
            .filter(spend -> spend.purchases() > 0)
            .toList();
    ModelFit<GammaGamma> spend = GammaGamma.fit(spends);
    if (!(spend instanceof ModelFit.Fitted<GammaGamma> fittedSpend)) {
      return refused(spend, settings);
    }
    return new LifetimeValueModel.NonContractual(
        settings,
        fittedPurchases,
        fittedSpend,
        Spearman.test(
            spends.stream().mapToDouble(SpendHistory::purchases).toArray(),
            spends.stream().mapToDouble(SpendHistory::average).toArray()));
  }

  private static <A extends AccountRevenue> LifetimeValueModel<A> refused(
      ModelFit<?> fit, LifetimeSettings settings) {
    if (fit instanceof ModelFit.TooThin<?> thin) {
      return new LifetimeValueModel.RealisedOnly<>(
          settings,
          thin.reason()
              + " There are "
              + thin.observations()
              + ", and it takes "
              + thin.required()
              + ".",
          thin.observations(),
          thin.required());
    }
    if (fit instanceof ModelFit.DidNotConverge<?> lost) {
      return new LifetimeValueModel.RealisedOnly<>(
          settings, lost.reason(), lost.observations(), lost.observations() + 1);
    }
    throw new IllegalArgumentException("A fitted model is no refusal.");
  }
}
