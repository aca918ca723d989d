package touchstone.value.indicator;

import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;

/**
 * The facts as of a day, and what indicators share: of all accounts, or of those that changed. What
 * is one answer for all accounts is the same either way. Used by one thread until everything is
 * prepared; thread-safe for measuring.
 */
final class FactView {

  private final AccountFacts facts;
  private final CustomerTimeline timeline;
  private final Revenue revenue;
  private final ValueSettings settings;
  private final Recording recording;

  /**
   * @param facts all facts of the accounts that are measured, with later ones
   * @param timeline first touch, first win and tenure of these accounts; says which day it is
   */
  FactView(
      AccountFacts facts, CustomerTimeline timeline, ValueSettings settings, Recording recording) {
    this.facts = facts;
    this.timeline = timeline;
    this.settings = settings;
    this.recording = recording;
    this.revenue = new Revenue(Presence.basis(this), facts, timeline.asOf());
  }

  /** The facts of the accounts that are measured, with later ones. */
  AccountFacts facts() {
    return facts;
  }

  /** What is later is ignored. */
  AsOf asOf() {
    return timeline.asOf();
  }

  /** When the accounts became what they are. */
  CustomerTimeline timeline() {
    return timeline;
  }

  /** What is counted as revenue. */
  Revenue revenue() {
    return revenue;
  }

  /**
   * Whether the organisation records a kind of fact at all.
   *
   * @param kind the same word always means the same kind
   * @param account the first of the measured accounts that has any, or {@link Recorded#NOBODY}
   */
  boolean records(String kind, int account) {
    return recording.any(kind, account);
  }

  /** Every answer given so far. */
  Recorded recorded() {
    return recording.recorded();
  }

  int minimumTenureDays() {
    return settings.minimumTenureDays();
  }

  SeverityWeights severityWeights() {
    return settings.severityWeights();
  }
}
