package touchstone.value.indicator;

import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;

/**
 * The facts as of a day, and what indicators share.
 *
 * @param facts all facts, with later ones
 * @param asOf what is later is ignored
 * @param timeline first touch, first win and tenure of each account
 * @param revenue what is counted as revenue
 * @param settings what the organisation set
 */
record FactView(
    AccountFacts facts,
    AsOf asOf,
    CustomerTimeline timeline,
    Revenue revenue,
    ValueSettings settings) {

  int minimumTenureDays() {
    return settings.minimumTenureDays();
  }

  SeverityWeights severityWeights() {
    return settings.severityWeights();
  }
}
