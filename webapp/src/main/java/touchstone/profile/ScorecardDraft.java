package touchstone.profile;

import touchstone.icp.Scorecard;
import touchstone.icp.TierCuts;

/**
 * What a version says, before it has a number.
 *
 * @param scorecard criteria with points, and exclusions
 * @param cuts the tiers
 */
public record ScorecardDraft(Scorecard scorecard, TierCuts cuts) {}
