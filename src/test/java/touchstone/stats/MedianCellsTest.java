package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MedianCellsTest {

  private static double median(double[] values, long... weights) {
    MedianCells one = new MedianCells(new long[] {Arrays.stream(weights).sum()});
    for (int i : MedianCells.order(values, i -> true)) {
      one.add(0, values[i], weights[i]);
    }
    return ((Estimate.Measured) one.median(0, values.length)).value();
  }

  @Test
  void has_half_of_the_weight_on_either_side() {
    assertThat(median(new double[] {30, 10, 20}, 1, 1, 3)).isEqualTo(20);
    assertThat(median(new double[] {30, 10, 20}, 1, 5, 1)).isEqualTo(10);
    assertThat(median(new double[] {30, 10, 20}, 2, 1, 1)).isEqualTo(25);
    assertThat(median(new double[] {7}, 4)).isEqualTo(7);
  }

  @Test
  void is_not_there_without_a_value() {
    assertThat(new MedianCells(new long[1]).median(0, 0))
        .isEqualTo(new Estimate.TooFewObservations(0, 1));
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

    double expected =
        ((Estimate.Measured)
                Quantiles.median(repeated.stream().mapToDouble(Double::doubleValue).toArray()))
            .value();

    assertThat(median(values, weights)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void gives_the_weighted_median_of_each_cell() {
    Random random = new Random(5);
    for (int turn = 0; turn < 400; turn++) {
      int cells = 1 + random.nextInt(4);
      double[] values = new double[random.nextInt(40)];
      int[] cell = new int[values.length];
      long[] weights = new long[values.length];
      long[] totals = new long[cells];
      for (int i = 0; i < values.length; i++) {
        // Few different ones, so that many are equal and halves are met exactly.
        values[i] = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(9) / 3.0 - 1;
        cell[i] = random.nextInt(cells);
        weights[i] = 1 + random.nextInt(3);
        totals[cell[i]] += Double.isNaN(values[i]) ? 0 : weights[i];
      }
      MedianCells medians = new MedianCells(totals);
      for (int i : MedianCells.order(values, i -> true)) {
        medians.add(cell[i], values[i], weights[i]);
      }

      for (int one = 0; one < cells; one++) {
        List<Integer> mine = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
          if (cell[i] == one && !Double.isNaN(values[i])) {
            mine.add(i);
          }
        }
        assertThat(medians.median(one, mine.size()))
            .isEqualTo(
                WeightedMedian.of(
                    mine.stream().mapToDouble(i -> values[i]).toArray(),
                    mine.stream().mapToLong(i -> weights[i]).toArray()));
      }
    }
  }

  @Test
  void orders_the_positions_that_count() {
    double[] values = {3, Double.NaN, -1, 2, 2};

    assertThat(MedianCells.order(values, i -> i != 0)).containsExactly(2, 3, 4);
  }

  @Test
  void selects_what_sorting_would_put_there() {
    Random random = new Random(6);
    for (int turn = 0; turn < 500; turn++) {
      int bound = 1 + random.nextInt(300);
      double[] values = random.doubles(1 + random.nextInt(400)).toArray();
      for (int i = 0; i < values.length; i++) {
        double rounded = Math.floor(values[i] * bound);
        values[i] = random.nextInt(10) == 0 ? -0.0 : turn % 2 == 0 ? rounded : -i;
      }
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double probability = turn % 3 == 0 ? random.nextDouble() : 0.5;

      assertThat(Quantiles.of(values, probability))
          .isEqualTo(new Estimate.Measured(Quantiles.ofSorted(sorted, probability), values.length));
    }
  }
}
