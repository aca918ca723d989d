package touchstone.value.valuation;

import java.util.Optional;
import touchstone.value.ValueTable;
import touchstone.value.channel.Attribution;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.CarryOver;
import touchstone.value.fact.ChangedAccounts;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.outlook.LifetimeOutlook;
import touchstone.work.Workers;

/**
 * What all accounts are worth as of a day, and how they came. Immutable and thread-safe.
 *
 * @param rules how they were valued
 * @param measured the indicators measured account by account
 * @param outlook what customers are expected to bring
 * @param values sides and mutual value, of those indicators and the ones of the outlook
 * @param channels how accounts came
 */
public record Valuation(
    ValuationRules rules,
    IndicatorTable measured,
    LifetimeOutlook outlook,
    ValueTable values,
    ChannelColumn channels) {

  /**
   * Values all accounts.
   *
   * @param facts all facts, later ones too
   * @param asOf what is later is ignored
   * @param workers the threads to use; the result does not depend on them
   */
  public static Valuation of(AccountFacts facts, AsOf asOf, ValuationRules rules, Workers workers) {
    IndicatorTable measured = catalogue(rules, facts).measure(facts, asOf, workers);
    LifetimeOutlook outlook = LifetimeOutlook.of(facts, measured, rules.settings(), workers);
    return new Valuation(
        rules,
        measured,
        outlook,
        ValueTable.compute(outlook.addTo(measured, workers), rules.weights(), workers),
        channels(facts, asOf, rules, workers));
  }

  /**
   * Values the accounts that changed since, by the same rules and on the same day, and whatever of
   * the others hangs on them: models and ranks. Everything of every account is what {@link #of}
   * would give, bit by bit.
   *
   * @param workers the threads to use; the result does not depend on them
   * @return empty if something that concerns all accounts may be otherwise now, like which facts
   *     are recorded at all: then everything has to be computed
   */
  public Optional<Valuation> after(ChangedAccounts changes, Workers workers) {
    if (changes.areNone(values.accounts())) {
      return Optional.of(this);
    }
    ChannelColumn fresh = channels(changes.facts(), measured.timeline().asOf(), rules, workers);
    if (!fresh.channels().equals(channels.channels())) {
      return Optional.empty();
    }
    CarryOver carry = new CarryOver(changes);
    return catalogue(rules, changes.facts())
        .measureChanges(measured, carry, workers)
        .map(now -> after(now, channels.with(fresh, carry), carry, workers));
  }

  private Valuation after(
      IndicatorTable now, ChannelColumn came, CarryOver carry, Workers workers) {
    LifetimeOutlook ahead = outlook.after(now, carry, workers);
    return new Valuation(
        rules, now, ahead, values.after(now, ahead.addTo(now, workers), carry, workers), came);
  }

  private static ChannelColumn channels(
      AccountFacts facts, AsOf asOf, ValuationRules rules, Workers workers) {
    return Attribution.of(facts, asOf, rules.channels(), rules.touches(), workers).column();
  }

  private static IndicatorCatalogue catalogue(ValuationRules rules, AccountFacts facts) {
    return IndicatorCatalogue.of(rules.settings(), facts).withFormulas(rules.minorUnitsPerUnit());
  }
}
