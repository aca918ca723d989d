package touchstone.stats;

import java.util.Arrays;

/** A number computed from a sample. Implementations are stateless. */
@FunctionalInterface
public interface SampleStatistic {

  /**
   * Computes it.
   *
   * @param sample finite values, one or more; the method may reorder them
   * @return finite
   */
  double of(double[] sample);

  /** The arithmetic mean. */
  static SampleStatistic mean() {
    return Samples::mean;
  }

  /** The middle value, or the mean of the two in the middle. */
  static SampleStatistic median() {
    return sample -> {
      Arrays.sort(sample);
      return Quantiles.ofSorted(sample, 0.5);
    };
  }
}
