package touchstone.icp.learning;

import java.util.List;
import java.util.Optional;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.Criterion;
import touchstone.icp.Exclusion;
import touchstone.icp.discovery.LeakEvidence;
import touchstone.icp.discovery.Pattern;

/**
 * What a scorecard is learned from.
 *
 * @param accounts the definition attributes; the rows of the target mean the same accounts
 * @param target which accounts are good
 * @param kept criteria whose points a person set: they keep them, and nothing else is learned of
 *     their attributes
 * @param exclusions kept as they are; accounts they exclude are not learned from
 * @param pattern if present, only its conditions are weighed, as when a discovered profile becomes
 *     a scorecard
 * @param leaks what is known beside the values, to find attributes that know the outcome
 * @param settings how
 */
public record LearningRequest(
    AttributeTable accounts,
    LearningTarget target,
    List<Criterion> kept,
    List<Exclusion> exclusions,
    Optional<Pattern> pattern,
    LeakEvidence leaks,
    LearningSettings settings) {

  /**
   * @throws IllegalArgumentException if the target has rows the accounts have not
   */
  public LearningRequest {
    kept = List.copyOf(kept);
    exclusions = List.copyOf(exclusions);
    int rows = Math.max(target.good().length(), target.others().length());
    if (rows > accounts.rows()) {
      throw new IllegalArgumentException(
          "The target has " + rows + " rows where there are " + accounts.rows() + " accounts.");
    }
  }

  /** Columns and a target, nothing else. */
  public static LearningRequest of(List<AttributeColumn> columns, LearningTarget target) {
    int rows = columns.isEmpty() ? 0 : columns.get(0).rows();
    return of(new AttributeTable(rows, columns), target);
  }

  /** Accounts and a target, nothing else. */
  public static LearningRequest of(AttributeTable accounts, LearningTarget target) {
    return new LearningRequest(
        accounts,
        target,
        List.of(),
        List.of(),
        Optional.empty(),
        LeakEvidence.NONE,
        LearningSettings.DEFAULT);
  }

  /** With criteria whose points a person set. */
  public LearningRequest keeping(List<Criterion> criteria) {
    return new LearningRequest(accounts, target, criteria, exclusions, pattern, leaks, settings);
  }

  /** With exclusions. */
  public LearningRequest excluding(List<Exclusion> conditions) {
    return new LearningRequest(accounts, target, kept, conditions, pattern, leaks, settings);
  }

  /** Only the conditions of a discovered profile. */
  public LearningRequest within(Pattern discovered) {
    return new LearningRequest(
        accounts, target, kept, exclusions, Optional.of(discovered), leaks, settings);
  }

  /** With evidence of leaks. */
  public LearningRequest withLeaks(LeakEvidence evidence) {
    return new LearningRequest(accounts, target, kept, exclusions, pattern, evidence, settings);
  }

  /** With other settings. */
  public LearningRequest with(LearningSettings other) {
    return new LearningRequest(accounts, target, kept, exclusions, pattern, leaks, other);
  }

  /** With another target over the same accounts. */
  public LearningRequest with(LearningTarget other) {
    return new LearningRequest(accounts, other, kept, exclusions, pattern, leaks, settings);
  }
}
