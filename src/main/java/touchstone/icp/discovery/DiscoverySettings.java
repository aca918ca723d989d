package touchstone.icp.discovery;

import java.util.OptionalInt;

/**
 * How a discovery is made. All of it goes into the provenance of its result.
 *
 * @param search the space of conditions
 * @param shuffles of the significance test, 1 or more; fewer if the space is too wide, and said
 * @param level the family-wise error allowed, between 0 and 0.5
 * @param seed of the shuffles
 * @param mostProfiles profiles chosen at most, 1 or more
 * @param mostCandidates candidates listed at most, 1 or more
 * @param newerShare the share of customers, the newest, kept apart to confirm, between 0 and 0.9; 0
 *     for no confirmation
 * @param fewestToSplit customers below which all are searched and none kept apart
 * @param splitDay the first day of the newer customers, in days from 1970-01-01, instead of a share
 * @param steps how much work the significance test may take, in additions; 4e11 takes some two
 *     minutes on two cores
 */
public record DiscoverySettings(
    SearchSettings search,
    int shuffles,
    double level,
    long seed,
    int mostProfiles,
    int mostCandidates,
    double newerShare,
    int fewestToSplit,
    OptionalInt splitDay,
    double steps) {

  /** 2,000 shuffles, level 0.05, five profiles, a third of 60 or more customers kept apart. */
  public static final DiscoverySettings DEFAULT =
      new DiscoverySettings(
          SearchSettings.DEFAULT, 2000, 0.05, 1, 5, 20, 1.0 / 3, 60, OptionalInt.empty(), 4e11);

  public DiscoverySettings {
    require(shuffles >= 1, "number of shuffles must be 1 or more");
    require(level > 0 && level < 0.5, "level must lie between 0 and 0.5");
    require(mostProfiles >= 1, "number of profiles must be 1 or more");
    require(mostCandidates >= 1, "number of candidates must be 1 or more");
    require(newerShare >= 0 && newerShare < 0.9, "newer share must lie between 0 and 0.9");
    require(steps > 0, "number of steps must be above 0");
  }

  private static void require(boolean right, String rule) {
    if (!right) {
      throw new IllegalArgumentException("The " + rule + ".");
    }
  }

  /** The same with another space. */
  public DiscoverySettings withSearch(SearchSettings other) {
    return new DiscoverySettings(
        other,
        shuffles,
        level,
        seed,
        mostProfiles,
        mostCandidates,
        newerShare,
        fewestToSplit,
        splitDay,
        steps);
  }

  /** The same with another number of shuffles. */
  public DiscoverySettings withShuffles(int number) {
    return new DiscoverySettings(
        search,
        number,
        level,
        seed,
        mostProfiles,
        mostCandidates,
        newerShare,
        fewestToSplit,
        splitDay,
        steps);
  }

  /** The same with another seed. */
  public DiscoverySettings withSeed(long other) {
    return new DiscoverySettings(
        search,
        shuffles,
        level,
        other,
        mostProfiles,
        mostCandidates,
        newerShare,
        fewestToSplit,
        splitDay,
        steps);
  }

  /** The same, the newer customers starting on a day; counted from 1970-01-01. */
  public DiscoverySettings withSplitDay(int day) {
    return new DiscoverySettings(
        search,
        shuffles,
        level,
        seed,
        mostProfiles,
        mostCandidates,
        newerShare,
        fewestToSplit,
        OptionalInt.of(day),
        steps);
  }

  /** The same with no customers kept apart. */
  public DiscoverySettings withoutSplit() {
    return new DiscoverySettings(
        search,
        shuffles,
        level,
        seed,
        mostProfiles,
        mostCandidates,
        0,
        fewestToSplit,
        OptionalInt.empty(),
        steps);
  }

  /** The same with another limit of work. */
  public DiscoverySettings withSteps(double most) {
    return new DiscoverySettings(
        search,
        shuffles,
        level,
        seed,
        mostProfiles,
        mostCandidates,
        newerShare,
        fewestToSplit,
        splitDay,
        most);
  }
}
