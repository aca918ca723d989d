package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NewcombeAreaTest {

  // SciPy 1.17.1: scipy.optimize.brentq(lambda t: (A - t)**2 - norm.ppf(.975)**2 * V(t), ...), with
  // V(t) = t*(1-t)*(1 + M*(1-t)/(2-t) + M*t/(1+t))/(m*n), M = (m+n)/2 - 1
  @Test
  void solves_for_both_ends() {
    Interval interval = NewcombeArea.around(0.875, 5, 8, .95);
    assertThat(interval.low()).isCloseTo(0.5416372091850091, within(1e-9));
    assertThat(interval.high()).isCloseTo(0.9732283517706904, within(1e-9));
  }

  @Test
  void takes_delongs_place_below_ten_cases_of_a_class() {
    double[] scores = new double[20];
    boolean[] positive = new boolean[20];
    for (int i = 0; i < 20; i++) {
      scores[i] = (i * 7) % 20;
      positive[i] = i < 9;
    }
    assertThat(NewcombeArea.of(scores, positive, .95))
        .isNotEqualTo(RocAuc.of(scores, positive, .95));
    positive[9] = true;
    assertThat(NewcombeArea.of(scores, positive, .95)).isEqualTo(RocAuc.of(scores, positive, .95));
  }
}
