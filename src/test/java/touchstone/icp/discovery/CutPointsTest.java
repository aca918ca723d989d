package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CutPointsTest {

  @Test
  void cuts_into_bands_of_about_equal_size_at_round_numbers() {
    double[] employees = IntStream.rangeClosed(1, 400).asDoubleStream().toArray();

    assertThat(CutPoints.of(employees, 4)).containsExactly(101, 201, 301);
    assertThat(CutPoints.of(new double[] {3, 8, 45, 52, 190, 260, 900, 4000}, 4))
        .containsExactly(20, 100, 500);
  }

  @Test
  void never_cuts_between_equal_values() {
    assertThat(CutPoints.of(new double[] {1, 1, 1, 1, 1, 1, 2, 3}, 4)).containsExactly(2);
    assertThat(CutPoints.of(new double[] {5, 5, 5}, 3)).isEmpty();
    assertThat(CutPoints.of(new double[] {5}, 3)).isEmpty();
  }

  @Test
  void writes_fractions_with_few_digits() {
    assertThat(CutPoints.roundest(0.123, 0.31)).isEqualTo(0.2);
    assertThat(CutPoints.roundest(2003, 2007)).isEqualTo(2005);
    assertThat(CutPoints.roundest(-7, -2)).isEqualTo(-5);
    assertThat(CutPoints.roundest(49, 50)).isEqualTo(50);
    assertThat(CutPoints.roundest(-3, 4)).isEqualTo(0);
  }

  @Property
  void every_cut_separates_two_values(
      @ForAll @IntRange(min = 2, max = 12) int bands,
      @ForAll @Size(min = 2, max = 60) double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();

    double[] cuts = CutPoints.of(finite, bands);

    assertThat(cuts).isSorted().hasSizeLessThan(bands);
    for (int i = 0; i < cuts.length; i++) {
      double cut = cuts[i];
      double before = i == 0 ? Double.NEGATIVE_INFINITY : cuts[i - 1];
      assertThat(Arrays.stream(finite).boxed())
          .anyMatch(v -> v < cut && v >= before)
          .anyMatch(v -> v >= cut);
    }
  }
}
