package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalibrationTableTest {

  private static final double[] PREDICTED = {.9, .1, .8, .2, .2, .6, .3, .7};
  private static final boolean[] HAPPENED = {true, false, true, false, true, false, false, true};

  /** By hand: sorted .1 .2 .2 .3 and .6 .7 .8 .9; 1 of 4 and 3 of 4 happened. */
  @Test
  void groups_cases_by_prediction() {
    CalibrationTable table = CalibrationTable.of(PREDICTED, HAPPENED, 2, 0.95);

    assertThat(table.groups()).extracting(CalibrationTable.Group::cases).containsExactly(4, 4);
    assertThat(table.groups().get(0).predictedShare()).isCloseTo(0.2, within(1e-15));
    assertThat(table.groups().get(0).observed().value()).isEqualTo(0.25);
    assertThat(table.groups().get(1).predictedShare()).isCloseTo(0.75, within(1e-15));
    assertThat(table.groups().get(1).observed().value()).isEqualTo(0.75);
    assertThat(table.calibrationError()).isCloseTo(0.025, within(1e-15));
    assertThat(table.cases()).isEqualTo(8);
  }

  /** scikit-learn 1.9.1: {@code brier_score_loss([1,0,1,0,1,0,0,1], [.9,.1,.8,.2,.2,.6,.3,.7])}. */
  @Test
  void brier_score_equals_scikit_learn() {
    assertThat(CalibrationTable.of(PREDICTED, HAPPENED, 2, 0.95).brierScore())
        .isCloseTo(0.16, within(1e-12));
  }

  @Test
  void keeps_equal_predictions_together() {
    double[] same = {.5, .5, .5, .5, .9};
    boolean[] happened = {true, false, true, false, true};

    CalibrationTable table = CalibrationTable.of(same, happened, 3, 0.95);

    assertThat(table.groups()).extracting(CalibrationTable.Group::cases).containsExactly(4, 1);
  }

  @Test
  void tells_where_the_prediction_does_not_hold() {
    double[] sure = new double[40];
    boolean[] never = new boolean[40];
    Arrays.fill(sure, 0.9);

    CalibrationTable table = CalibrationTable.of(sure, never, 5, 0.95);

    assertThat(table.groups()).hasSize(1);
    assertThat(table.groups().get(0).agrees()).isFalse();
    assertThat(CalibrationTable.of(PREDICTED, HAPPENED, 2, 0.95).groups())
        .allMatch(CalibrationTable.Group::agrees);
  }

  @Test
  void refuses_no_case() {
    assertThatThrownBy(() -> CalibrationTable.of(new double[0], new boolean[0], 5, 0.95))
        .hasMessage(
            "A calibration table needs as many outcomes as predictions, and one at least; not 0 and"
                + " 0.");
  }

  @Test
  void refuses_a_prediction_that_is_no_probability() {
    assertThatThrownBy(() -> CalibrationTable.of(new double[] {0.5, 1.2}, new boolean[2], 5, 0.95))
        .hasMessage("The prediction at index 1 is 1.2; it lies between 0 and 1.");
  }

  @Test
  void refuses_no_group() {
    assertThatThrownBy(() -> CalibrationTable.of(PREDICTED, HAPPENED, 0, 0.95))
        .hasMessage("A calibration table has one group or more, not 0.");
  }
}
