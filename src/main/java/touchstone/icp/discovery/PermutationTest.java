package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.function.IntConsumer;
import touchstone.icp.discovery.CubePlan.Block;

/**
 * Family-wise significance over the whole searched space: the target is shuffled among the
 * accounts, the same search is made, and only its best quality of each depth is kept.
 *
 * <p>Source: Westfall and Young (1993), Resampling-Based Multiple Testing; see {@link NullMaxima}.
 * The statistic is standardised (see {@link Scores#ofRanks}), so that small and large profiles
 * compete fairly; it works on ranks, so that heavy tails do not matter. Sets of names are chosen
 * anew in each shuffle.
 *
 * <p>Several shuffles go through each pass over the rows side by side.
 */
final class PermutationTest {

  private static final int LANES = 4;

  /** Cell numbers of all blocks are kept if they take no more than this many. */
  private static final long MOST_KEPT_CELLS = 64_000_000;

  private final SearchSpace space;
  private final CubePlan plan;

  PermutationTest(SearchSpace space, CubePlan plan) {
    this.space = space;
    this.plan = plan;
  }

  /**
   * Shuffles and searches.
   *
   * @param scores of the space's rows
   * @param wanted how many shuffles; all arrangements are tried instead if they are few
   */
  NullMaxima maxima(Scores scores, int wanted, long seed, Watch watch) {
    Shuffles shuffles = Shuffles.of(scores.packed(), wanted, seed);
    double[][] maxima = new double[SearchSettings.DEEPEST][shuffles.count()];
    char[][] kept = keptCells();
    int batches = (shuffles.count() + LANES - 1) / LANES;
    Tasks.run(batches, watch, () -> new Worker(scores, shuffles, kept, maxima));
    return new NullMaxima(maxima, shuffles.exhaustive());
  }

  private char[][] keptCells() {
    long all = (long) plan.blocks().size() * space.rows();
    char[][] kept = new char[all <= MOST_KEPT_CELLS ? plan.blocks().size() : 0][];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = new char[space.rows()];
      BlockCells.fill(space, plan.blocks().get(i), kept[i]);
    }
    return kept;
  }

  /** One thread's share. */
  private final class Worker implements IntConsumer {
    private final Scores scores;
    private final Shuffles shuffles;
    private final char[][] kept;
    private final double[][] maxima;
    private final long[] lanes = new long[space.rows() * LANES];
    private final long[] cube;
    private final char[] cells = new char[space.rows()];
    private final Margins margins = new Margins(space);
    private final Strength strength = new Strength(space);
    private final Maximum[] best = new Maximum[LANES];
    private final CubeReader[] readers = new CubeReader[LANES];

    Worker(Scores scores, Shuffles shuffles, char[][] kept, double[][] maxima) {
      this.scores = scores;
      this.shuffles = shuffles;
      this.kept = kept;
      this.maxima = maxima;
      int largest = plan.blocks().stream().mapToInt(Block::cells).max().orElse(0);
      this.cube = new long[largest * LANES];
      for (int lane = 0; lane < LANES; lane++) {
        best[lane] = new Maximum();
        readers[lane] = new CubeReader(scores, new int[0][], best[lane]);
      }
    }

    @Override
    public void accept(int batch) {
      int from = batch * LANES;
      int used = Math.min(LANES, shuffles.count() - from);
      for (int lane = 0; lane < used; lane++) {
        shuffles.write(from + lane, lanes, lane, LANES);
        best[lane].restart();
        readers[lane].use(strength.of(scores, lanes, lane, LANES));
      }
      for (int number = 0; number < plan.blocks().size(); number++) {
        Block block = plan.blocks().get(number);
        add(cellsOf(number, block), block.cells());
        for (int lane = 0; lane < used; lane++) {
          long[] whole = margins.whole(block);
          for (int cell = 0; cell < block.cells(); cell++) {
            whole[cell] = cube[cell * LANES + lane];
          }
          ExhaustiveSearch.read(space, block, margins, readers[lane]);
        }
      }
      for (int lane = 0; lane < used; lane++) {
        for (int depth = 0; depth < maxima.length; depth++) {
          maxima[depth][from + lane] = best[lane].bar(depth + 1);
        }
      }
    }

    private char[] cellsOf(int number, Block block) {
      if (kept.length > 0) {
        return kept[number];
      }
      BlockCells.fill(space, block, cells);
      return cells;
    }

    private void add(char[] rowCells, int length) {
      Arrays.fill(cube, 0, length * LANES, 0);
      for (int row = 0, lane = 0; row < rowCells.length; row++, lane += LANES) {
        int cell = rowCells[row] * LANES;
        cube[cell] += lanes[lane];
        cube[cell + 1] += lanes[lane + 1];
        cube[cell + 2] += lanes[lane + 2];
        cube[cell + 3] += lanes[lane + 3];
      }
    }
  }
}
