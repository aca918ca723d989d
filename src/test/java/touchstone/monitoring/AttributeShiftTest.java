package touchstone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;
import touchstone.icp.learning.LearningWorld;

class AttributeShiftTest {

  /** 30, 20 and 10 accounts of three names, then 5, 5 and 10. */
  private static AttributeShift shift(int attributes) {
    int[] codes =
        IntStream.range(0, 80)
            .map(i -> i < 60 ? (i < 30 ? 0 : i < 50 ? 1 : 2) : (i < 65 ? 0 : i < 70 ? 1 : 2))
            .toArray();
    CategoryColumn column =
        new CategoryColumn(
            LearningWorld.attribute("region", AttributeKind.CATEGORY),
            List.of("a", "b", "c"),
            codes);
    return AttributeShift.of(
            column, IntStream.range(0, 60).toArray(), IntStream.range(60, 80).toArray(), attributes)
        .orElseThrow();
  }

  // R 4.2.2: p <- (c(30,20,10)+.5)/61.5; q <- (c(5,5,10)+.5)/21.5; sum((p-q)*log(p/q))
  @Test
  void is_the_population_stability_index() {
    assertThat(shift(1).index()).isCloseTo(0.5133125915, within(1e-9));
  }

  @Test
  void chance_is_that_of_a_chi_squared_distribution() {
    // R 4.2.2: qchisq(.01, 2, lower.tail = FALSE) * (1/60 + 1/20) is 9.210340372 / 15.
    assertThat(shift(1).byChance()).isCloseTo(9.210340372 / 15, within(1e-9));
    assertThat(shift(1).notable()).isFalse();
    assertThat(shift(20).byChance()).isGreaterThan(shift(1).byChance());
  }
}
