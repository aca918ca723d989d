package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import touchstone.stats.IntervalEstimate;

class SuperiorityTest {

  private static IntervalEstimate.Measured of(double[] inside, double[] outside) {
    double[] all = new double[inside.length + outside.length];
    boolean[] flags = new boolean[all.length];
    System.arraycopy(inside, 0, all, 0, inside.length);
    System.arraycopy(outside, 0, all, inside.length, outside.length);
    Arrays.fill(flags, 0, inside.length, true);
    return (IntervalEstimate.Measured) Superiority.of(all, flags, 0.95);
  }

  @Test
  void is_the_share_of_pairs_in_which_the_insider_has_more() {
    assertThat(of(new double[] {5, 6}, new double[] {1, 5, 7}).value())
        .isCloseTo((1 + .5 + 1 + 1) / 6, within(1e-12));
  }

  // SciPy 1.17.1: scipy.optimize.brentq(lambda t: (A - t)**2 - norm.ppf(.975)**2 * V(t), ...), with
  // V(t) = t*(1-t)*(1 + M*(1-t)/(2-t) + M*t/(1+t))/(m*n), M = (m+n)/2 - 1
  @Test
  void has_the_interval_of_newcombe() {
    IntervalEstimate.Measured measured =
        of(new double[] {12, 15, 11, 30, 8}, new double[] {1, 9, 7, 10, 3, 4, 13, 2});

    assertThat(measured.value()).isCloseTo(0.875, within(1e-12));
    assertThat(measured.interval().low()).isCloseTo(0.5416372091850091, within(1e-9));
    assertThat(measured.interval().high()).isCloseTo(0.9732283517706904, within(1e-9));
  }

  @Test
  void keeps_an_interval_when_the_groups_do_not_overlap() {
    IntervalEstimate.Measured measured =
        of(new double[] {10, 11, 12}, new double[] {1, 2, 3, 4, 5});

    assertThat(measured.value()).isEqualTo(1);
    assertThat(measured.interval().low()).isCloseTo(0.5661567684685381, within(1e-9));
    assertThat(measured.interval().high()).isEqualTo(1);
  }

  @Test
  void needs_somebody_on_both_sides() {
    assertThat(Superiority.of(new double[] {1, 2}, new boolean[] {true, true}, 0.95))
        .isInstanceOf(IntervalEstimate.NotEnough.class);
  }
}
