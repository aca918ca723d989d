package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * Compares the customers in a profile with the others.
 *
 * @param target of the customers compared, finite
 */
record Comparison(double[] target) {

  /** Counts, means and superiority. */
  Evidence evidence(BitSet inside) {
    double highFrom = highFrom();
    int in = 0;
    int highIn = 0;
    int high = 0;
    double sumIn = 0;
    double sum = 0;
    boolean[] flags = new boolean[target.length];
    for (int row = 0; row < target.length; row++) {
      flags[row] = inside.get(row);
      int best = target[row] >= highFrom ? 1 : 0;
      high += best;
      sum += target[row];
      if (flags[row]) {
        in++;
        highIn += best;
        sumIn += target[row];
      }
    }
    int out = target.length - in;
    double meanIn = in == 0 ? 0 : sumIn / in;
    return new Evidence(
        in,
        out,
        highIn,
        high - highIn,
        highFrom,
        yesOrNo(),
        Superiority.of(target, flags, 0.95),
        meanIn,
        out == 0 ? meanIn : (sum - sumIn) / out);
  }

  /** From which target on a customer is among the best third; never the lowest value there is. */
  private double highFrom() {
    double[] sorted = target.clone();
    Arrays.sort(sorted);
    int place = sorted.length - (sorted.length + 2) / 3;
    while (place + 1 < sorted.length && sorted[place] == sorted[0]) {
      place++;
    }
    return sorted.length == 0 ? 0 : sorted[place];
  }

  private boolean yesOrNo() {
    return Arrays.stream(target).allMatch(value -> value == 0 || value == 1);
  }

  /**
   * The lift with and without the largest.
   *
   * @param rows what the compared customers are called in the request
   */
  Lift lift(BitSet inside, int[] rows) {
    int largest = inside.nextSetBit(0);
    double sumIn = 0;
    for (int row = inside.nextSetBit(0); row >= 0; row = inside.nextSetBit(row + 1)) {
      sumIn += target[row];
      largest = target[row] > target[largest] ? row : largest;
    }
    double sum = Arrays.stream(target).sum();
    boolean usable = sum > 0 && Arrays.stream(target).allMatch(value -> value >= 0);
    int in = inside.cardinality();
    double mean = sum / target.length;
    double excess = sumIn / in - mean;
    double excessWithout = excessWithout(sumIn, in, sum, target[largest]);
    return new Lift(
        usable ? OptionalDouble.of(sumIn / in / mean) : OptionalDouble.empty(),
        usable && in > 1 && sum > target[largest]
            ? OptionalDouble.of(
                (sumIn - target[largest])
                    / (in - 1)
                    / ((sum - target[largest]) / (target.length - 1)))
            : OptionalDouble.empty(),
        rows[largest],
        excess > 0 && excessWithout < excess / 2);
  }

  private double excessWithout(double sumIn, int in, double sum, double largest) {
    return in < 2 ? 0 : (sumIn - largest) / (in - 1) - (sum - largest) / (target.length - 1);
  }
}
