package touchstone.value.valuation;

import java.util.Optional;
import touchstone.value.fact.ChangedAccounts;
import touchstone.work.Workers;

/**
 * A valuation that can be told from others, so that it can be said later what changed since.
 * Immutable and thread-safe.
 */
public final class ValuationEdition {

  private final Valuation valuation;
  private final Object token;
  private final Optional<Step> step;

  /** From which edition it was made, and what changed. */
  private record Step(Object from, ValuationChange change) {}

  private ValuationEdition(Valuation valuation, Object token, Optional<Step> step) {
    this.valuation = valuation;
    this.token = token;
    this.step = step;
  }

  /** A valuation of all accounts. */
  public static ValuationEdition of(Valuation valuation) {
    return new ValuationEdition(valuation, new Object(), Optional.empty());
  }

  /**
   * The next one, as {@link Valuation#after}.
   *
   * @return empty if everything has to be computed
   */
  public Optional<ValuationEdition> after(ChangedAccounts changes, Workers workers) {
    return valuation
        .after(changes, workers)
        .map(
            next ->
                new ValuationEdition(
                    next,
                    new Object(),
                    Optional.of(new Step(token, ValuationChange.of(valuation, changes)))));
  }

  /** The same without what changed before. */
  public ValuationEdition kept() {
    return new ValuationEdition(valuation, token, Optional.empty());
  }

  /** What accounts are worth. */
  public Valuation valuation() {
    return valuation;
  }

  /** What tells it from others; holds nothing. */
  public Object token() {
    return token;
  }

  /**
   * What changed since an edition.
   *
   * @param former the token of the edition
   * @return empty if this was not made of it
   */
  public Optional<ValuationChange> since(Object former) {
    return step.filter(made -> made.from() == former).map(Step::change);
  }
}
