package touchstone.value.outlook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.CarryOver;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.CustomerTimeline;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.MinimumSample;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.Unit;
import touchstone.value.indicator.ValueSettings;
import touchstone.value.lifetime.AccountRevenue;
import touchstone.value.lifetime.ContractsAhead;
import touchstone.value.lifetime.ExpectedLifetimeValue;
import touchstone.value.lifetime.LifetimeSettings;
import touchstone.value.lifetime.LifetimeValueModel;
import touchstone.value.lifetime.PurchaseColumns;
import touchstone.value.lifetime.PurchasesAhead;
import touchstone.work.Workers;

/**
 * What customers are expected to bring: models fitted once to all of them, and two indicators, what
 * is still to come and that with lifetime value. Immutable and thread-safe.
 *
 * <p>An account with subscription periods is valued by the contracts of its period length; one-off
 * purchases by the purchase model, if there is one. Whoever has no model is unknown, not zero.
 */
public final class LifetimeOutlook {

  /** The key of what is still to come. */
  public static final String EXPECTED_VALUE = "expected_value";

  /** The key of lifetime value with what is still to come. */
  public static final String LIFETIME_VALUE_EXPECTED = "lifetime_value_expected";

  private static final int REQUIRED = 30;

  private final IndicatorTable indicators;
  private final IndicatorColumn realised;
  private final ValueSettings settings;
  private final ContractColumns contracts;
  private final PurchaseColumns purchases;
  private final OutlookModels models;

  private LifetimeOutlook(
      IndicatorTable indicators,
      ValueSettings settings,
      ContractColumns contracts,
      PurchaseColumns purchases,
      Workers workers) {
    this.indicators = indicators;
    this.settings = settings;
    this.contracts = contracts;
    this.purchases = purchases;
    realised =
        indicators
            .find("lifetime_value")
            .orElseThrow(() -> new IllegalArgumentException("Lifetime value is not measured."));
    LifetimeSettings ahead = settings.lifetime();
    Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> contractModels = new TreeMap<>();
    contracts
        .counts()
        .forEach(
            (months, counts) ->
                contractModels.put(
                    months,
                    ExpectedLifetimeValue.ofContracts(counts, OutlookModels.years(months), ahead)));
    models =
        new OutlookModels(
            ahead, contractModels, ExpectedLifetimeValue.ofPurchases(purchases, ahead, workers));
  }

  /**
   * Fits the models to the facts as of the day the indicators were measured for.
   *
   * @param facts all facts, later ones too
   * @param indicators what was measured of the same facts
   * @param settings the same ones
   * @param workers the threads to use; the result does not depend on them
   */
  public static LifetimeOutlook of(
      AccountFacts facts, IndicatorTable indicators, ValueSettings settings, Workers workers) {
    ContractColumns contracts = contracts(facts.accounts(), indicators, settings);
    PurchaseColumns purchases = purchases(facts.accounts(), indicators);
    workers.forRanges(
        facts.accounts(),
        (from, to) -> {
          Reading reading = new Reading(facts, indicators, settings, contracts, purchases);
          for (int account = from; account < to; account++) {
            reading.read(account, account);
          }
        });
    return new LifetimeOutlook(indicators, settings, contracts, purchases, workers);
  }

  /**
   * Reads only the accounts that changed, and fits the models anew. The result is that of reading
   * all of them.
   *
   * @param now what was measured of the facts of now, on the same day and by the same settings
   * @param carry what changed
   * @param workers the threads to use; the result does not depend on them
   */
  public LifetimeOutlook after(IndicatorTable now, CarryOver carry, Workers workers) {
    AccountFacts some = carry.changes().facts();
    int[] changed = carry.changes().changed();
    ContractColumns freshContracts = contracts(changed.length, now, settings);
    PurchaseColumns freshPurchases = purchases(changed.length, now);
    Reading reading = new Reading(some, now, settings, freshContracts, freshPurchases);
    for (int i = 0; i < changed.length; i++) {
      reading.read(i, changed[i]);
    }
    return new LifetimeOutlook(
        now,
        settings,
        contracts.with(freshContracts, carry),
        purchases.with(freshPurchases, carry),
        workers);
  }

  private static ContractColumns contracts(
      int accounts, IndicatorTable indicators, ValueSettings settings) {
    return new ContractColumns(
        accounts, indicators.timeline().asOf().day(), settings.churnGraceDays());
  }

  private static PurchaseColumns purchases(int accounts, IndicatorTable indicators) {
    return PurchaseColumns.empty(accounts, indicators.timeline().asOf().day());
  }

  /** Reads account after account. One a thread. */
  private static final class Reading {

    private final CustomerTimeline timeline;
    private final ContractReading contractReading;
    private final PurchaseReading purchaseReading;
    private final ContractColumns contracts;
    private final PurchaseColumns purchases;

