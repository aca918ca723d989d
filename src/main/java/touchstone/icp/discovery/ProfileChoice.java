package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses profiles that do not repeat each other: the best candidate, then the best one among the
 * customers that it does not explain, and so on. Each must be beyond chance among all customers and
 * among those left over.
 *
 * <p>A condition stays in a profile only if it earns its place: what it adds to the profile without
 * it must be more than the best of as many conditions adds by chance (Bonferroni).
 */
final class ProfileChoice {

  private static final int POOL = 100;

  private final SearchSpace space;
  private final double[] target;
  private final int[][] orders;
  private final SpaceSearch search;
  private final Significance significance;
  private final DiscoverySettings settings;
  private final double gainBar;

  ProfileChoice(
      SearchSpace space,
      double[] target,
      int[][] orders,
      SpaceSearch search,
      Significance significance,
      DiscoverySettings settings) {
    this.space = space;
    this.target = target;
    this.orders = orders;
    this.search = search;
    this.significance = significance;
    this.settings = settings;
    this.gainBar = Normal.exceededBy(settings.level() / Math.max(1, space.selectors()));
  }

  /** The chosen candidates, in order. */
  List<Long> choose(Watch watch) {
    List<Long> chosen = new ArrayList<>();
    boolean[] open = new boolean[space.rows()];
    Arrays.fill(open, true);
    int left = open.length;
    while (chosen.size() < settings.mostProfiles() && left > settings.search().smallestSupport()) {
      Scores scores = Scores.ofRanks(target, open, settings.search().smallestSupport());
      long next = next(scores, open, watch);
      if (next == 0) {
        break;
      }
      chosen.add(next);
      BitSet rows = Candidates.rows(next, space, orders);
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        left -= open[row] ? 1 : 0;
        open[row] = false;
      }
    }
    return chosen;
  }

  /** The surest candidate among open customers, of equals the best; 0 if none is beyond chance. */
  private long next(Scores scores, boolean[] open, Watch watch) {
    long best = 0;
    double smallest = Math.nextUp(settings.level());
    for (Candidate candidate : search.best(scores, orders, POOL, watch)) {
      int depth = CandidateId.depth(candidate.id());
      double p = significance.maxima().pValue(candidate.quality(), depth);
      if (p < smallest && beyondChance(candidate.id())) {
        smallest = p;
        best = candidate.id();
      }
    }
    return best == 0 ? 0 : resolved(simplified(best, scores, open), scores, open);
  }

  private boolean beyondChance(long id) {
    BitSet rows = Candidates.rows(id, space, orders);
    return significance.pValue(rows, CandidateId.depth(id)) <= settings.level();
  }

  /** The best part of a candidate whose set hides several profiles; else the candidate. */
  private long resolved(long id, Scores scores, boolean[] open) {
    SetResolution resolution =
        new SetResolution(space, target, orders, settings.search().smallestSupport(), gainBar);
    long best = id;
    double highest = Double.NEGATIVE_INFINITY;
    for (long part : resolution.parts(id, open)) {
      double quality = quality(Candidates.rows(part, space, orders), scores);
      if (quality > highest && beyondChance(part) && leftBeyondChance(part, scores)) {
        highest = quality;
        best = part;
      }
    }
    return best;
  }

  /** Drops conditions that do not earn their place, the least useful first. */
  private long simplified(long id, Scores scores, boolean[] open) {
    long simple = id;
    while (CandidateId.depth(simple) > 1) {
      BitSet rows = Candidates.rows(simple, space, orders);
      long best = 0;
      double smallest = gainBar;
      for (long parent : Candidates.parents(simple)) {
        BitSet parentRows = Candidates.rows(parent, space, orders);
        double gain = gain(rows, parentRows, open);
        if (gain < smallest && beyondChance(parent) && leftBeyondChance(parent, scores)) {
          smallest = gain;
          best = parent;
        }
      }
      if (best == 0) {
        break;
      }
      simple = best;
    }
    return simple;
  }

  private boolean leftBeyondChance(long id, Scores scores) {
    double quality = quality(Candidates.rows(id, space, orders), scores);
    return significance.maxima().pValue(quality, CandidateId.depth(id)) <= settings.level();
  }

  /** How far a profile lies above the rest of its parent, in standard deviations. */
  private double gain(BitSet rows, BitSet parentRows, boolean[] open) {
    boolean[] compared = new boolean[open.length];
    for (int row = 0; row < open.length; row++) {
      compared[row] = open[row] && parentRows.get(row);
    }
    return quality(rows, Scores.ofRanks(target, compared, 1));
  }

  private static double quality(BitSet rows, Scores scores) {
    long sum = 0;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      sum += scores.packed()[row];
    }
    return scores.quality(sum);
  }

  /** What a candidate adds to its best parent, among all customers. */
  Gain gain(long id) {
    boolean[] all = new boolean[space.rows()];
    Arrays.fill(all, true);
    BitSet rows = Candidates.rows(id, space, orders);
    String best = "all customers";
    BitSet bestRows = new BitSet();
    bestRows.set(0, space.rows());
    double bestQuality = Double.NEGATIVE_INFINITY;
    for (long parent : Candidates.parents(id)) {
      BitSet parentRows = Candidates.rows(parent, space, orders);
      double quality = significance.quality(parentRows);
      if (quality > bestQuality) {
        bestQuality = quality;
        best = Candidates.pattern(parent, space, orders).inWords();
        bestRows = parentRows;
      }
    }
    double mean = bestRows.stream().mapToDouble(row -> target[row]).average().orElse(0);
    return new Gain(best, mean, gain(rows, bestRows, all));
  }
}
