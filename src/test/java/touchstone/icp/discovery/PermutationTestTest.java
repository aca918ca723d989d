package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
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

  @Nested
  class Finds_what_chance_achieves {

    @ParameterizedTest
    @ValueSource(ints = {20, 300, 5000})
    void by_the_same_search_on_every_shuffle(int rows) {
      SearchSpace space = space(rows);
      Scores scores = Scores.ofRanks(noise(rows, 1), 2);
      ExhaustiveSearch search = new ExhaustiveSearch(space);

      NullMaxima maxima = search.maxima(scores, 10, 99, Watch.NONE);

      Shuffles shuffles = Shuffles.of(scores.packed(), 10, 99);
      double[] expected = new double[10];
      for (int number = 0; number < 10; number++) {
        long[] shuffled = new long[rows];
        shuffles.write(number, shuffled, 0, 1);
        Scores moved = scores.withPacked(shuffled);
        int[][] orders = new Strength(space).of(moved);
        expected[number] = search.best(moved, orders, 1, Watch.NONE).get(0).quality();
      }
      for (double quality : expected) {
        long reached = Arrays.stream(expected).filter(other -> other >= quality).count();
        assertThat(maxima.pValue(quality)).isEqualTo((1.0 + reached) / 11);
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
        assertThat(three.critical(level)).isEqualTo(alone.critical(level));
      }
    }

    @Test
    void with_other_shuffles_for_another_seed() {
      Scores scores = Scores.ofRanks(noise(200, 1), 2);
      ExhaustiveSearch search = new ExhaustiveSearch(space(200));

      assertThat(search.maxima(scores, 50, 5, Watch.NONE).critical(.3))
          .isNotEqualTo(search.maxima(scores, 50, 6, Watch.NONE).critical(.3));
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
      assertThat(maxima.shuffles()).isEqualTo(120);
      // Either name can come out on top: 2 of the 10 arrangements reach the best quality.
      assertThat(maxima.pValue(best)).isCloseTo(0.2, within(1e-12));
      assertThat(maxima.smallestP()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void tries_each_arrangement_of_equal_values_once() {
      Shuffles shuffles = Shuffles.of(new long[] {1, 1, 0, 0, 0}, 3, 1);

      assertThat(shuffles.exhaustive()).isTrue();
      assertThat(shuffles.count()).isEqualTo(10);
      long distinct =
          java.util.stream.IntStream.range(0, 10)
              .mapToObj(
                  number -> {
                    long[] to = new long[5];
                    shuffles.write(number, to, 0, 1);
                    return Arrays.toString(to);
                  })
              .distinct()
              .count();
      assertThat(distinct).isEqualTo(10);
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

      assertThat(beam).isEqualTo(new ExhaustiveSearch(space).best(scores, orders, 3, Watch.NONE));
    }

    @Test
    void never_finds_more_than_there_is() {
      SearchSpace space = space(60);
      Scores scores = Scores.ofRanks(noise(60, 1), 2);
      NullMaxima beam = new BeamSearch(space, 1).maxima(scores, 40, 3, Watch.NONE.onThreads(2));
      NullMaxima whole = new ExhaustiveSearch(space).maxima(scores, 40, 3, Watch.NONE);

      for (double level = 0.05; level < 1; level += 0.05) {
        assertThat(beam.critical(level)).isLessThanOrEqualTo(whole.critical(level));
      }
      assertThat(beam.critical(.5)).isGreaterThan(0.8 * whole.critical(.5));
    }
  }
}
