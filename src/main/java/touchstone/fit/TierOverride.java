package touchstone.fit;

import touchstone.icp.Tier;

/**
 * A person's word on the tier of an account. It wins over the computed one.
 *
 * @param tier what the person says
 * @param reason why
 */
public record TierOverride(Tier tier, String reason) {}
