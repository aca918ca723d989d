package touchstone.history;

import java.time.Instant;
import java.time.LocalDate;
import touchstone.icp.AttributeTable;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.FactsThen;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/**
 * Everything as it was known at the end of a day, of all accounts by the same ordinals. What is
 * computed here is computed of facts that hold nothing later, so it cannot look ahead. Immutable
 * and thread-safe.
 *
 * @param asOf the day
 * @param facts the facts of that day; later ones are not among them
 * @param attributes the definition attributes of that day
 */
public record PointInTime(AsOf asOf, AccountFacts facts, AttributeTable attributes) {

  /**
   * Looks back.
   *
   * @param facts all facts, later ones too
   * @param attributes as they stand today
   * @param history what the CRM keeps of the past
   * @param day the day, in the organisation's time zone; undated facts do not count
   */
  public static PointInTime of(
      AccountFacts facts, AttributeTable attributes, FactHistory history, LocalDate day) {
    AsOf asOf = AsOf.past(day, history.zone());
    return new PointInTime(
        asOf,
        FactsThen.of(facts, history.deals(), asOf),
        history
            .attributes()
            .at(
                attributes,
                facts.created(),
                Instant.ofEpochSecond(asOf.endSecond()),
                history.zone()));
  }

  /** The same with other attributes of that day, as after they were cleaned. */
  public PointInTime with(AttributeTable others) {
    return new PointInTime(asOf, facts, others);
  }

  /** Every indicator of every account, with who was a customer then. */
  public IndicatorTable indicators(ValueSettings settings, Workers workers) {
    return IndicatorCatalogue.of(settings, facts).measure(facts, asOf, workers);
  }

  /** What customers were worth then. */
  public ValueTable values(ValueSettings settings, IndicatorWeights weights, Workers workers) {
    return ValueTable.compute(indicators(settings, workers), weights, workers);
  }

  /** How accounts had come by then. */
  public ChannelColumn channels(ChannelMap map, Workers workers) {
    return FirstTouch.channels(facts, asOf, map, workers);
  }
}
