package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class HedgesGTest {

  /**
   * R 4.2.2, metafor 3.8-1: {@code escalc(measure = "SMD", m1i = mean(x), sd1i = sd(x), n1i = 6,
   * m2i = mean(y), sd2i = sd(y), n2i = 5)}: yi 0.8858289902198813, vi 0.4023345302991201.
   */
  @Test
  void equals_metafor() {
    var g =
        (IntervalEstimate.Measured)
            HedgesG.of(
                new double[] {1.1, 2.2, 3.3, 4.4, 5.5, 9.1},
                new double[] {0.5, 1.9, 2.5, 2.6, 3.1},
                0.95);

    assertThat(g.value()).isCloseTo(0.8858289902198813, within(1e-12));
    assertThat(g.interval().width() / 2 / 1.959963984540054)
        .isCloseTo(Math.sqrt(0.4023345302991201), within(1e-12));
  }

  @Test
  void of_constant_groups_is_not_enough() {
    assertThat(HedgesG.of(new double[] {1, 1}, new double[] {2, 2}, 0.95))
        .isEqualTo(
            new IntervalEstimate.NotEnough(4, 5, "No value differs from the mean of its group."));
  }

  @Test
  void refuses_what_is_no_number() {
    assertThatThrownBy(() -> HedgesG.of(new double[] {1, 2}, new double[] {Double.NaN}, 0.95))
        .hasMessage("The second sample has NaN at index 0; leave unknown values out.");
  }

  @Property(tries = 300)
  void does_not_depend_on_the_currency(
      @ForAll("sample") double[] x, @ForAll @DoubleRange(min = 0.01, max = 100) double rate) {
    double[] y = {1, 20, 35};
    var g = (IntervalEstimate.Measured) HedgesG.of(x, y, 0.95);
    var converted = (IntervalEstimate.Measured) HedgesG.of(times(x, rate), times(y, rate), 0.95);

    assertThat(converted.value()).isCloseTo(g.value(), within(1e-8 * (1 + Math.abs(g.value()))));
  }

  private double[] times(double[] values, double rate) {
    return Arrays.stream(values).map(value -> value * rate).toArray();
  }

  @Provide
  Arbitrary<double[]> sample() {
    return FiniteSamples.ofSize(3, 30);
  }
}
