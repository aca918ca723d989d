package touchstone.value.outlook;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import touchstone.stats.Interval;
import touchstone.value.lifetime.AccountRevenue;
import touchstone.value.lifetime.KeptModel;
import touchstone.value.lifetime.LifetimeSettings;
import touchstone.value.lifetime.LifetimeValue;
import touchstone.value.lifetime.LifetimeValueModel;
import touchstone.value.lifetime.PurchaseColumns;

/**
 * The models by which customers are valued: one for each length of contract periods, and one of
 * purchases. Made once from all customers; with the history of a customer it tells the outlook of
 * that one, also later, without the facts. Immutable and thread-safe.
 */
public final class OutlookModels {

  private final LifetimeSettings settings;
  private final Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> contracts;
  private final LifetimeValueModel<AccountRevenue.Purchases> purchases;
  private final Map<Integer, String> contractStatements = new TreeMap<>();
  private final String purchaseStatement;

  /**
   * @param contracts by the length of a period in months
   */
  OutlookModels(
      LifetimeSettings settings,
      Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> contracts,
      LifetimeValueModel<AccountRevenue.Purchases> purchases) {
    this.settings = settings;
    this.contracts = new TreeMap<>(contracts);
    this.purchases = purchases;
    purchaseStatement = "Purchases: " + purchases.statement();
    contracts.forEach(
        (months, model) ->
            contractStatements.put(months, words(months) + ": " + model.statement()));
  }

  /**
   * Models that were kept.
   *
   * @param settings those they were made with
   * @param contracts by the length of a period in months
   * @throws IllegalArgumentException if one does not fit its place
   */
  public static OutlookModels of(
      LifetimeSettings settings, Map<Integer, KeptModel> contracts, KeptModel purchases) {
    Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> models = new TreeMap<>();
    contracts.forEach(
        (months, kept) -> models.put(months, kept.contracts(years(months), settings)));
    return new OutlookModels(settings, models, purchases.purchases(settings));
  }

  /** The length of a contract's period as models take it. */
  static double years(int months) {
    return months / 12.0;
  }

  /** How they look ahead. */
  public LifetimeSettings settings() {
    return settings;
  }

  /** What to keep of the models of contracts, by the length of a period in months. */
  public Map<Integer, KeptModel> keptContracts() {
    Map<Integer, KeptModel> kept = new TreeMap<>();
    contracts.forEach((months, model) -> kept.put(months, KeptModel.of(model)));
    return kept;
  }

  /** What to keep of the model of purchases. */
  public KeptModel keptPurchases() {
    return KeptModel.of(purchases);
  }

  Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> contracts() {
    return contracts;
  }

  LifetimeValueModel<AccountRevenue.Purchases> purchases() {
    return purchases;
  }

  /**
   * What a customer is expected to bring, with interval.
   *
   * @param histories of the customer and maybe others
   * @param account its place among them
   * @param realisedKnown whether what it brought so far is known; else nothing is expected
   */
  public Outlook of(OutlookHistories histories, int account, boolean realisedKnown) {
    return of(
        ContractColumns.of(histories),
        PurchaseColumns.of(
            histories.today(),
            histories.days(),
            histories.firstDay(),
            histories.lastDay(),
            histories.average()),
        account,
        realisedKnown);
  }

  Outlook of(ContractColumns contract, PurchaseColumns bought, int account, boolean realisedKnown) {
    long observations = observations(contract, bought, account);
    String statement = statement(contract, bought, account);
    if (!modelled(contract, bought, account) || !realisedKnown) {
      return new Outlook.RealisedOnly(observations, statement);
    }
    Sum sum = new Sum(remaining(contract, account));
    if (contract.any(account)) {
      sum.add(model(contract, account).valueOf(contract.of(account)));
    }
    bought
        .of(account)
        .filter(history -> looksAhead(purchases))
        .ifPresent(history -> sum.add(purchases.valueOf(history)));
    return new Outlook.Expected(
        sum.value, new Interval(sum.low, sum.high, settings.level()), observations, statement);
  }

  /** What the running periods of an account still bring; 0 without any. */
  double remaining(ContractColumns contract, int account) {
    return contract.any(account) ? settings.marginShare() * contract.remaining(account) : 0.0;
  }

  /**
   * Whether what the account does has a model. One-off purchases beside a contract need none: they
   * are then not expected to come again.
   */
  boolean modelled(ContractColumns contract, PurchaseColumns bought, int account) {
    return contract.any(account)
        ? looksAhead(model(contract, account))
        : bought.any(account) && looksAhead(purchases);
  }

  private static boolean looksAhead(LifetimeValueModel<?> model) {
    return !(model instanceof LifetimeValueModel.RealisedOnly<?>);
  }

  /** The model of an account's contract. */
  private LifetimeValueModel<AccountRevenue.Contract> model(ContractColumns contract, int account) {
    return contracts.get(contract.months(account));
  }

  /** How many histories the model of an account rests on, or there are. */
  long observations(ContractColumns contract, PurchaseColumns bought, int account) {
    if (contract.any(account)) {
      return observations(model(contract, account));
    }
    return bought.any(account) ? observations(purchases) : 0L;
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

  private String statement(ContractColumns contract, PurchaseColumns bought, int account) {
    if (contract.any(account)) {
      return contractStatements.get(contract.months(account));
    }
    return bought.any(account)
        ? purchaseStatement
        : "Realised value only. Nothing it bought has a day and an amount.";
  }

  /** One sentence a model, for pages about all accounts. */
  Set<String> statements() {
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
