package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationLineTest {

  private static final double[] PREDICTED = {
    .1, .15, .2, .25, .3, .35, .4, .45, .5, .55, .6, .65, .7, .75, .8, .85, .9, .12, .33, .47, .58,
    .62, .77, .88
  };
  private static final int[] HAPPENED = {
    0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 0
  };

  private static boolean[] happened() {
    boolean[] happened = new boolean[HAPPENED.length];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = HAPPENED[i] == 1;
    }
    return happened;
  }

  private static void requireClose(
      IntervalEstimate estimate, double value, double low, double high) {
    IntervalEstimate.Measured measured = (IntervalEstimate.Measured) estimate;
    assertThat(measured.value()).isCloseTo(value, within(1e-5));
    assertThat(measured.interval().low()).isCloseTo(low, within(1e-5));
    assertThat(measured.interval().high()).isCloseTo(high, within(1e-5));
  }

  // R 4.2.2: m <- glm(y ~ qlogis(p), family = binomial); coef(m); confint.default(m)
  @Test
  void is_the_logistic_regression_on_predicted_log_odds() {
    CalibrationLine line = CalibrationLine.of(PREDICTED, happened(), .95);
    requireClose(line.intercept(), -0.0550814281488, -0.9635467156685, 0.853383859371);
    requireClose(line.slope(), 0.9446635979619, 0.0526615023644, 1.836665693559);
  }

  @Test
  void few_cases_and_equal_predictions_have_no_line() {
    double[] same = PREDICTED.clone();
    java.util.Arrays.fill(same, .5);
    assertThat(CalibrationLine.of(same, happened(), .95).slope())
        .isInstanceOf(IntervalEstimate.NotEnough.class);
    assertThat(CalibrationLine.of(new double[] {.2, .8}, new boolean[] {false, true}, .95).slope())
        .isInstanceOf(IntervalEstimate.NotEnough.class);
  }
}
