package touchstone.value.lifetime;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import touchstone.stats.Spearman;
import touchstone.stats.TestResult;
import touchstone.work.Workers;

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
    RenewalCounts counts = new RenewalCounts();
    accounts.forEach(
        account -> counts.add(account.history().renewals(), account.history().ended()));
    return ofContracts(counts, periodYears, settings);
  }

  /** The same of contracts that are counted already. */
  public static LifetimeValueModel<AccountRevenue.Contract> ofContracts(
      RenewalCounts contracts, double periodYears, LifetimeSettings settings) {
    if (!(periodYears > 0 && Double.isFinite(periodYears))) {
      throw new IllegalArgumentException(
          "The length of a contract period is above zero years, not " + periodYears + ".");
    }
    ModelFit<ShiftedBetaGeometric> retention = ShiftedBetaGeometric.fit(contracts);
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
    List<SpendHistory> spends =
        accounts.stream()
            .map(AccountRevenue.Purchases::spend)
            .filter(spend -> spend.purchases() > 0)
            .toList();
    return ofPurchases(
        BetaGeometricNbd.fit(accounts.stream().map(AccountRevenue.Purchases::history).toList()),
        GammaGamma.fit(spends),
        () ->
            Spearman.test(
                spends.stream().mapToDouble(SpendHistory::purchases).toArray(),
                spends.stream().mapToDouble(SpendHistory::average).toArray()),
        settings);
  }

  /**
   * The same of accounts as columns.
   *
   * @param workers the threads to use; the result does not depend on them
   */
  public static LifetimeValueModel<AccountRevenue.Purchases> ofPurchases(
      PurchaseColumns accounts, LifetimeSettings settings, Workers workers) {
    AtomicReference<ModelFit<BetaGeometricNbd>> purchases = new AtomicReference<>();
    AtomicReference<ModelFit<GammaGamma>> spend = new AtomicReference<>();
    workers.runAll(
        List.of(
            () -> purchases.set(PurchaseTable.of(accounts).fit()),
            () -> spend.set(SpendTable.of(accounts).fit())));
    return ofPurchases(purchases.get(), spend.get(), () -> independence(accounts), settings);
  }

  private static TestResult independence(PurchaseColumns accounts) {
    int[] again =
        IntStream.range(0, accounts.accounts()).filter(a -> accounts.repeats(a) > 0).toArray();
    return Spearman.test(
        Arrays.stream(again).mapToDouble(accounts::repeats).toArray(),
        Arrays.stream(again).mapToDouble(accounts::average).toArray());
  }

  private static LifetimeValueModel<AccountRevenue.Purchases> ofPurchases(
      ModelFit<BetaGeometricNbd> purchases,
      ModelFit<GammaGamma> spend,
      Supplier<TestResult> independence,
      LifetimeSettings settings) {
    if (!(purchases instanceof ModelFit.Fitted<BetaGeometricNbd> fittedPurchases)) {
      return refused(purchases, settings);
    }
    if (!(spend instanceof ModelFit.Fitted<GammaGamma> fittedSpend)) {
      return refused(spend, settings);
    }
    return new LifetimeValueModel.NonContractual(
        settings, fittedPurchases, fittedSpend, independence);
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
