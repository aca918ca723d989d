package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How a space is searched within bounded work: whole if it can be, otherwise in the least reduced
 * way, and every reduction is said.
 *
 * @param wholeDepth up to which depth every conjunction is tried
 * @param shuffles of the significance test
 * @param sampleRows rows the shuffles are made on, at most all
 * @param notices what was reduced
 */
record SearchPlan(int wholeDepth, int shuffles, int sampleRows, List<Notice> notices) {

  /** Shuffles on more rows than this would add work and no power. */
  private static final int MOST_SAMPLED = 100_000;

  private static final int FEWEST_SAMPLED = 20_000;
  private static final int FEWEST_SHUFFLES_WHOLE = 499;
  private static final int FEWEST_SHUFFLES = 99;

  /** One search of all rows may take this many additions, about ten seconds on one core. */
  private static final double MOST_STEPS_OF_ONE_SEARCH = 2e10;

  /** And this many cubes, which takes some 100 MB to plan. */
  private static final double MOST_PASSES = 500_000;

  static SearchPlan of(SearchSpace space, DiscoverySettings settings) {
    int depth = Math.min(space.depth(), Math.max(1, space.axes().size()));
    for (int whole = depth; whole > 1; whole--) {
      Cost cost = new Cost(space, whole, depth);
      int sample = sample(space.rows(), cost, settings);
      double affordable = settings.steps() / cost.of(sample);
      if (cost.of(space.rows()) <= MOST_STEPS_OF_ONE_SEARCH
          && cost.passes <= MOST_PASSES
          && affordable >= Math.min(settings.shuffles(), FEWEST_SHUFFLES_WHOLE)) {
        return of(space, settings, whole, depth, sample, affordable);
      }
    }
    Cost cost = new Cost(space, 1, depth);
    int sample = sample(space.rows(), cost, settings);
    double affordable = Math.max(FEWEST_SHUFFLES, settings.steps() / cost.of(sample));
    return of(space, settings, 1, depth, sample, affordable);
  }

  private static int sample(int rows, Cost cost, DiscoverySettings settings) {
    int sample = Math.min(rows, MOST_SAMPLED);
    while (sample > FEWEST_SAMPLED && cost.of(sample) * settings.shuffles() > settings.steps()) {
      sample = Math.max(FEWEST_SAMPLED, sample / 2);
    }
    return sample;
  }

  private static SearchPlan of(
      SearchSpace space,
      DiscoverySettings settings,
      int whole,
      int depth,
      int sample,
      double affordable) {
    int shuffles = (int) Math.min(settings.shuffles(), affordable);
    List<Notice> notices = new ArrayList<>();
    if (whole < depth) {
      add(
          notices,
          space.axes().size()
              + " searchable columns make the space too wide to try every conjunction of "
              + depth
              + " conditions: all of "
              + whole
              + (whole == 1 ? " condition" : " conditions")
              + " are tried, and from there the best "
              + BeamSearch.WIDTH
              + " are extended. A better profile may exist.");
    }
    if (sample < space.rows()) {
      add(
          notices,
          "Significance is tested on a random sample of "
              + sample
              + " of "
              + space.rows()
              + " customers.");
    }
    if (shuffles < settings.shuffles()) {
      add(
          notices,
          "Significance is tested with "
              + shuffles
              + " shuffles instead of "
              + settings.shuffles()
              + ", for the space is wide.");
    }
    return new SearchPlan(whole, shuffles, sample, notices);
  }

  private static void add(List<Notice> notices, String sentence) {
    notices.add(new Notice(Notice.Kind.REDUCED_SEARCH, sentence));
  }

  /** The search of a space that the plan stands for. */
  SpaceSearch search(SearchSpace space) {
    return wholeDepth >= Math.min(space.depth(), space.axes().size())
        ? new ExhaustiveSearch(space)
        : new BeamSearch(space, wholeDepth);
  }

  /** The rows of the sample, ascending. */
  int[] sampled(int rows, long seed) {
    int[] all = new int[rows];
    for (int row = 0; row < rows; row++) {
      all[row] = row;
    }
    if (sampleRows >= rows) {
      return all;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < sampleRows; i++) {
      int other = i + random.nextInt(rows - i);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
    int[] sample = Arrays.copyOf(all, sampleRows);
    Arrays.sort(sample);
    return sample;
  }

  /** Additions that one search takes, about. */
  private static final class Cost {
    private final double passes;
    private final double candidates;
    private final double extended;

    Cost(SearchSpace space, int whole, int depth) {
      double axes = space.axes().size();
      this.passes =
          switch (whole) {
            case 1 -> axes;
            case 2 -> axes * (axes - 1) / 2;
            default -> axes * (axes - 1) * (axes - 2) / 6;
          };
      this.candidates = 4.0 * space.toDepth(whole).candidates();
      this.extended = (depth - whole) * BeamSearch.WIDTH * axes / 3;
    }

    double of(int rows) {
      return Math.max(1, (passes + extended) * rows + candidates);
    }
  }
}
