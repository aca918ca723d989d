package touchstone.report;

/** What a channel cost: its campaigns, and what an administrator entered for it. */
public sealed interface ChannelCost {

  /**
   * The whole cost.
   *
   * @param minorUnits minor units of the corporate currency
   * @param campaigns how many campaigns are in it
   */
  record Known(long minorUnits, long campaigns) implements ChannelCost {}

  /**
   * A part only: campaigns without a cost would make the rest pass for the whole.
   *
   * @param minorUnits what is known of it
   * @param campaigns how many campaigns there are
   * @param withoutCost of how many of them the cost is not known
   */
  record Incomplete(long minorUnits, long campaigns, long withoutCost) implements ChannelCost {}

  /** Neither a campaign nor an entered cost. */
  record NotRecorded() implements ChannelCost {}

  /** This and another one together. */
  default ChannelCost plus(ChannelCost other) {
    if (this instanceof NotRecorded) {
      return other;
    }
    if (other instanceof NotRecorded) {
      return this;
    }
    return of(
        minorUnits(this) + minorUnits(other),
        campaigns(this) + campaigns(other),
        withoutCost(this) + withoutCost(other));
  }

  /** A cost that is recorded at least in part. */
  static ChannelCost of(long minorUnits, long campaigns, long withoutCost) {
    return withoutCost == 0
        ? new Known(minorUnits, campaigns)
        : new Incomplete(minorUnits, campaigns, withoutCost);
  }

  private static long minorUnits(ChannelCost cost) {
    if (cost instanceof Known known) {
      return known.minorUnits();
    }
    return cost instanceof Incomplete part ? part.minorUnits() : 0;
  }

  private static long campaigns(ChannelCost cost) {
    if (cost instanceof Known known) {
      return known.campaigns();
    }
    return cost instanceof Incomplete part ? part.campaigns() : 0;
  }

  private static long withoutCost(ChannelCost cost) {
    return cost instanceof Incomplete part ? part.withoutCost() : 0;
  }
}
