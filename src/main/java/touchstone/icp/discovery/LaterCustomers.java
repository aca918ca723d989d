package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.MultipleTesting;

/**
 * Asks customers that the search has not seen whether profiles hold: does the mean rank of those
 * inside lie above the middle beyond chance? One-sided, corrected by Holm over the profiles asked
 * about.
 */
public final class LaterCustomers {

  private static final int SHUFFLES = 9_999;

  /** Above this many customers the normal distribution takes the place of shuffles. */
  private static final int MOST_SHUFFLED = 2_000;

  private final double[] target;
  private final double level;
  private final long seed;

  /**
   * Later customers.
   *
   * @param target of each, finite
   * @param level the family-wise error allowed
   */
  public LaterCustomers(double[] target, double level, long seed) {
    this.target = target.clone();
    this.level = level;
    this.seed = seed;
  }

  /**
   * Asks about several profiles at once.
   *
   * @param inside for each profile its later customers
   * @param found for each profile the evidence by which it was found
   */
  public List<Confirmation> confirm(List<BitSet> inside, List<Evidence> found) {
    Scores scores = Scores.ofRanks(target, 1);
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      int size = inside.get(i).cardinality();
      if (size > 0 && size < target.length) {
        asked.add(i);
      }
    }
    double[] pValues = asked.stream().mapToDouble(i -> pValue(inside.get(i), scores)).toArray();
    double[] holm = MultipleTesting.holm(pValues);
    List<Confirmation> confirmations = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      int place = asked.indexOf(i);
      if (place < 0) {
        confirmations.add(
            new Confirmation.NotPossible(
                inside.get(i).isEmpty()
                    ? "None of the " + target.length + " later customers is in it."
                    : "All " + target.length + " later customers are in it."));
        continue;
      }
      Evidence evidence = new Comparison(target).evidence(inside.get(i));
      confirmations.add(
          new Confirmation.Tested(
              evidence,
              pValues[place],
              holm[place],
              power(inside.get(i).cardinality(), found.get(i), asked.size()),
              holm[place] <= level,
              refuted(evidence, found.get(i))));
    }
    return confirmations;
  }

  private static boolean refuted(Evidence later, Evidence found) {
    return later.superiority() instanceof IntervalEstimate.Measured now
        && found.superiority() instanceof IntervalEstimate.Measured before
        && now.interval().high() - 0.5 < (before.value() - 0.5) / 2;
  }

  private double power(int size, Evidence found, int asked) {
    double superiority =
        found.superiority() instanceof IntervalEstimate.Measured measured ? measured.value() : 0.5;
    return Power.of(size, target.length, superiority, Normal.exceededBy(level / asked));
  }

  private double pValue(BitSet inside, Scores scores) {
    long[] packed = scores.packed();
    long observed = inside.stream().mapToLong(row -> packed[row]).sum();
    if (target.length > MOST_SHUFFLED) {
      return Normal.above(scores.quality(observed));
    }
    long[] marks = new long[target.length];
    inside.stream().forEach(row -> marks[row] = 1);
    Shuffles shuffles = Shuffles.of(marks, SHUFFLES, seed);
    long[] shuffled = new long[marks.length];
    int reached = 0;
    for (int number = 0; number < shuffles.count(); number++) {
      shuffles.write(number, shuffled, 0, 1);
      long sum = 0;
      for (int row = 0; row < shuffled.length; row++) {
        sum += shuffled[row] * packed[row];
      }
      reached += sum >= observed ? 1 : 0;
    }
    return (double) reached / shuffles.count();
  }
}
