package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import touchstone.icp.discovery.CubePlan.Block;

/**
 * Searches the whole space: fills the contingency cubes of all triples of axes and tries every
 * conjunction on them. The cost grows with rows times triples and not with the number of
 * conditions, and nothing is pruned: the best candidates are the best there are.
 */
final class ExhaustiveSearch implements SpaceSearch {

  private final SearchSpace space;
  private final CubePlan plan;

  ExhaustiveSearch(SearchSpace space) {
    this.space = space;
    this.plan = CubePlan.of(space);
  }

  @Override
  public List<Candidate> best(Scores scores, int[][] orders, int limit, Watch watch) {
    List<TopCandidates> parts = Collections.synchronizedList(new ArrayList<>());
    Tasks.run(
        plan.blocks().size(),
        watch,
        () -> {
          TopCandidates top = new TopCandidates(limit);
          parts.add(top);
          CubeReader reader = new CubeReader(scores, orders, top);
          Margins margins = new Margins(space);
          char[] cells = new char[space.rows()];
          return number -> {
            Block block = plan.blocks().get(number);
            BlockCells.fill(space, block, cells);
            long[] cube = margins.whole(block);
            add(scores.packed(), cells, cube, block.cells());
            read(space, block, margins, reader);
          };
        });
    return TopCandidates.merged(parts);
  }

  @Override
  public NullMaxima maxima(Scores scores, int wanted, long seed, Watch watch) {
    return new PermutationTest(space, plan).maxima(scores, wanted, seed, watch);
  }

  private static void add(long[] packed, char[] cells, long[] cube, int length) {
    Arrays.fill(cube, 0, length, 0);
    for (int row = 0; row < packed.length; row++) {
      cube[cells[row]] += packed[row];
    }
  }

  /** Tries all conjunctions on the subsets of axes that belong to the block. */
  static void read(SearchSpace space, Block block, Margins margins, CubeReader reader) {
    int[] axes = block.axes();
    for (int subset : block.subsets()) {
      long[] cube = margins.cube(subset);
      int first = Integer.numberOfTrailingZeros(subset);
      int rest = subset & subset - 1;
      int second = Integer.numberOfTrailingZeros(rest);
      int third = Integer.numberOfTrailingZeros(rest & rest - 1);
      switch (Integer.bitCount(subset)) {
        case 1 -> reader.read(axis(space, axes[first]), axes[first], cube);
        case 2 ->
            reader.read(
                axis(space, axes[first]),
                axes[first],
                axis(space, axes[second]),
                axes[second],
                cube);
        default ->
            reader.read(
                axis(space, axes[first]),
                axes[first],
                axis(space, axes[second]),
                axes[second],
                axis(space, axes[third]),
                axes[third],
                cube);
      }
    }
  }

  private static Axis axis(SearchSpace space, int number) {
    return space.axes().get(number);
  }
}
