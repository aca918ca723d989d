package touchstone.stats;

import java.util.Arrays;

/** Checks and moments that several methods share. Thread-safe. */
final class Samples {

  private Samples() {}

  /**
   * Refuses values no method can use, so that they never turn into a quiet NaN.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite; the sentence names its index
   */
  static void requireFinite(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "The " + name + " has " + values[i] + " at index " + i + "; leave unknown values out.");
      }
    }
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double correction = 0;
    for (double value : values) {
      correction += value - mean;
    }
    return mean + correction / values.length;
  }

  /** The unbiased variance; two values or more. */
  static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }

  static boolean constant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  static double[] sorted(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }
}
