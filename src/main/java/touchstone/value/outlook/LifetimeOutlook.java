package touchstone.value.outlook;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import touchstone.stats.Estimate;
import touchstone.stats.Interval;
import touchstone.value.fact.AccountFacts;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.MinimumSample;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.Unit;
import touchstone.value.indicator.ValueSettings;
import touchstone.value.lifetime.AccountRevenue;
import touchstone.value.lifetime.LifetimeSettings;
import touchstone.value.lifetime.LifetimeValue;
import touchstone.value.lifetime.LifetimeValueModel;
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
  private final ContractReading contracts;
  private final PurchaseReading purchases;
  private final Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> contractModels;
  private final LifetimeValueModel<AccountRevenue.Purchases> purchaseModel;
  private final Map<Integer, String> contractStatements = new TreeMap<>();
  private final String purchaseStatement;

  private LifetimeOutlook(
      AccountFacts facts, IndicatorTable indicators, ValueSettings settings, Workers workers) {
    this.indicators = indicators;
    this.settings = settings;
    realised =
        indicators
            .find("lifetime_value")
            .orElseThrow(() -> new IllegalArgumentException("Lifetime value is not measured."));
    contracts =
        new ContractReading(
            facts.revenueEntries(), indicators.timeline().asOf(), settings.churnGraceDays());
    purchases = new PurchaseReading(facts, indicators.revenueBasis(), indicators.timeline().asOf());
    Histories histories = Histories.of(indicators.timeline(), contracts, purchases, workers);
    contractModels = histories.contractModels(settings.lifetime());
    purchaseModel = histories.purchaseModel(settings.lifetime());
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
    return new LifetimeOutlook(facts, indicators, settings, workers);
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
    Arrays.fill(expected, Double.NaN);
    double[] whole = expected.clone();
    int[] observations = new int[table.accounts()];
    workers.forRanges(
        table.accounts(),
        (from, to) -> {
          for (int account = from; account < to; account++) {
            if (indicators.timeline().isCustomer(account)) {
              Estimate value = expected(account);
              observations[account] = (int) Math.min(Integer.MAX_VALUE, value.observations());
              if (value instanceof Estimate.Measured measured) {
                expected[account] = measured.value();
                whole[account] = measured.value() + realised.value(account);
              }
            }
          }
        });
    List<IndicatorDescription> descriptions = descriptions(settings);
    return table
        .with(IndicatorColumn.of(descriptions.get(0), expected, observations))
        .with(IndicatorColumn.of(descriptions.get(1), whole, observations));
  }

  /** What is still to come, without interval. */
  private Estimate expected(int account) {
    Optional<ContractHistory> contract = contracts.of(account);
    Optional<AccountRevenue.Purchases> bought = purchases.of(account);
    if (!realised.known(account) || !modelled(contract, bought)) {
      return new Estimate.TooFewObservations(observations(contract, bought), REQUIRED);
    }
    double value = contract.map(c -> margin() * c.remaining()).orElse(0.0);
    if (contract.isPresent()) {
      value += number(model(contract.get()).expected(contract.get().last()));
    }
    if (bought.isPresent() && looksAhead(purchaseModel)) {
      value += number(purchaseModel.expected(bought.get()));
    }
    return new Estimate.Measured(value, observations(contract, bought));
  }

  private static double number(Estimate estimate) {
    return estimate instanceof Estimate.Measured measured ? measured.value() : 0;
  }

  /**
   * Whether what the account does has a model. One-off purchases beside a contract need none: they
   * are then not expected to come again.
   */
  private boolean modelled(
      Optional<ContractHistory> contract, Optional<AccountRevenue.Purchases> bought) {
    return contract
        .map(history -> looksAhead(model(history)))
        .orElseGet(() -> bought.isPresent() && looksAhead(purchaseModel));
  }

  private static boolean looksAhead(LifetimeValueModel<?> model) {
    return !(model instanceof LifetimeValueModel.RealisedOnly<?>);
  }

  private LifetimeValueModel<AccountRevenue.Contract> model(ContractHistory history) {
    return contractModels.get(history.months());
  }

  private double margin() {
    return settings.lifetime().marginShare();
  }

  private long observations(
      Optional<ContractHistory> contract, Optional<AccountRevenue.Purchases> bought) {
    return contract
        .map(history -> observations(model(history)))
        .orElseGet(() -> bought.isPresent() ? observations(purchaseModel) : 0L);
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
    Optional<ContractHistory> contract = contracts.of(account);
    Optional<AccountRevenue.Purchases> bought = purchases.of(account);
    long observations = observations(contract, bought);
    if (!modelled(contract, bought) || !realised.known(account)) {
      return Optional.of(new Outlook.RealisedOnly(observations, statement(contract, bought)));
    }
    double remaining = contract.map(c -> margin() * c.remaining()).orElse(0.0);
    Sum sum = new Sum(remaining);
    contract.ifPresent(history -> sum.add(model(history).valueOf(history.last())));
    bought
        .filter(history -> looksAhead(purchaseModel))
        .ifPresent(history -> sum.add(purchaseModel.valueOf(history)));
    return Optional.of(
        new Outlook.Expected(
            sum.value,
            new Interval(sum.low, sum.high, settings.lifetime().level()),
            observations,
            statement(contract, bought)));
  }

  private String statement(
      Optional<ContractHistory> contract, Optional<AccountRevenue.Purchases> bought) {
    if (contract.isPresent()) {
      return contractStatements.get(contract.get().months());
    }
    return bought.isPresent()
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
