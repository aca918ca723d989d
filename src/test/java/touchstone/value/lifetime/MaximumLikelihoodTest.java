package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaximumLikelihoodTest {

  private static final double[] LOW = {-10, -10};
  private static final double[] HIGH = {10, 10};

  @Test
  void a_parabola_gives_its_top_and_its_covariance_and_needs_no_more() {
    // Information [[2, 1], [1, 3]], inverse [[.6, -.2], [-.2, .4]]
    LogLikelihood normal =
        p -> {
          double x = p[0] - 1;
          double y = p[1] + 2;
          return -(2 * x * x + 2 * x * y + 3 * y * y) / 2;
        };

    var found = (Optimum.Found) search(normal);

    assertThat(found.point()).containsExactly(new double[] {1, -2}, within(1e-6));
    assertThat(found.covariance()[0]).containsExactly(new double[] {0.6, -0.2}, within(1e-6));
    assertThat(found.covariance()[1]).containsExactly(new double[] {-0.2, 0.4}, within(1e-6));
    assertThat(found.ends()).isEmpty();
    assertThat(found.atLimit()).containsExactly(false, false);
  }

  @Test
  void the_highest_of_several_tops_is_found_from_several_starts() {
    LogLikelihood twoTops =
        p -> {
          double left = -(p[0] + 5) * (p[0] + 5) - p[1] * p[1];
          double right = 3 - (p[0] - 5) * (p[0] - 5) - p[1] * p[1];
          return Math.max(left, right);
        };

    var found =
        (Optimum.Found)
            MaximumLikelihood.search(
                twoTops,
                twoTops,
                List.of(new double[] {-5.5, 0.3}, new double[] {5.5, 0.3}),
                LOW,
                HIGH);

    assertThat(found.point()).containsExactly(new double[] {5, 0}, within(1e-5));
    assertThat(found.logLikelihood()).isCloseTo(3, within(1e-9));
  }

  @Test
  void a_direction_without_information_is_held_at_its_limit() {
    LogLikelihood flat = p -> -(p[0] - 1) * (p[0] - 1) - Math.exp(-p[1]) / 10;

    var found = (Optimum.Found) search(flat);

    assertThat(found.atLimit()).containsExactly(false, true);
    assertThat(found.point()[1]).isEqualTo(10);
    assertThat(found.covariance()[1][1]).isZero();
    // Down to where exp(-y)/10 reaches 1.92: y = -2.95
    assertThat(found.ends()).anySatisfy(end -> assertThat(end[1]).isCloseTo(-2.95, within(0.15)));
  }

  @Test
  void a_likelihood_that_only_rises_ends_at_the_limits() {
    LogLikelihood rising = p -> Math.exp(p[0] / 10) + Math.exp(p[1] / 10);

    var found = (Optimum.Found) search(rising);

    assertThat(found.point()).containsExactly(10, 10);
    assertThat(found.atLimit()).containsExactly(true, true);
  }

  @Test
  void facts_that_no_point_allows_have_no_optimum() {
    assertThat(search(p -> Double.NEGATIVE_INFINITY)).isInstanceOf(Optimum.NotFound.class);
  }

  private static Optimum search(LogLikelihood likelihood) {
    return MaximumLikelihood.search(
        likelihood, likelihood, List.of(new double[] {0, 0}), LOW, HIGH);
  }
}
