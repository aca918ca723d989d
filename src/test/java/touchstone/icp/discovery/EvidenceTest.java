package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static Evidence ofTheFirstTwo(double... target) {
    BitSet inside = new BitSet();
    inside.set(0, 2);
    return new Comparison(target).evidence(inside);
  }

  @Test
  void counts_the_best_third_of_an_amount() {
    assertThat(ofTheFirstTwo(9, 8, 3, 2, 1, 0).inWords())
        .isEqualTo("2 of 2 are among the best third, against 0 of 4 others");
  }

  @Test
  void counts_what_came_about_where_the_target_is_yes_or_no() {
    assertThat(ofTheFirstTwo(1, 0, 1, 0, 0, 0).inWords())
        .isEqualTo("it came about with 1 of 2, against 1 of 4 others");
  }

  @Test
  void takes_an_amount_that_is_0_or_2_for_an_amount() {
    assertThat(ofTheFirstTwo(2, 0, 0, 0, 0, 0).yesOrNo()).isFalse();
  }
}
