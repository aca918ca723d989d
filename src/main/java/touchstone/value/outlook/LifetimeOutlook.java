package touchstone.value.outlook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import touchstone.stats.Interval;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
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
import touchstone.value.lifetime.LifetimeValue;
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
  private final Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> contractModels =
      new TreeMap<>();
  private final LifetimeValueModel<AccountRevenue.Purchases> purchaseModel;
  private final Map<Integer, String> contractStatements = new TreeMap<>();
  private final String purchaseStatement;

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
    contracts
        .counts()
        .forEach(
            (months, counts) ->
                contractModels.put(
                    months,
                    ExpectedLifetimeValue.ofContracts(counts, months / 12.0, settings.lifetime())));
    purchaseModel = ExpectedLifetimeValue.ofPurchases(purchases, settings.lifetime(), workers);
    purchaseStatement = "Purchases: " + purchaseModel.statement();
    contractModels.forEach(
        (months, model) ->
            contractStatements.put(months, words(months) + ": " + model.statement()));
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
    CustomerTimeline timeline = indicators.timeline();
    AsOf asOf = timeline.asOf();
    ContractColumns contracts =
        new ContractColumns(facts.accounts(), asOf.day(), settings.churnGraceDays());
    PurchaseColumns purchases = PurchaseColumns.empty(facts.accounts(), asOf.day());
    workers.forRanges(
        facts.accounts(),
        (from, to) -> {
          ContractReading contractReading =
              new ContractReading(facts.revenueEntries(), asOf, settings.churnGraceDays());
          PurchaseReading purchaseReading =
              new PurchaseReading(facts, indicators.revenueBasis(), asOf);
          for (int account = from; account < to; account++) {
            if (timeline.isCustomer(account)) {
              contractReading.read(account, contracts, account);
              purchaseReading.read(account, purchases, account);
            }
          }
        });
    return new LifetimeOutlook(indicators, settings, contracts, purchases, workers);
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
              observations[account] = (int) Math.min(Integer.MAX_VALUE, observations(account));
              if (modelled(account) && realised.known(account)) {
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
        purchaseModel instanceof LifetimeValueModel.NonContractual model
            ? Optional.of(model.ahead())
            : Optional.empty();

    private Expectation() {
      contractModels.forEach(
          (months, model) -> {
            if (model instanceof LifetimeValueModel.Contractual contractual) {
              contractsAhead.put(months, contractual.ahead());
            }
          });
    }

    double of(int account) {
      double value = remaining(account);
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

  /** What the running periods of an account still bring; 0 without any. */
  private double remaining(int account) {
    return contracts.any(account) ? margin() * contracts.remaining(account) : 0.0;
  }

  /**
   * Whether what the account does has a model. One-off purchases beside a contract need none: they
   * are then not expected to come again.
   */
  private boolean modelled(int account) {
    return contracts.any(account)
        ? looksAhead(model(account))
        : purchases.any(account) && looksAhead(purchaseModel);
  }

  private static boolean looksAhead(LifetimeValueModel<?> model) {
    return !(model instanceof LifetimeValueModel.RealisedOnly<?>);
  }

  /** The model of an account's contract. */
  private LifetimeValueModel<AccountRevenue.Contract> model(int account) {
    return contractModels.get(contracts.months(account));
  }

  private double margin() {
    return settings.lifetime().marginShare();
  }

  private long observations(int account) {
    if (contracts.any(account)) {
      return observations(model(account));
    }
    return purchases.any(account) ? observations(purchaseModel) : 0L;
  }

  private static long observations(LifetimeValueModel<?> model) {
    if (model instanceof LifetimeValueModel.Contractual contractual) {
      return contractual.retention().observations();
    }
    if (model instanceof LifetimeValueModel.NonContractual purchases) {
      return purchases.purchases().observations();
    }
    return ((LifetimeValueModel.RealisedOnly<?>) model).observations();
  }

  /** What a customer is expected to bring, with interval; empty for others. */
  public Optional<Outlook> of(int account) {
    if (!indicators.timeline().isCustomer(account)) {
      return Optional.empty();
    }
    if (!modelled(account) || !realised.known(account)) {
      return Optional.of(new Outlook.RealisedOnly(observations(account), statement(account)));
    }
    Sum sum = new Sum(remaining(account));
    if (contracts.any(account)) {
      sum.add(model(account).valueOf(contracts.of(account)));
    }
    purchases
        .of(account)
        .filter(history -> looksAhead(purchaseModel))
        .ifPresent(history -> sum.add(purchaseModel.valueOf(history)));
    return Optional.of(
        new Outlook.Expected(
            sum.value,
            new Interval(sum.low, sum.high, settings.lifetime().level()),
            observations(account),
            statement(account)));
  }

  private String statement(int account) {
    if (contracts.any(account)) {
      return contractStatements.get(contracts.months(account));
    }
    return purchases.any(account)
        ? purchaseStatement
        : "Realised value only. Nothing it bought has a day and an amount.";
  }

  /** One sentence a model, for pages about all accounts. */
  public Set<String> statements() {
    Set<String> statements = new LinkedHashSet<>(contractStatements.values());
    statements.add(purchaseStatement);
    return statements;
  }

  private static String words(int months) {
    return switch (months) {
      case 1 -> "Monthly contracts";
      case 3 -> "Quarterly contracts";
      case 6 -> "Half-yearly contracts";
      case 12 -> "Yearly contracts";
      default -> "Contracts of " + months + " months";
    };
  }

  /** Adds parts; the ends of intervals too, which is wider than chance would have it. */
  private static final class Sum {

    private double value;
    private double low;
    private double high;

    private Sum(double certain) {
      value = certain;
      low = certain;
      high = certain;
    }

    private void add(LifetimeValue part) {
      if (part instanceof LifetimeValue.Projected projected) {
        value += projected.expected().value();
        low += projected.expected().interval().low();
        high += projected.expected().interval().high();
      }
    }
  }
}
