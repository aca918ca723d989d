package touchstone.fit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import touchstone.icp.Points;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Tier;

/**
 * How one account fits one profile version.
 *
 * @param profile the version
 * @param score 0 to 100: the base and the points of the criteria met
 * @param lowest the score if every unknown attribute turned out worst
 * @param highest the score if every unknown attribute turned out best
 * @param computedTier the tier by score, coverage and exclusions
 * @param override a person's word, if there is one
 * @param coverage share of the points that is known, 0 to 1
 * @param reasons one a criterion, in the order of the scorecard
 * @param exclusions one an exclusion, in the order of the scorecard
 */
public record AccountFit(
    ProfileVersion profile,
    Points score,
    Points lowest,
    Points highest,
    Tier computedTier,
    Optional<TierOverride> override,
    double coverage,
    List<Reason> reasons,
    List<ExclusionCheck> exclusions) {

  public AccountFit {
    reasons = List.copyOf(reasons);
    exclusions = List.copyOf(exclusions);
  }

  /** The tier that counts: a person's word, else the computed one. */
  public Tier tier() {
    return override.map(TierOverride::tier).orElse(computedTier);
  }

  /** What every account starts with. */
  public Points base() {
    return profile.scorecard().base();
  }

  /** The reasons that brought or cost points, the weightiest first. */
  public List<Reason> weightiest() {
    return reasons.stream()
        .filter(reason -> reason.points().hundredths() != 0)
        .sorted(Comparator.comparingInt((Reason reason) -> -Math.abs(reason.points().hundredths())))
        .toList();
  }

  /** The criteria of which the value is unknown. */
  public List<Reason> unknown() {
    return reasons.stream().filter(reason -> reason.outcome() == Outcome.UNKNOWN).toList();
  }

  /** The exclusions that put the account outside. */
  public List<ExclusionCheck> excludedBy() {
    return exclusions.stream().filter(check -> check.outcome() == Outcome.MATCH).toList();
  }

  /** The same with a person's word on the tier. */
  public AccountFit with(TierOverride word) {
    return new AccountFit(
        profile,
        score,
        lowest,
        highest,
        computedTier,
        Optional.of(word),
        coverage,
        reasons,
        exclusions);
  }
}
