package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

  /** R 4.2.2: {@code prop.test(x, n, correct = FALSE)$conf.int}. */
  @ParameterizedTest
  @CsvSource({
    "7, 9, 0.4525889691069890, 0.9367748928821533",
    "12, 40, 0.1807484522974653, 0.4543001881814493",
    "0, 10, 0, 0.2775327998628891",
    "10, 10, 0.7224672001371109, 1",
    "1, 1, 0.2065493143772375, 1",
    "5, 30, 0.07336542371848551, 0.33564350506416030",
  })
  void equals_the_score_interval_of_r(long successes, long trials, double low, double high) {
    var estimate = (IntervalEstimate.Measured) WilsonInterval.of(successes, trials, 0.95);

    assertThat(estimate.value()).isEqualTo((double) successes / trials);
    assertThat(estimate.interval().low()).isCloseTo(low, within(1e-12));
    assertThat(estimate.interval().high()).isCloseTo(high, within(1e-12));
    assertThat(estimate.observations()).isEqualTo(trials);
  }

  /** R 4.2.2: {@code prop.test(7, 9, correct = FALSE, conf.level = .9)$conf.int}. */
  @Test
  void follows_the_level_asked_for() {
    var estimate = (IntervalEstimate.Measured) WilsonInterval.of(7, 9, 0.9);

    assertThat(estimate.interval().low()).isCloseTo(0.5036427823767540, within(1e-12));
    assertThat(estimate.interval().high()).isCloseTo(0.9235052624456036, within(1e-12));
    assertThat(estimate.interval().level()).isEqualTo(0.9);
  }

  @Test
  void says_that_no_case_gives_no_share() {
    assertThat(WilsonInterval.of(0, 0, 0.95))
        .isEqualTo(new IntervalEstimate.NotEnough(0, 1, "There is no case to take a share of."));
    assertThat(WilsonInterval.of(0, 0, 0.95).estimate())
        .isEqualTo(new Estimate.TooFewObservations(0, 1));
  }

  @Test
  void refuses_more_successes_than_trials() {
    assertThatThrownBy(() -> WilsonInterval.of(4, 3, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Successes lie between 0 and the trials, not 4 of 3.");
  }

  @Test
  void refuses_a_negative_count() {
    assertThatThrownBy(() -> WilsonInterval.of(-1, 3, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Successes lie between 0 and the trials, not -1 of 3.");
  }

  @Test
  void refuses_a_level_in_percent() {
    assertThatThrownBy(() -> WilsonInterval.of(1, 3, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A confidence level lies between 0 and 1, both excluded, not 95.0.");
  }

  @Property
  void stays_between_0_and_1_and_holds_the_share(
      @ForAll @LongRange(min = 1, max = 1_000_000_000L) long trials,
      @ForAll @DoubleRange(min = 0, max = 1) double part,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    long successes = Math.round(part * trials);

    var estimate = (IntervalEstimate.Measured) WilsonInterval.of(successes, trials, level);

    assertThat(estimate.interval().low()).isBetween(0.0, estimate.value());
    assertThat(estimate.interval().high()).isBetween(estimate.value(), 1.0);
  }

  @Property
  void of_the_failures_is_the_mirror_image(
      @ForAll @LongRange(min = 1, max = 10_000) long trials,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    long successes = Math.round(part * trials);

    var of = (IntervalEstimate.Measured) WilsonInterval.of(successes, trials, 0.95);
    var mirror = (IntervalEstimate.Measured) WilsonInterval.of(trials - successes, trials, 0.95);

    assertThat(of.interval().low()).isCloseTo(1 - mirror.interval().high(), within(1e-12));
  }
}
