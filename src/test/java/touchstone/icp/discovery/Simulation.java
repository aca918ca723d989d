package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import touchstone.stats.Interval;
import touchstone.stats.IntervalEstimate;

/**
 * Many discoveries in worlds whose truth is known.
 *
 * @param customers in each world
 * @param planted the true profile
 * @param effect how far its values lie higher, in standard deviations; 0 for pure noise
 * @param runs how many worlds
 * @param shuffles of each significance test
 */
record Simulation(int customers, Pattern planted, double effect, int runs, int shuffles) {

  /**
   * Customers in the population that says what is true of a profile that was found, at least; its
   * own chance must be small beside that of the interval it judges.
   */
  private static final int POPULATION = 20_000;

  private static final int POPULATION_PER_CUSTOMER = 20;

  /** What came out of one world. */
  private record Run(
      Verdict verdict,
      boolean anyProfile,
      boolean foundTruth,
      int profiles,
      int falseProfiles,
      int leaksSetAside,
      int honestSetAside,
      int[] coverage) {}

  /**
   * What came out of all.
   *
   * @param claims worlds in which a profile was confirmed or suggested
   * @param beyondChance worlds in which any candidate was beyond chance
   * @param found worlds in which a profile shares half or more of its customers with the true one
   * @param confirmed worlds with a confirmed profile
   * @param noPattern worlds with the verdict no pattern
   * @param falseProfiles profiles that are no better than the rest of the population
   * @param profiles all profiles
   * @param leaksSetAside of three leaks in every second world
   * @param honestSetAside honest attributes set aside, of seven in every world
   * @param truth intervals of the true profile: those that cover the truth, and all
   * @param later intervals of found profiles among later customers: covering, and all
   * @param searched intervals of found profiles among the customers searched: covering, and all
   */
  record Tally(
      int runs,
      int claims,
      int beyondChance,
      int found,
      int confirmed,
      int noPattern,
      int falseProfiles,
      int profiles,
      int leaksSetAside,
      int honestSetAside,
      int[] truth,
      int[] later,
      int[] searched) {}

  /** Runs all worlds, two at a time. Every second one has a giant customer, and leaks. */
  Tally tally() {
    Run[] done = new Run[runs];
    Tasks.run(runs, Watch.NONE.onThreads(2), () -> number -> done[number] = run(number));
    List<Run> all = Arrays.asList(done);
    int[] coverage = new int[6];
    for (Run run : all) {
      for (int i = 0; i < coverage.length; i++) {
        coverage[i] += run.coverage[i];
      }
    }
    return new Tally(
        runs,
        count(all, r -> r.verdict == Verdict.CONFIRMED || r.verdict == Verdict.SUGGESTIVE),
        count(all, r -> r.anyProfile),
        count(all, r -> r.foundTruth),
        count(all, r -> r.verdict == Verdict.CONFIRMED),
        count(all, r -> r.verdict == Verdict.NO_PATTERN),
        all.stream().mapToInt(r -> r.falseProfiles).sum(),
        all.stream().mapToInt(r -> r.profiles).sum(),
        all.stream().mapToInt(r -> r.leaksSetAside).sum(),
        all.stream().mapToInt(r -> r.honestSetAside).sum(),
        Arrays.copyOfRange(coverage, 0, 2),
        Arrays.copyOfRange(coverage, 2, 4),
        Arrays.copyOfRange(coverage, 4, 6));
  }

  private static int count(List<Run> runs, Predicate<Run> what) {
    return (int) runs.stream().filter(what).count();
  }

  private Run run(int number) {
    long seed = 7_000_000L + 1000L * customers + number;
    PlantedWorld world = new PlantedWorld(customers, planted, effect, number % 2 == 1, seed);
    if (number % 2 == 1) {
      world.withLeaks();
    }
    DiscoverySettings settings = DiscoverySettings.DEFAULT.withShuffles(shuffles).withSeed(seed);
    DiscoveryResult result = new Discovery(settings).run(world.request(), Watch.NONE);
    int judges = Math.max(POPULATION, POPULATION_PER_CUSTOMER * customers);
    PlantedWorld population = new PlantedWorld(judges, planted, effect, false, seed ^ 0x5DEECE66DL);
    if (number % 2 == 1) {
      population.withLeaks();
    }
    boolean found = false;
    int wrong = 0;
    int[] coverage = new int[6];
    cover(
        coverage,
        0,
        new Comparison(world.target()).evidence(world.truth()),
        Normal.above(-effect / Math.sqrt(2)));
    for (DiscoveredProfile profile : result.profiles()) {
      BitSet inside = profile.pattern().rows(world.columns());
      found |= PlantedWorld.overlap(inside, world.truth()) >= 0.5;
      double truth = superiority(profile.pattern(), population);
      wrong += truth < 0.52 ? 1 : 0;
      cover(coverage, 4, profile.evidence(), truth);
      if (profile.confirmation() instanceof Confirmation.Tested tested) {
        cover(coverage, 2, tested.evidence(), truth);
      }
    }
    int leaks =
        (int)
            result.setAside().stream()
                .filter(aside -> PlantedWorld.LEAKS.contains(aside.attribute().key()))
                .count();
    return new Run(
        result.verdict(),
        !result.profiles().isEmpty(),
        found,
        result.profiles().size(),
        wrong,
        leaks,
        result.setAside().size() - leaks,
        coverage);
  }

  private static double superiority(Pattern pattern, PlantedWorld population) {
    Evidence evidence =
        new Comparison(population.target()).evidence(pattern.rows(population.columns()));
    return evidence.superiority() instanceof IntervalEstimate.Measured measured
        ? measured.value()
        : 0.5;
  }

  private static void cover(int[] coverage, int at, Evidence evidence, double truth) {
    if (evidence.superiority() instanceof IntervalEstimate.Measured measured) {
      Interval interval = measured.interval();
      coverage[at] += interval.contains(truth) ? 1 : 0;
      coverage[at + 1]++;
    }
  }

  /** A share as "12 of 200 (6.0 %)". */
  static String share(int part, int all) {
    return all == 0
        ? "-"
        : part + " of " + all + String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / all);
  }

  /** Lines of a Markdown table. */
  static List<String> rows(List<Simulation> simulations) {
    List<String> lines = new ArrayList<>();
    for (Simulation one : simulations) {
      Tally tally = one.tally();
      String planted =
          one.effect == 0
              ? "noise"
              : one.planted.selectors().size() + " condition(s), " + one.effect + " sd";
      lines.add(
          String.join(
              " | ",
              "| " + one.customers,
              planted,
              share(tally.claims, tally.runs),
              share(tally.beyondChance, tally.runs),
              share(tally.found, tally.runs),
              share(tally.confirmed, tally.runs),
              share(tally.noPattern, tally.runs),
              share(tally.falseProfiles, tally.profiles),
              share(tally.leaksSetAside, 3 * (tally.runs / 2)),
              share(tally.honestSetAside, 7 * tally.runs),
              share(tally.truth[0], tally.truth[1]),
              share(tally.later[0], tally.later[1]),
              share(tally.searched[0], tally.searched[1]) + " |"));
    }
    return lines;
  }
}
