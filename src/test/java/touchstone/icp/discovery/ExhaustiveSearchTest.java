package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.icp.AttributeColumn;

class ExhaustiveSearchTest {

  private static double[] target(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] target = new double[rows];
    for (int row = 0; row < rows; row++) {
      target[row] = Math.rint(random.nextDouble() * 50);
    }
    return target;
  }

  private static List<Candidate> bestOfEachDepth(List<Candidate> all, int limit) {
    return IntStream.rangeClosed(1, 3)
        .boxed()
        .flatMap(
            depth ->
                all.stream()
                    .filter(candidate -> CandidateId.depth(candidate.id()) == depth)
                    .limit(limit))
        .sorted()
        .toList();
  }

  /** How many conjunctions {@link #rowByRow} has tried. */
  private long tried;

  /** Every conjunction, row by row, with nothing clever. */
  private List<Candidate> rowByRow(SearchSpace space, Scores scores, int[][] orders) {
    List<Candidate> found = new ArrayList<>();
    BitSet all = new BitSet();
    all.set(0, space.rows());
    extend(space, scores, orders, 0, 0, 0, all, found);
    return found.stream().sorted().toList();
  }

  private void extend(
      SearchSpace space,
      Scores scores,
      int[][] orders,
      int fromAxis,
      long id,
      int depth,
      BitSet rows,
      List<Candidate> found) {
    if (depth == space.depth()) {
      return;
    }
    for (int number = fromAxis; number < space.axes().size(); number++) {
      Axis axis = space.axes().get(number);
      for (int selector = 0; selector < axis.selectors(); selector++) {
        if (axis.isFull(selector) || axis.isSet(selector) && holdsSet(space, id)) {
          continue;
        }
        BitSet narrowed = new BitSet();
        long sum = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
          if (axis.selects(selector, axis.codes()[row], orders[number])) {
            narrowed.set(row);
            sum += scores.packed()[row];
          }
        }
        long longer =
            id == 0 ? CandidateId.of(number, selector) : CandidateId.and(id, number, selector);
        tried++;
        if (scores.quality(sum) > 0) {
          found.add(new Candidate(scores.quality(sum), longer));
        }
        extend(space, scores, orders, number + 1, longer, depth + 1, narrowed, found);
      }
    }
  }

  private static boolean holdsSet(SearchSpace space, long id) {
    for (int place = 0; id != 0 && place < CandidateId.depth(id); place++) {
      Axis axis = space.axes().get(CandidateId.axis(id, place));
      if (axis.isSet(CandidateId.selector(id, place))) {
        return true;
      }
    }
    return false;
  }

  @Nested
  class Finds_exactly_the_best {

    @ParameterizedTest
    @CsvSource({"12,3", "60,3", "900,3", "12000,3", "60,2", "60,1"})
    void of_all_conjunctions_over_names_numbers_and_sets(int rows, int depth) {
      SearchSpace space =
          SearchSpace.of(
              Tables.mixed(rows, rows),
              Tables.rows(rows),
              new SearchSettings(depth, 2, rows > 1000 ? 3 : 0, 24, 3));
      Scores scores = Scores.ofRanks(target(rows, 7), 2);
      int[][] orders = new Strength(space).of(scores);

      List<Candidate> found = new ExhaustiveSearch(space).best(scores, orders, 500, Watch.NONE);

      assertThat(found)
          .isNotEmpty()
          .isEqualTo(bestOfEachDepth(rowByRow(space, scores, orders), 500));
      assertThat(space.candidates()).isEqualTo(tried);
    }

    @Test
    void when_wide_blocks_serve_many_triples() {
      SplittableRandom random = new SplittableRandom(3);
      List<AttributeColumn> columns = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        columns.add(Tables.drawnNames("a" + i, 20_000, 3, .05, random));
      }
      SearchSpace space =
          SearchSpace.of(columns, Tables.rows(20_000), new SearchSettings(3, 2, 0, 24, 1));
      assertThat(CubePlan.of(space).blocks()).anyMatch(block -> block.axes().length > 4);
      Scores scores = Scores.ofRanks(target(20_000, 7), 2);
      int[][] orders = new Strength(space).of(scores);

      List<Candidate> found = new ExhaustiveSearch(space).best(scores, orders, 100, Watch.NONE);

      assertThat(found).isEqualTo(bestOfEachDepth(rowByRow(space, scores, orders), 100));
    }

    @Test
    void whatever_the_number_of_threads() {
      SearchSpace space =
          SearchSpace.of(Tables.mixed(500, 5), Tables.rows(500), SearchSettings.DEFAULT);
      Scores scores = Scores.ofRanks(target(500, 1), 2);
      int[][] orders = new Strength(space).of(scores);
      ExhaustiveSearch search = new ExhaustiveSearch(space);

      List<Candidate> alone = search.best(scores, orders, 50, Watch.NONE);

      for (int threads = 2; threads <= 5; threads++) {
        assertThat(search.best(scores, orders, 50, Watch.NONE.onThreads(threads))).isEqualTo(alone);
      }
    }
  }

  @Nested
  class Can_be_followed_and_stopped {

    private final SearchSpace space =
        SearchSpace.of(Tables.mixed(100, 5), Tables.rows(100), SearchSettings.DEFAULT);
    private final Scores scores = Scores.ofRanks(target(100, 1), 2);
    private final int[][] orders = new Strength(space).of(scores);

    @Test
    void reports_progress_that_never_falls_and_ends_at_one() {
      List<Double> shares = new ArrayList<>();

      new ExhaustiveSearch(space).best(scores, orders, 5, new Watch(shares::add, () -> false, 2));

      assertThat(shares).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void stops_when_cancelled() {
      AtomicInteger asked = new AtomicInteger();
      Watch watch = new Watch(share -> {}, () -> asked.incrementAndGet() > 3, 2);

      assertThatThrownBy(() -> new ExhaustiveSearch(space).best(scores, orders, 5, watch))
          .isInstanceOf(CancellationException.class)
          .hasMessage("Stopped on request.");
      assertThat(asked.get()).isLessThanOrEqualTo(6);
    }
  }
}
