package touchstone.icp.learning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What is learned: to tell good accounts from the others. Rows on neither side are left out.
 *
 * @param label what people call it, like "customers of high mutual value against the others"
 * @param good the rows to find more of; not changed by anyone
 * @param others the rows to tell them from; not changed by anyone
 */
public record LearningTarget(String label, BitSet good, BitSet others) {

  /**
   * @throws IllegalArgumentException if a row is on both sides
   */
  public LearningTarget {
    if (good.intersects(others)) {
      throw new IllegalArgumentException("An account cannot be good and one of the others.");
    }
  }

  /**
   * The best share of the rows of which a value is known, against the rest of them. Equal values
   * stay on one side: that of the others.
   *
   * @param values one a row; NaN, here only, for an unknown one, which is left out
   * @param share between 0 and 1, both excluded
   */
  public static LearningTarget best(double share, double[] values, String label) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("A share lies between 0 and 1, not " + share + ".");
    }
    BitSet good = new BitSet(values.length);
    BitSet others = new BitSet(values.length);
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (known.length > 0) {
      int last = (int) Math.ceil(known.length * (1 - share)) - 1;
      double limit = known[Math.max(0, last)];
      IntStream.range(0, values.length)
          .filter(row -> !Double.isNaN(values[row]))
          .forEach(row -> (values[row] > limit ? good : others).set(row));
    }
    return new LearningTarget(label, good, others);
  }

  /** The best third by mutual value against the other customers. */
  public static LearningTarget bestThird(double[] mutualValue) {
    return best(
        1.0 / 3, mutualValue, "customers of the best third by mutual value against the others");
  }
}
