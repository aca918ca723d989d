package touchstone.icp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The fewest and the most points one attribute can bring, over all values it can have. Several
 * criteria may look at one attribute: bands side by side exclude each other, so their points are
 * not simply added.
 *
 * @param lowest 0 or less
 * @param highest 0 or more
 */
public record Swing(Points lowest, Points highest) {

  /** The distance between the two: how much the attribute matters. */
  public Points width() {
    return highest.minus(lowest);
  }

  /** The swing of the criteria of one attribute. */
  static Swing of(List<Criterion> criteria) {
    return switch (criteria.get(0).attribute().kind()) {
      case CATEGORY -> ofNames(criteria);
      case NUMBER -> ofBands(criteria);
      case CATEGORIES -> ofSets(criteria);
    };
  }

  private static Swing ofNames(List<Criterion> criteria) {
    Map<String, Integer> byName = new HashMap<>();
    for (Criterion criterion : criteria) {
      for (String name : ((Condition.OneOf) criterion.condition()).names()) {
        byName.merge(Names.key(name), criterion.points().hundredths(), Math::addExact);
      }
    }
    // A name nobody lists brings nothing.
    return over(byName.values());
  }

  private static Swing ofBands(List<Criterion> criteria) {
    TreeSet<Double> ends = new TreeSet<>();
    for (Criterion criterion : criteria) {
      Condition.Between band = (Condition.Between) criterion.condition();
      ends.add(band.from());
      ends.add(band.below());
    }
    // Points change at the ends only: the lower end of each piece stands for the piece, and a
    // number
    // below all ends for the first one.
    ends.remove(Double.POSITIVE_INFINITY);
    ends.remove(Double.NEGATIVE_INFINITY);
    List<Double> probes = new ArrayList<>(ends);
    probes.add(Math.nextDown(ends.first()));
    int lowest = 0;
    int highest = 0;
    for (double probe : probes) {
      int sum = 0;
      for (Criterion criterion : criteria) {
        if (((Condition.Between) criterion.condition()).matches(probe)) {
          sum = Math.addExact(sum, criterion.points().hundredths());
        }
      }
      lowest = Math.min(lowest, sum);
      highest = Math.max(highest, sum);
    }
    return new Swing(new Points(lowest), new Points(highest));
  }

  /** Sets can hold any names together: a bound that every set stays within. */
  private static Swing ofSets(List<Criterion> criteria) {
    int lowest = 0;
    int highest = 0;
    for (Criterion criterion : criteria) {
      int points = criterion.points().hundredths();
      lowest = Math.addExact(lowest, Math.min(0, points));
      highest = Math.addExact(highest, Math.max(0, points));
    }
    return new Swing(new Points(lowest), new Points(highest));
  }

  private static Swing over(Iterable<Integer> sums) {
    int lowest = 0;
    int highest = 0;
    for (int sum : sums) {
      lowest = Math.min(lowest, sum);
      highest = Math.max(highest, sum);
    }
    return new Swing(new Points(lowest), new Points(highest));
  }
}
