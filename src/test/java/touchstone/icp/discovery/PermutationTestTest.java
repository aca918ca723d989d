package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTestTest {

  private static SearchSpace space(int rows) {
    return SearchSpace.of(Tables.mixed(rows, rows), Tables.rows(rows), SearchSettings.DEFAULT);
  }

  private static double[] noise(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return DoubleStream.generate(() -> Math.rint(random.nextDouble() * 30)).limit(rows).toArray();
  }

  /** The best quality of each depth in every order, searched one order after the other. */
  private static double[][] oneByOne(SearchSpace space, Scores scores, int wanted, long seed) {
    Shuffles shuffles = Shuffles.of(scores.packed(), wanted, seed);
    double[][] maxima = new double[3][shuffles.count()];
    for (int number = 0; number < shuffles.count(); number++) {
      long[] shuffled = new long[space.rows()];
      shuffles.write(number, shuffled, 0, 1);
      Scores moved = scores.withPacked(shuffled);
      int[][] orders = new Strength(space).of(moved);
      for (Candidate one : new ExhaustiveSearch(space).best(moved, orders, 1, Watch.NONE)) {
        maxima[CandidateId.depth(one.id()) - 1][number] = one.quality();
      }
    }
    return maxima;
  }

  @Nested
  class Finds_what_chance_achieves {

    @ParameterizedTest
    @ValueSource(ints = {20, 300, 5000})
    void by_the_same_search_on_every_shuffle(int rows) {
      SearchSpace space = space(rows);
      Scores scores = Scores.ofRanks(noise(rows, 1), 2);

      NullMaxima maxima = new ExhaustiveSearch(space).maxima(scores, 10, 99, Watch.NONE);

      double[][] expected = oneByOne(space, scores, 10, 99);
      for (int depth = 1; depth <= 3; depth++) {
        for (double quality : expected[depth - 1]) {
          assertThat(maxima.pValue(quality, depth))
              .isEqualTo(new NullMaxima(expected, false).pValue(quality, depth));
        }
      }
    }

    @Test
    void whatever_the_number_of_threads() {
      SearchSpace space = space(200);
      Scores scores = Scores.ofRanks(noise(200, 1), 2);
      ExhaustiveSearch search = new ExhaustiveSearch(space);

      NullMaxima alone = search.maxima(scores, 50, 5, Watch.NONE);
      NullMaxima three = search.maxima(scores, 50, 5, Watch.NONE.onThreads(3));

      for (double level = 0.02; level < 1; level += 0.02) {
        assertThat(three.critical(level, 2)).isEqualTo(alone.critical(level, 2));
      }
    }

    @Test
    void with_other_shuffles_for_another_seed() {
      Scores scores = Scores.ofRanks(noise(200, 1), 2);
      ExhaustiveSearch search = new ExhaustiveSearch(space(200));

      assertThat(search.maxima(scores, 50, 5, Watch.NONE).critical(.3, 3))
          .isNotEqualTo(search.maxima(scores, 50, 6, Watch.NONE).critical(.3, 3));
    }

    @Test
    void and_stops_when_cancelled() {
      Scores scores = Scores.ofRanks(noise(200, 1), 2);
      Watch watch = new Watch(share -> {}, () -> true, 2);

      assertThatThrownBy(() -> new ExhaustiveSearch(space(200)).maxima(scores, 50, 5, watch))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Nested
  class The_family_wise_p {

    @Test
    void compares_within_a_depth_and_pays_for_the_choice_of_the_depth() {
      double[][] maxima = {{3, 1, 1, 2}, {5, 4, 4, 9}};
      NullMaxima pool = new NullMaxima(maxima, false);

      // The smallest p of the four orders: 1/4 (depth 1), 1, 1, 1/4 (depth 2).
      assertThat(pool.pValue(3, 1)).isEqualTo(2 / 4.0);
      assertThat(pool.pValue(5, 2)).isEqualTo(2 / 4.0);
      assertThat(pool.pValue(4, 2)).isEqualTo(1);
      assertThat(pool.critical(.5, 1)).isEqualTo(2);
      assertThat(pool.critical(.2, 1)).isInfinite();
    }

    @Test
    void is_never_zero() {
      NullMaxima pool = new NullMaxima(new double[][] {{1, 2, 3, 4, 5}}, false);

      assertThat(pool.pValue(99, 1)).isEqualTo(0.2);
    }
  }

  @Nested
  class With_few_customers {

    @Test
    void tries_every_arrangement_so_that_p_is_exact() {
      // One name against the other, two of five: the best of C(5,2) = 10 arrangements.
      SearchSpace space =
          SearchSpace.of(
              List.of(Tables.names("industry", "A", "A", "B", "B", "B")),
              Tables.rows(5),
              SearchSettings.DEFAULT);
      Scores scores = Scores.ofRanks(new double[] {50, 40, 3, 2, 1}, 2);
      ExhaustiveSearch search = new ExhaustiveSearch(space);

      NullMaxima maxima = search.maxima(scores, 100, 1, Watch.NONE);

      double best =
          search.best(scores, new Strength(space).of(scores), 1, Watch.NONE).get(0).quality();
      assertThat(maxima.exhaustive()).isTrue();
      assertThat(maxima.orders()).isEqualTo(120);
      // Either name can come out on top: 2 of the 10 arrangements reach the best quality.
      assertThat(maxima.pValue(best, 1)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void tries_each_arrangement_of_equal_values_once() {
      Shuffles shuffles = Shuffles.of(new long[] {1, 1, 0, 0, 0}, 3, 1);

      assertThat(shuffles.exhaustive()).isTrue();
      assertThat(shuffles.count()).isEqualTo(10);
      assertThat(
              IntStream.range(0, 10)
                  .mapToObj(
                      number -> {
                        long[] to = new long[5];
                        shuffles.write(number, to, 0, 1);
                        return Arrays.toString(to);
                      })
                  .distinct())
          .hasSize(10);
    }

    @Test
    void counts_the_true_order_among_random_ones() {
      long[] values = {5, 3, 9, 1, 7, 2, 8, 4, 6, 0};
      Shuffles shuffles = Shuffles.of(values, 20, 1);
      long[] first = new long[10];
      shuffles.write(0, first, 0, 1);

      assertThat(shuffles.count()).isEqualTo(21);
      assertThat(first).isEqualTo(values);
    }
  }

  @Nested
  class The_beam_for_wide_spaces {

    @Test
    void finds_the_same_as_the_whole_search_on_a_narrow_space() {
      SearchSpace space = space(300);
      Scores scores = Scores.ofRanks(noise(300, 1), 2);
      int[][] orders = new Strength(space).of(scores);

      List<Candidate> beam = new BeamSearch(space, 2).best(scores, orders, 3, Watch.NONE);

      assertThat(beam.subList(0, 3))
          .isEqualTo(new ExhaustiveSearch(space).best(scores, orders, 3, Watch.NONE).subList(0, 3));
    }

    @Test
    void never_finds_more_than_there_is() {
      SearchSpace space = space(60);
      Scores scores = Scores.ofRanks(noise(60, 1), 2);
      int[][] orders = new Strength(space).of(scores);
      List<Candidate> beam = new BeamSearch(space, 1).best(scores, orders, 1, Watch.NONE);
      List<Candidate> whole = new ExhaustiveSearch(space).best(scores, orders, 1, Watch.NONE);

      assertThat(beam.get(0).quality())
          .isLessThanOrEqualTo(whole.get(0).quality())
          .isGreaterThan(0.8 * whole.get(0).quality());
    }

    @Test
    void makes_every_shuffle_the_same_search() {
      SearchSpace space = space(60);
      Scores scores = Scores.ofRanks(noise(60, 1), 2);
      BeamSearch search = new BeamSearch(space, 1);

      NullMaxima alone = search.maxima(scores, 40, 3, Watch.NONE);
      NullMaxima threads = search.maxima(scores, 40, 3, Watch.NONE.onThreads(3));

      assertThat(alone.orders()).isEqualTo(41);
      assertThat(threads.critical(.3, 3)).isEqualTo(alone.critical(.3, 3)).isGreaterThan(1);
    }
  }
}
