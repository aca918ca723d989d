package touchstone.report;

import touchstone.icp.Tier;

/** Tiers grouped for comparison. */
public enum IcpGroup {
  /** Tiers A, B and C. */
  ICP,
  NOT_ICP,
  INSUFFICIENT_DATA;

  /** The group of a tier. */
  public static IcpGroup of(Tier tier) {
    return switch (tier) {
      case A, B, C -> ICP;
      case NOT_ICP -> NOT_ICP;
      case INSUFFICIENT_DATA -> INSUFFICIENT_DATA;
    };
  }
}
