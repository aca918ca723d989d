package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WestfallYoungTest {

  private static final double[][] GENES = {
    {1, 2.1, 3.5, 2.2, 6.1, 5.2, 7.3, 4.9},
    {2, 1, 4, 3, 2.5, 5.5, 3.2, 6},
    {5, 1, 2, 4, 3, 2, 1.5, 4.4},
  };

  private static final int AS_SEEN = 0b1111;

  /**
   * R 4.2.2, multtest 2.54.0: {@code mt.maxT(rbind(...), c(0, 0, 0, 0, 1, 1, 1, 1), test = "t",
   * side = "abs", B = 0)}, which takes all 70 permutations.
   */
  @Test
  void step_down_over_all_permutations_equals_multtest() {
    double[] observed = statistics(AS_SEEN);

    double[] adjusted = WestfallYoung.stepDown(observed, allOthers(), 69, 1);

    assertThat(observed[0]).isCloseTo(4.9450774536154389, within(1e-12));
    assertThat(adjusted)
        .containsExactly(
            new double[] {0.05714285714285714, 0.28571428571428570, 0.82857142857142863},
            within(1e-14));
  }

  @Test
  void single_step_is_never_below_step_down() {
    double[] observed = statistics(AS_SEEN);

    double[] single = WestfallYoung.singleStep(observed, allOthers(), 69, 1);
    double[] stepDown = WestfallYoung.stepDown(observed, allOthers(), 69, 1);

    assertThat(single[0]).isEqualTo(stepDown[0]);
    assertThat(single[1]).isGreaterThan(stepDown[1]);
    assertThat(single[2]).isGreaterThan(stepDown[2]);
  }

  @Test
  void one_seed_gives_one_answer() {
    double[] observed = {1.2, 0.3};
    WestfallYoung.PermutedStatistics noise =
        (random, statistics) -> {
          statistics[0] = random.nextDouble() * 2;
          statistics[1] = random.nextDouble() * 2;
        };

    double[] first = WestfallYoung.singleStep(observed, noise, 500, 11);

    assertThat(WestfallYoung.singleStep(observed, noise, 500, 11)).isEqualTo(first);
    assertThat(WestfallYoung.singleStep(observed, noise, 500, 12)).isNotEqualTo(first);
    // P(max of two uniforms on 0 to 2 >= 1.2) = 1 - 0.6² = 0.64
    assertThat(first[0]).isCloseTo(0.64, within(0.07));
  }

  @Test
  void the_smallest_p_value_is_not_zero() {
    double[] adjusted =
        WestfallYoung.singleStep(
            new double[] {9}, (random, statistics) -> statistics[0] = 0, 99, 1);

    assertThat(adjusted).containsExactly(0.01);
  }

  @Test
  void refuses_a_statistic_that_is_no_number() {
    assertThatThrownBy(() -> WestfallYoung.singleStep(new double[] {Double.NaN}, allOthers(), 9, 1))
        .hasMessage("The observed statistics has NaN at index 0; leave unknown values out.");
    assertThatThrownBy(
            () ->
                WestfallYoung.stepDown(
                    new double[] {1},
                    (random, statistics) -> statistics[0] = Double.POSITIVE_INFINITY,
                    9,
                    1))
        .hasMessage("The permuted statistics has Infinity at index 0; leave unknown values out.");
  }

  @Test
  void refuses_no_permutation() {
    assertThatThrownBy(() -> WestfallYoung.singleStep(new double[] {1}, allOthers(), 0, 1))
        .hasMessage("A permutation test needs one permutation or more, not 0.");
  }

  /** The 69 other ways to choose the first group, one after the other. */
  private static WestfallYoung.PermutedStatistics allOthers() {
    List<Integer> groups = new ArrayList<>();
    for (int group = 0; group < 256; group++) {
      if (Integer.bitCount(group) == 4 && group != AS_SEEN) {
        groups.add(group);
      }
    }
    Iterator<Integer> next = groups.iterator();
    return (random, statistics) ->
        System.arraycopy(statistics(next.next()), 0, statistics, 0, statistics.length);
  }

  /** |t| of Welch for each gene. */
  private static double[] statistics(int firstGroup) {
    double[] statistics = new double[GENES.length];
    for (int gene = 0; gene < GENES.length; gene++) {
      double[] first = new double[4];
      double[] second = new double[4];
      int firsts = 0;
      int seconds = 0;
      for (int column = 0; column < 8; column++) {
        if ((firstGroup >> column & 1) == 1) {
          first[firsts++] = GENES[gene][column];
        } else {
          second[seconds++] = GENES[gene][column];
        }
      }
      double error = Math.sqrt((Samples.variance(first) + Samples.variance(second)) / 4);
      double t = Math.abs(Samples.mean(first) - Samples.mean(second)) / error;
      // A group and its complement give the same t but for rounding.
      statistics[gene] = Math.round(t * 1e12) / 1e12;
    }
    return statistics;
  }
}
