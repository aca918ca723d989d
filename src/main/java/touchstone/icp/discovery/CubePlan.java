package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which contingency cubes are filled, so that every triple of axes is seen once with few passes
 * over the rows. One pass fills the cube of a block of three to six axes; the cubes of its triples,
 * pairs and single axes are sums over it. Each subset of axes is read in exactly one block.
 *
 * <p>Larger blocks save passes and cost cells: worth it as long as a block has far fewer cells than
 * there are rows, and fits the processor's cache.
 */
final class CubePlan {

  private static final int LARGEST_BLOCK = 6;
  private static final int MOST_CELLS = 1 << 14;
  private static final int ROWS_PER_CELL = 8;

  /**
   * Axes of one cube, and the subsets of them to read from it.
   *
   * @param axes ascending numbers of axes
   * @param cells of the whole cube
   * @param subsets bit sets over the places in {@code axes}
   */
  record Block(int[] axes, int cells, int[] subsets) {}

  private final List<Block> blocks;

  private CubePlan(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Covers all subsets of at most {@code space.depth()} axes. */
  static CubePlan of(SearchSpace space) {
    int mostCells = Math.min(MOST_CELLS, space.rows() / ROWS_PER_CELL);
    return new CubePlan(new Cover(space, mostCells).blocks());
  }

  /** Greedy cover: take the first subset not seen yet, widen it while that pays. */
  private static final class Cover {
    private final int axes;
    private final int depth;
    private final int[] cells;
    private final int mostCells;
    private final BitSet seen = new BitSet();
    private final int fewestCells;

    Cover(SearchSpace space, int mostCells) {
      this.axes = space.axes().size();
      this.depth = Math.min(space.depth(), axes);
      this.cells = space.axes().stream().mapToInt(Axis::cells).toArray();
      this.mostCells = mostCells;
      this.fewestCells = Arrays.stream(cells).min().orElse(1);
    }

    List<Block> blocks() {
      List<Block> blocks = new ArrayList<>();
      for (int a = 0; a < axes; a++) {
        for (int b = depth < 2 ? axes - 1 : a + 1; b < axes; b++) {
          for (int c = depth < 3 ? axes - 1 : b + 1; c < axes; c++) {
            int[] seed = depth < 2 ? new int[] {a} : depth < 3 ? pair(a, b) : triple(a, b, c);
            if (!seen.get(key(seed))) {
              blocks.add(widened(seed));
            }
          }
        }
      }
      return blocks;
    }

    private static int[] pair(int a, int b) {
      return new int[] {a, b};
    }

    private static int[] triple(int a, int b, int c) {
      return new int[] {a, b, c};
    }

    private Block widened(int[] seed) {
      int[] block = seed;
      while (block.length < LARGEST_BLOCK && product(block) * fewestCells <= mostCells) {
        int[] best = block;
        int bestGain = block.length - 2;
        for (int axis = 0; axis < axes; axis++) {
          int[] wider = with(block, axis);
          if (wider.length > block.length && product(wider) <= mostCells) {
            int gain = unseen(wider) - unseen(block);
            if (gain > bestGain) {
              bestGain = gain;
              best = wider;
            }
          }
        }
        if (best == block) {
          break;
        }
        block = best;
      }
      return new Block(block, (int) product(block), claim(block));
    }

    private long product(int[] block) {
      long product = 1;
      for (int axis : block) {
        product *= cells[axis];
      }
      return product;
    }

    private static int[] with(int[] block, int axis) {
      int[] wider = new int[block.length + 1];
      int filled = 0;
      boolean placed = false;
      for (int one : block) {
        if (one == axis) {
          return block;
        }
        if (!placed && one > axis) {
          wider[filled++] = axis;
          placed = true;
        }
        wider[filled++] = one;
      }
      if (!placed) {
        wider[filled] = axis;
      }
      return wider;
    }

    /** Largest subsets of the block that no block before it has read. */
    private int unseen(int[] block) {
      int count = 0;
      for (int subset = 1; subset < 1 << block.length; subset++) {
        if (Integer.bitCount(subset) == depth && !seen.get(key(chosen(block, subset)))) {
          count++;
        }
      }
      return count;
    }

    /** Marks the subsets that this block is the first to hold, and returns them. */
    private int[] claim(int[] block) {
      List<Integer> claimed = new ArrayList<>();
      for (int subset = 1; subset < 1 << block.length; subset++) {
        if (Integer.bitCount(subset) <= depth) {
          int key = key(chosen(block, subset));
          if (!seen.get(key)) {
            seen.set(key);
            claimed.add(subset);
          }
        }
      }
      return claimed.stream().mapToInt(subset -> subset).toArray();
    }

    private static int[] chosen(int[] block, int subset) {
      int[] chosen = new int[Integer.bitCount(subset)];
      int filled = 0;
      for (int place = 0; place < block.length; place++) {
        if ((subset >> place & 1) == 1) {
          chosen[filled++] = block[place];
        }
      }
      return chosen;
    }

    /** A subset's own number; repeated axes stand for shorter subsets. */
    private int key(int[] subset) {
      int a = subset[0];
      int b = subset.length > 1 ? subset[1] : a;
      int c = subset.length > 2 ? subset[2] : b;
      return (a * axes + b) * axes + c;
    }
  }
}
