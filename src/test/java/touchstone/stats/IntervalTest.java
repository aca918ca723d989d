package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void holds_its_ends() {
    var interval = new Interval(1, 3, 0.95);

    assertThat(interval.contains(1)).isTrue();
    assertThat(interval.contains(3)).isTrue();
    assertThat(interval.contains(3.0001)).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
    assertThat(interval.width()).isEqualTo(2);
  }

  @Test
  void refuses_ends_in_the_wrong_order() {
    assertThatThrownBy(() -> new Interval(2, 1, 0.95))
        .hasMessage("The lower end 2.0 of an interval is above its upper end 1.0.");
  }

  @Test
  void refuses_ends_that_are_no_numbers() {
    assertThatThrownBy(() -> new Interval(Double.NaN, Double.POSITIVE_INFINITY, 0.95))
        .hasMessage("The ends of an interval are finite, not NaN and Infinity.");
  }

  @Test
  void refuses_a_level_of_one() {
    assertThatThrownBy(() -> new Interval(0, 1, 1))
        .hasMessage("A confidence level lies between 0 and 1, both excluded, not 1.0.");
  }
}
