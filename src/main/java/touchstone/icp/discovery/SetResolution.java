package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells a set of names that belong together from one that hides several profiles: two good kinds of
 * company of two industries are together best described by the set of both industries, which
 * describes neither.
 *
 * <p>Each name of the set is looked at alone. If a further condition earns its place there
 * (Bonferroni over all conditions) that did not earn it for the set as a whole, the names are of
 * different kinds. Then the profile is one of the parts, and the others come up next.
 */
final class SetResolution {

  private final SearchSpace space;
  private final double[] target;
  private final int[][] orders;
  private final int smallestSupport;
  private final double gainBar;

  SetResolution(
      SearchSpace space, double[] target, int[][] orders, int smallestSupport, double gainBar) {
    this.space = space;
    this.target = target;
    this.orders = orders;
    this.smallestSupport = smallestSupport;
    this.gainBar = gainBar;
  }

  /**
   * The parts of a candidate with a set that ask for more than the set did; none if it has no set,
   * or its names are of one kind.
   *
   * @param open the customers to look at
   */
  List<Long> parts(long id, boolean[] open) {
    List<Long> parts = new ArrayList<>();
    for (int place = 0; place < CandidateId.depth(id); place++) {
      int number = CandidateId.axis(id, place);
      Axis axis = space.axes().get(number);
      int selector = CandidateId.selector(id, place);
      if (!axis.isSet(selector)) {
        continue;
      }
      for (int cell = 0; cell < axis.named(); cell++) {
        if (axis.selects(selector, cell, orders[number])) {
          long alone = replaced(id, place, axis.alone(cell));
          long refined = refined(alone, open);
          if (refined != alone) {
            parts.add(refined);
          }
        }
      }
    }
    return parts;
  }

  private static long replaced(long id, int place, int selector) {
    return id & ~(1023L << 20 * place) | (long) selector << 20 * place;
  }

  /** Adds the condition that gains most as long as one earns its place. */
  private long refined(long start, boolean[] open) {
    long id = start;
    while (CandidateId.depth(id) < space.depth()) {
      long longer = extended(id, open);
      if (longer == id) {
        break;
      }
      id = longer;
    }
    return id;
  }

  private long extended(long id, boolean[] open) {
    BitSet rows = Candidates.rows(id, space, orders);
    boolean[] compared = new boolean[open.length];
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      compared[row] = open[row];
    }
    Scores scores = Scores.ofRanks(target, compared, smallestSupport);
    long best = id;
    double highest = gainBar;
    for (int number = 0; number < space.axes().size(); number++) {
      Axis axis = space.axes().get(number);
      if (Candidates.uses(id, number)) {
        continue;
      }
      long[] sums = new long[axis.cells()];
      for (int row = 0; row < compared.length; row++) {
        sums[axis.codes()[row]] += scores.packed()[row];
      }
      for (int selector = 0; selector < axis.selectors(); selector++) {
        double gain =
            axis.isFull(selector)
                ? Double.NEGATIVE_INFINITY
                : scores.quality(axis.sum(selector, sums, orders[number]));
        if (gain > highest) {
          highest = gain;
          best = Candidates.with(id, number, selector);
        }
      }
    }
    return best;
  }
}
