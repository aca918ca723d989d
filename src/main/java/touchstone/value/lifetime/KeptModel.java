package touchstone.value.lifetime;

/**
 * A model as it is kept with what was computed by it: the same model is made of it again, which
 * tells the same values and intervals.
 *
 * @param kind which model
 * @param fit the numbers of the first fit: of renewals, or of purchases; empty without a look ahead
 * @param spend the numbers of the fit of spend; empty unless there are purchases
 * @param reason why there is no look ahead; empty if there is one
 * @param observations how many histories there are that count, where there is no look ahead
 * @param required how many the model asks for, likewise
 */
public record KeptModel(
    Kind kind, double[] fit, double[] spend, String reason, long observations, long required) {

  /** The models there are. */
  public enum Kind {
    CONTRACTS,
    PURCHASES,
    REALISED_ONLY
  }

  private static final double[] NONE = {};

  /** What to keep of a model. */
  public static KeptModel of(LifetimeValueModel<?> model) {
    if (model instanceof LifetimeValueModel.Contractual contracts) {
      return new KeptModel(Kind.CONTRACTS, FitNumbers.of(contracts.retention()), NONE, "", 0, 0);
    }
    if (model instanceof LifetimeValueModel.NonContractual purchases) {
      return new KeptModel(
          Kind.PURCHASES,
          FitNumbers.of(purchases.purchases()),
          FitNumbers.of(purchases.spend()),
          "",
          0,
          0);
    }
    LifetimeValueModel.RealisedOnly<?> only = (LifetimeValueModel.RealisedOnly<?>) model;
    return new KeptModel(
        Kind.REALISED_ONLY, NONE, NONE, only.reason(), only.observations(), only.required());
  }

  /**
   * The model of contracts again.
   *
   * @param periodYears the length of a period
   * @param settings those it was made with
   * @throws IllegalArgumentException if another one was kept
   */
  public LifetimeValueModel<AccountRevenue.Contract> contracts(
      double periodYears, LifetimeSettings settings) {
    return switch (kind) {
      case CONTRACTS ->
          new LifetimeValueModel.Contractual(
              settings, periodYears, FitNumbers.read(new RenewalTable.Shape(), fit));
      case REALISED_ONLY ->
          new LifetimeValueModel.RealisedOnly<>(settings, reason, observations, required);
      case PURCHASES -> throw new IllegalArgumentException("A model of purchases was kept.");
    };
  }

  /**
   * The model of purchases again; it does not tell whether amount and frequency are independent.
   *
   * @param settings those it was made with
   * @throws IllegalArgumentException if another one was kept
   */
  public LifetimeValueModel<AccountRevenue.Purchases> purchases(LifetimeSettings settings) {
    return switch (kind) {
      case PURCHASES ->
          new LifetimeValueModel.NonContractual(
              settings,
              FitNumbers.read(new PurchaseShape(0), fit),
              FitNumbers.read(new SpendTable.Shape(0), spend),
              () -> {
                throw new IllegalStateException("It was told when the model was fitted.");
              });
      case REALISED_ONLY ->
          new LifetimeValueModel.RealisedOnly<>(settings, reason, observations, required);
      case CONTRACTS -> throw new IllegalArgumentException("A model of contracts was kept.");
    };
  }
}
