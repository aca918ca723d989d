package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RankShiftTest {

  private static double[] values(Random random, int most) {
    return random
        .ints(random.nextInt(most), 0, 12)
        .mapToDouble(
            number -> number == 0 ? Double.NaN : number == 1 ? -0.0 : (number - 2) / 3.0 - 1)
        .toArray();
  }

  private static double[] joined(double[] some, double[] others) {
    return DoubleStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
  }

  @Property
  void gives_the_ranks_of_all_anew(@ForAll long seed) {
    Random random = new Random(seed);
    double[] staying = values(random, 40);
    double[] gone = values(random, 12);
    double[] come = values(random, 12);
    OrderedRanks before = OrderedRanks.of(joined(staying, gone), position -> true);
    OrderedRanks after = OrderedRanks.of(joined(staying, come), position -> true);

    RankShift shift = RankShift.of(gone, come);

    for (int position = 0; position < staying.length; position++) {
      if (!Double.isNaN(staying[position])) {
        assertThat(before.doubled()[position] + shift.of(staying[position]))
            .isEqualTo(after.doubled()[position]);
      }
    }
  }

  @Test
  void holds_nothing_of_what_came_back_as_it_went() {
    RankShift shift = RankShift.of(new double[] {3, 0.0, 1, 3}, new double[] {1, 3, -0.0, 3});

    assertThat(shift.values()).isEmpty();
    assertThat(shift.of(2)).isZero();
  }

  @Test
  void counts_one_below_twice_and_one_equal_once() {
    RankShift shift = RankShift.of(new double[] {5}, new double[] {1, 1});

    assertThat(shift.of(0)).isZero();
    assertThat(shift.of(1)).isEqualTo(2);
    assertThat(shift.of(2)).isEqualTo(4);
    assertThat(shift.of(5)).isEqualTo(3);
    assertThat(shift.of(9)).isEqualTo(2);
  }
}
