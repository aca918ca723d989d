package touchstone.result;

import java.util.Currency;
import java.util.Optional;
import touchstone.fit.ProfileFits;
import touchstone.icp.AttributeTable;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.TouchModel;
import touchstone.value.outlook.LifetimeOutlook;
import touchstone.value.valuation.ValuationEdition;

/**
 * What was computed of all accounts of a connection, by the same ordinals. Arrays in it are not
 * copied when they are written.
 *
 * @param currency in which amounts are counted
 * @param accounts what lists show of them
 * @param edition what customers are worth and are expected to bring, and how accounts came
 * @param touchModel by which model of touches
 * @param fits how accounts fit the active profiles; empty if none is active
 * @param attributes what the fits looked at
 */
public record ComputedResults(
    Currency currency,
    ResultDirectory accounts,
    ValuationEdition edition,
    TouchModel touchModel,
    Optional<ProfileFits> fits,
    AttributeTable attributes) {

  /** What customers are worth. */
  ValueTable values() {
    return edition.valuation().values();
  }

  /** What customers are expected to bring. */
  LifetimeOutlook outlook() {
    return edition.valuation().outlook();
  }

  /** How accounts came. */
  ChannelColumn channels() {
    return edition.valuation().channels();
  }
}
