package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RocAucTest {

  /** R 4.2.2, pROC 1.18.0: {@code ci.auc(roc(labels, scores, direction = "<"))}. */
  @Test
  void equals_the_delong_interval_of_r() {
    var auc =
        measured(
            new double[] {.1, .4, .35, .8, .4, .9, .2, .4, .7, .6, .65, .3, .7, .8, .1, .3, .2, .5},
            0,
            0,
            1,
            1,
            0,
            1,
            0,
            1,
            1,
            0,
            1,
            0,
            0,
            0,
            1,
            1,
            0,
            0);

    assertThat(auc.value()).isCloseTo(0.6125, within(1e-14));
    assertThat(auc.interval().low()).isCloseTo(0.3301260602653942, within(1e-12));
    assertThat(auc.interval().high()).isCloseTo(0.8948739397346059, within(1e-12));
    assertThat(auc.observations()).isEqualTo(18);
  }

  /** R 4.2.2, pROC 1.18.0, as above. */
  @Test
  void cuts_the_interval_at_one() {
    var auc =
        measured(
            new double[] {.1, .4, .35, .8, .4, .9, .2, .4, .7, .6, .65, .3},
            0,
            0,
            1,
            1,
            0,
            1,
            0,
            1,
            1,
            0,
            1,
            0);

    assertThat(auc.value()).isCloseTo(0.8611111111111112, within(1e-14));
    assertThat(auc.interval().low()).isCloseTo(0.6447027013387765, within(1e-12));
    assertThat(auc.interval().high()).isEqualTo(1);
  }

  @Test
  void of_classes_apart_keeps_the_doubt_that_few_cases_leave() {
    var auc = measured(new double[] {.1, .2, .3, .8, .9}, 0, 0, 0, 1, 1);

    assertThat(auc.value()).isEqualTo(1);
    // R 4.2.2: prop.test(2, 2, correct = FALSE)$conf.int
    assertThat(auc.interval().low()).isCloseTo(0.3423802275066532, within(1e-12));
    assertThat(auc.interval().high()).isEqualTo(1);
  }

  @Test
  void of_one_class_is_not_enough() {
    assertThat(RocAuc.of(new double[] {.1, .2, .3}, new boolean[] {true, true, true}, 0.95))
        .isEqualTo(
            new IntervalEstimate.NotEnough(
                0,
                2,
                "Telling two classes apart needs two cases of each; there are 3 positive and 0"
                    + " negative ones."));
  }

  @Test
  void refuses_scores_without_classes() {
    assertThatThrownBy(() -> RocAuc.of(new double[2], new boolean[3], 0.95))
        .hasMessage("There are 2 scores but 3 classes.");
  }

  @Property(tries = 300)
  void turns_over_with_the_scores_and_ignores_their_scale(@ForAll("sample") double[] scores) {
    int[] classes = new int[scores.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = i % 2;
    }
    var auc = measured(scores, classes);
    var turned = measured(Arrays.stream(scores).map(s -> -s).toArray(), classes);
    var scaled = measured(Arrays.stream(scores).map(s -> 4 * s).toArray(), classes);

    assertThat(auc.interval().contains(auc.value())).isTrue();
    assertThat(turned.value()).isCloseTo(1 - auc.value(), within(1e-12));
    assertThat(scaled).isEqualTo(auc);
  }

  @Provide
  Arbitrary<double[]> sample() {
    return FiniteSamples.ofSize(4, 40);
  }

  private static IntervalEstimate.Measured measured(double[] scores, int... classes) {
    boolean[] positive = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      positive[i] = classes[i] == 1;
    }
    return (IntervalEstimate.Measured) RocAuc.of(scores, positive, 0.95);
  }
}
