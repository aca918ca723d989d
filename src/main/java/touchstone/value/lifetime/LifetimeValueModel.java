package touchstone.value.lifetime;

import java.util.function.Supplier;
import touchstone.stats.Estimate;
import touchstone.stats.TestResult;

/**
 * The stated model by which accounts are valued. Immutable and thread-safe.
 *
 * @param <A> how the accounts pay
 */
public sealed interface LifetimeValueModel<A extends AccountRevenue> {

  /** How far and how the model looks ahead. */
  LifetimeSettings settings();

  /** One plain sentence that names the model, for every page that shows its values. */
  String statement();

  /** The lifetime value of an account, with interval. About 30 microseconds an account. */
  LifetimeValue valueOf(A account);

  /**
   * The expected part alone and without interval, some twenty times faster.
   *
   * @return in the currency, after margin, 0 or more; {@link Estimate.TooFewObservations} where
   *     nothing is expected for want of data
   */
  Estimate expected(A account);

  /**
   * Contracts of fixed periods.
   *
   * @param settings how to look ahead
   * @param periodYears the length of a period: 1 for yearly contracts
   * @param retention how contracts are renewed
   */
  record Contractual(
      LifetimeSettings settings,
      double periodYears,
      ModelFit.Fitted<ShiftedBetaGeometric> retention)
      implements LifetimeValueModel<AccountRevenue.Contract> {

    @Override
    public String statement() {
      return "Realised value plus "
          + LookAhead.words(settings, "renewals")
          + " expected by the shifted beta-geometric model fitted to "
          + retention.observations()
          + " contracts.";
    }

    @Override
    public LifetimeValue valueOf(AccountRevenue.Contract account) {
      return LookAhead.at(this, account);
    }

    @Override
    public Estimate expected(AccountRevenue.Contract account) {
      return new Estimate.Measured(
          LookAhead.renewals(this, account, retention.model()), retention.observations());
    }

    /** The expected parts of many accounts, for one thread. */
    public ContractsAhead ahead() {
      return new ContractsAhead(this);
    }
  }

  /** Purchases without a contract. */
  final class NonContractual implements LifetimeValueModel<AccountRevenue.Purchases> {

    private final LifetimeSettings settings;
    private final ModelFit.Fitted<BetaGeometricNbd> purchases;
    private final ModelFit.Fitted<GammaGamma> spend;
    private final Supplier<TestResult> independence;
    private final ResidualPurchases residual;

    NonContractual(
        LifetimeSettings settings,
        ModelFit.Fitted<BetaGeometricNbd> purchases,
        ModelFit.Fitted<GammaGamma> spend,
        Supplier<TestResult> independence) {
      this.settings = settings;
      this.purchases = purchases;
      this.spend = spend;
      this.independence = independence;
      residual = new ResidualPurchases(settings);
    }

    @Override
    public LifetimeSettings settings() {
      return settings;
    }

    /** How often customers buy again, in years. */
    public ModelFit.Fitted<BetaGeometricNbd> purchases() {
      return purchases;
    }

    /** How much they spend a purchase. */
    public ModelFit.Fitted<GammaGamma> spend() {
      return spend;
    }

    /**
     * Rank correlation of how often and how much, which the model takes for zero. Computed when
     * asked for.
     */
    public TestResult independence() {
      return independence.get();
    }

    /** The expected parts of many accounts, for one thread. */
    public PurchasesAhead ahead() {
      return new PurchasesAhead(this);
    }

    ResidualPurchases residual() {
      return residual;
    }

    @Override
    public String statement() {
      return "Realised value plus "
          + LookAhead.words(settings, "purchases")
          + " expected by the BG/NBD and Gamma-Gamma models fitted to "
          + purchases.observations()
          + " customers, "
          + spend.observations()
          + " of whom bought again.";
    }

    @Override
    public LifetimeValue valueOf(AccountRevenue.Purchases account) {
      return LookAhead.at(this, account);
    }

    @Override
    public Estimate expected(AccountRevenue.Purchases account) {
      return new Estimate.Measured(
          settings.marginShare()
              * residual.of(account.history(), purchases.model())
              * spend.model().expectedSpend(account.spend()),
          purchases.observations());
    }
  }

  /**
   * No look ahead.
   *
   * @param settings the margin is still used
   * @param reason one plain sentence
   * @param observations how many histories there are that count
   * @param required how many the model asks for
   */
  record RealisedOnly<A extends AccountRevenue>(
      LifetimeSettings settings, String reason, long observations, long required)
      implements LifetimeValueModel<A> {

    @Override
    public String statement() {
      return "Realised value only. " + reason;
    }

    @Override
    public LifetimeValue valueOf(A account) {
      return new LifetimeValue.RealisedOnly(settings.marginShare() * account.realised(), reason);
    }

    @Override
    public Estimate expected(A account) {
      return new Estimate.TooFewObservations(observations, required);
    }
  }
}