    private Reading(
        AccountFacts facts,
        IndicatorTable indicators,
        ValueSettings settings,
        ContractColumns contracts,
        PurchaseColumns purchases) {
      timeline = indicators.timeline();
      contractReading =
          new ContractReading(facts.revenueEntries(), timeline.asOf(), settings.churnGraceDays());
      purchaseReading = new PurchaseReading(facts, indicators.revenueBasis(), timeline.asOf());
      this.contracts = contracts;
      this.purchases = purchases;
    }

    /**
     * @param place of the account among the facts and in the columns
     * @param account among all that were measured
     */
    private void read(int place, int account) {
      if (timeline.isCustomer(account)) {
        contractReading.read(place, contracts);
        purchaseReading.read(place, purchases);
      }
    }
  }

  /** What the two indicators mean. */
  public static List<IndicatorDescription> descriptions(ValueSettings settings) {
    LifetimeSettings ahead = settings.lifetime();
    return List.of(
        describe(
            EXPECTED_VALUE,
            "Expected value",
            "Revenue still to come "
                + ahead.words()
                + ": the rest of running periods, renewals by the shifted beta-geometric model,"
                + " purchases by the BG/NBD and Gamma-Gamma models."
                + ahead.marginWords()),
        describe(
            LIFETIME_VALUE_EXPECTED,
            "Lifetime value with expected",
            "Lifetime value plus expected value; unknown where no model could be fitted."));
  }

  private static IndicatorDescription describe(String key, String label, String formula) {
    return new IndicatorDescription(
        key,
        label,
        Side.TO_US,
        Unit.MONEY_MINOR_UNITS,
        BetterWhen.HIGHER,
        new MinimumSample(REQUIRED, "contracts renewed or ended, or 100 customers with purchases"),
        formula,
        "Recurring revenue entries; one-off entries, else won deals");
  }

  /** The indicators with these two. */
  public IndicatorTable addTo(IndicatorTable table, Workers workers) {
    double[] expected = new double[table.accounts()];
    double[] whole = new double[table.accounts()];
    int[] observations = new int[table.accounts()];
    workers.forRanges(
        table.accounts(),
        (from, to) -> {
          Expectation expectation = new Expectation();
          for (int account = from; account < to; account++) {
            expected[account] = Double.NaN;
            whole[account] = Double.NaN;
            if (indicators.timeline().isCustomer(account)) {
              observations[account] =
                  (int)
                      Math.min(
                          Integer.MAX_VALUE, models.observations(contracts, purchases, account));
              if (models.modelled(contracts, purchases, account) && realised.known(account)) {
                expected[account] = expectation.of(account);
                whole[account] = expected[account] + realised.value(account);
              }
            }
          }
        });
    List<IndicatorDescription> descriptions = descriptions(settings);
    return table
        .with(IndicatorColumn.of(descriptions.get(0), expected, observations))
        .with(IndicatorColumn.of(descriptions.get(1), whole, observations));
  }

  /** What is still to come of account after account, without interval. One a thread. */
  private final class Expectation {

    private final Map<Integer, ContractsAhead> contractsAhead = new HashMap<>();
    private final Optional<PurchasesAhead> purchasesAhead =
        models.purchases() instanceof LifetimeValueModel.NonContractual model
            ? Optional.of(model.ahead())
            : Optional.empty();

    private Expectation() {
      models
          .contracts()
          .forEach(
              (months, model) -> {
                if (model instanceof LifetimeValueModel.Contractual contractual) {
                  contractsAhead.put(months, contractual.ahead());
                }
              });
    }

    double of(int account) {
      double value = models.remaining(contracts, account);
      if (contracts.any(account) && !contracts.over(account)) {
        value +=
            contractsAhead
                .get(contracts.months(account))
                .of(
                    contracts.renewals(account),
                    contracts.amount(account),
                    contracts.daysToRenewal(account));
      }
      if (purchases.any(account) && purchasesAhead.isPresent()) {
        value += purchasesAhead.get().of(purchases, account);
      }
      return value;
    }
  }

  /** The models, which tell the outlook of a customer by its history. */
  public OutlookModels models() {
    return models;
  }

  /** What the outlook of every account rests on beside the models. Not copied. */
  public OutlookHistories histories() {
    return contracts.with(purchases);
  }

  /** What a customer is expected to bring, with interval; empty for others. */
  public Optional<Outlook> of(int account) {
    if (!indicators.timeline().isCustomer(account)) {
      return Optional.empty();
    }
    return Optional.of(models.of(contracts, purchases, account, realised.known(account)));
  }

  /** One sentence a model, for pages about all accounts. */
  public Set<String> statements() {
    return models.statements();
  }
}
