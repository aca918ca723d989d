package touchstone.icp.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.icp.Condition;
import touchstone.icp.Criterion;
import touchstone.icp.PointsOrigin;
import touchstone.icp.Support;
import touchstone.icp.WeightedCriterion;

/**
 * Turns contributions into the criteria of a card a person can read: what changes less than three
 * points in a hundred is left out, neighbouring bands that hardly differ become one.
 */
final class CardWriter {

  /** Part of all swings below which an attribute is left out. */
  private static final double LEAST_ATTRIBUTE = 0.03;

  /** Part of all swings below which a condition brings nothing, and bands become one. */
  private static final double LEAST_CONDITION = 0.01;

  private final List<BinnedAttribute> attributes;
  private final boolean[] good;
  private final Set<String> keptKeys;

  /**
   * @param kept criteria set by a person: nothing learned of their attributes is written
   */
  CardWriter(List<BinnedAttribute> attributes, boolean[] good, List<Criterion> kept) {
    this.attributes = attributes;
    this.good = good;
    this.keptKeys = kept.stream().map(c -> c.attribute().key()).collect(Collectors.toSet());
  }

  /** The contributions that go on the card. */
  double[][] readable(OddsModel model) {
    double[][] readable = new double[attributes.size()][];
    double all = 0;
    for (int a = 0; a < readable.length; a++) {
      boolean kept = keptKeys.contains(attributes.get(a).attribute().key());
      double[] learned = model.contributions()[a];
      readable[a] = kept ? new double[learned.length] : learned.clone();
      all += swing(a, readable[a]);
    }
    // Below a thousandth of log odds there is nothing to say, however little else there is.
    for (int a = 0; a < readable.length; a++) {
      if (swing(a, readable[a]) < Math.max(1e-3, LEAST_ATTRIBUTE * all)) {
        Arrays.fill(readable[a], 0);
      } else if (attributes.get(a).shape() == BinnedAttribute.Shape.BANDS) {
        joinNeighbours(a, readable[a], LEAST_CONDITION * all);
      } else {
        for (int bin = 0; bin < readable[a].length; bin++) {
          readable[a][bin] =
              Math.abs(readable[a][bin]) < LEAST_CONDITION * all / 2 ? 0 : readable[a][bin];
        }
      }
    }
    return readable;
  }

  /** How far an attribute can move the log odds. */
  double swing(int a, double[] contributions) {
    boolean together = attributes.get(a).shape() == BinnedAttribute.Shape.FREE;
    double low = 0;
    double high = 0;
    for (double each : contributions) {
      low = together ? low + Math.min(0, each) : Math.min(low, each);
      high = together ? high + Math.max(0, each) : Math.max(high, each);
    }
    return high - low;
  }

  private void joinNeighbours(int a, double[] contributions, double least) {
    int[] counts = new int[contributions.length];
    for (int bin : attributes.get(a).met()) {
      counts[bin]++;
    }
    for (int from = 0; from < contributions.length; ) {
      double sum = contributions[from] * counts[from];
      double weight = counts[from];
      int to = from + 1;
      while (to < contributions.length
          && Math.abs(contributions[to] - sum / Math.max(1, weight)) < least) {
        sum += contributions[to] * counts[to];
        weight += counts[to];
        to++;
      }
      if (to > from + 1 && weight > 0) {
        Arrays.fill(contributions, from, to, sum / weight);
      }
      from = to;
    }
  }

  /** The criteria of readable contributions, those of an attribute side by side. */
  List<WeightedCriterion> criteria(double[][] readable) {
    List<WeightedCriterion> criteria = new ArrayList<>();
    for (int a = 0; a < readable.length; a++) {
      BinnedAttribute binned = attributes.get(a);
      for (int from = 0; from < readable[a].length; ) {
        int to = from + 1;
        while (binned.shape() == BinnedAttribute.Shape.BANDS
            && to < readable[a].length
            && readable[a][to] == readable[a][from]) {
          to++;
        }
        boolean whole = to - from == readable[a].length && to - from > 1;
        if (readable[a][from] != 0 && !whole) {
          criteria.add(
              new WeightedCriterion(
                  binned.attribute(),
                  joined(binned, from, to),
                  readable[a][from],
                  new PointsOrigin.Learned(support(binned, from, to))));
        }
        from = to;
      }
    }
    return criteria;
  }

  private static Condition joined(BinnedAttribute binned, int from, int to) {
    Condition first = binned.bins().get(from);
    if (to == from + 1) {
      return first;
    }
    Condition last = binned.bins().get(to - 1);
    return Condition.between(
        ((Condition.Between) first).from(), ((Condition.Between) last).below());
  }

  private Support support(BinnedAttribute binned, int from, int to) {
    int inside = 0;
    int insideGood = 0;
    int known = 0;
    int knownGood = 0;
    for (int one = 0; one < binned.cases(); one++) {
      if (!binned.known()[one]) {
        continue;
      }
      known++;
      knownGood += good[one] ? 1 : 0;
      for (int at = binned.starts()[one]; at < binned.starts()[one + 1]; at++) {
        if (binned.met()[at] >= from && binned.met()[at] < to) {
          inside++;
          insideGood += good[one] ? 1 : 0;
        }
      }
    }
    return new Support(insideGood, inside, knownGood - insideGood, known - inside);
  }
}
