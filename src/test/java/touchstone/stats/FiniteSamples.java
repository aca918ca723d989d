package touchstone.stats;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Samples for properties: a few digits, so that ties come up. */
final class FiniteSamples {

  private FiniteSamples() {}

  static Arbitrary<double[]> ofSize(int fewest, int most) {
    return Arbitraries.integers()
        .between(-999, 999)
        .map(tenths -> tenths / 10.0)
        .array(Double[].class)
        .ofMinSize(fewest)
        .ofMaxSize(most)
        .map(
            boxed -> {
              double[] sample = new double[boxed.length];
              for (int i = 0; i < sample.length; i++) {
                sample[i] = boxed[i];
              }
              return sample;
            });
  }
}
