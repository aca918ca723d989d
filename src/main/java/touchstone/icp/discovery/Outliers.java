package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names the customers who would make a pattern alone: searches by the mean instead of the ranks,
 * and keeps what the ranks do not support and one customer carries.
 */
final class Outliers {

  private static final int POOL = 50;
  private static final int MOST = 3;

  private final SearchSpace space;
  private final double[] target;
  private final int[] rows;

  /**
   * Looks at customers.
   *
   * @param rows what they are called in the request
   */
  Outliers(SearchSpace space, double[] target, int[] rows) {
    this.space = space;
    this.target = target;
    this.rows = rows;
  }

  /** The patterns, at most three, one per customer. */
  List<OutlierPattern> find(
      SpaceSearch search, Significance significance, DiscoverySettings settings, Watch watch) {
    Scores scores = Scores.ofValues(target, 0.5, Math.max(2, settings.search().smallestSupport()));
    int[][] orders = new Strength(space).of(scores);
    double deviation = deviation();
    List<OutlierPattern> found = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (Candidate candidate : search.best(scores, orders, POOL, watch)) {
      int depth = CandidateId.depth(candidate.id());
      double bar = significance.maxima().critical(settings.level(), depth) * deviation;
      if (found.size() == MOST || candidate.quality() < bar) {
        continue;
      }
      BitSet inside = Candidates.rows(candidate.id(), space, orders);
      Lift lift = new Comparison(target).lift(inside, rows);
      if (lift.restsOnLargest()
          && significance.pValue(inside, depth) > settings.level()
          && named.add(lift.largestRow())) {
        found.add(pattern(Candidates.pattern(candidate.id(), space, orders), inside, lift));
      }
    }
    return found;
  }

  private double deviation() {
    double mean = 0;
    for (double value : target) {
      mean += value / target.length;
    }
    double squares = 0;
    for (double value : target) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / Math.max(1, target.length - 1));
  }

  private OutlierPattern pattern(Pattern pattern, BitSet inside, Lift lift) {
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int row = inside.nextSetBit(0); row >= 0; row = inside.nextSetBit(row + 1)) {
      sum += target[row];
      largest = Math.max(largest, target[row]);
    }
    int count = inside.cardinality();
    double mean = sum / count;
    double without = (sum - largest) / (count - 1);
    String sentence =
        "One customer makes this pattern alone: "
            + pattern.inWords()
            + ". The mean of its "
            + count
            + " customers is "
            + String.format(Locale.ROOT, "%.4g", mean)
            + ", and "
            + String.format(Locale.ROOT, "%.4g", without)
            + " without the largest (row "
            + lift.largestRow()
            + ").";
    return new OutlierPattern(pattern, lift.largestRow(), count, mean, without, sentence);
  }
}
