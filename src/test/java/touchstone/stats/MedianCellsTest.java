package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MedianCellsTest {

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
                Quantiles.weightedMedian(
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
