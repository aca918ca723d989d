package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WeightedMedianTest {

  private static double median(double[] values, long... weights) {
    return ((Estimate.Measured) Quantiles.weightedMedian(values, weights)).value();
  }

  @Test
  void has_half_of_the_weight_on_either_side() {
    assertThat(median(new double[] {30, 10, 20}, 1, 1, 3)).isEqualTo(20);
    assertThat(median(new double[] {30, 10, 20}, 1, 5, 1)).isEqualTo(10);
    assertThat(median(new double[] {30, 10, 20}, 2, 1, 1)).isEqualTo(25);
    assertThat(median(new double[] {7}, 4)).isEqualTo(7);
  }

  @Test
  void is_not_there_without_a_value_and_refuses_weights_of_nothing() {
    assertThat(Quantiles.weightedMedian(new double[0], new long[0]))
        .isEqualTo(new Estimate.TooFewObservations(0, 1));
    assertThatThrownBy(() -> Quantiles.weightedMedian(new double[] {1}, new long[] {0}))
        .hasMessage("A weight is above 0, not 0.");
  }

  @Property(tries = 300)
  void is_the_median_of_each_value_repeated_as_often_as_it_weighs(@ForAll Random random) {
    int size = 1 + random.nextInt(60);
    double[] values = new double[size];
    long[] weights = new long[size];
    List<Double> repeated = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values[i] = random.nextInt(20) - 10;
      weights[i] = 1 + random.nextInt(4);
      for (int k = 0; k < weights[i]; k++) {
        repeated.add(values[i]);
      }
    }
    double[] kept = values.clone();

    double expected =
        ((Estimate.Measured)
                Quantiles.median(repeated.stream().mapToDouble(Double::doubleValue).toArray()))
            .value();

    assertThat(median(values, weights)).isCloseTo(expected, within(1e-12));
    assertThat(Arrays.equals(values, kept)).isTrue();
  }
}
