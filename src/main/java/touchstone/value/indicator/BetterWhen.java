package touchstone.value.indicator;

import touchstone.stats.RankScale;

/** Which way an indicator improves. */
public enum BetterWhen {
  HIGHER {
    @Override
    public double rank(RankScale scale, int doubled) {
      return scale.ascending(doubled);
    }
  },
  LOWER {
    @Override
    public double rank(RankScale scale, int doubled) {
      return scale.descending(doubled);
    }
  };

  /**
   * A known rank in (0, 1), the best highest.
   *
   * @param doubled of the values in ascending order, as in {@link RankScale}
   */
  public abstract double rank(RankScale scale, int doubled);
}
