package touchstone.icp.discovery;

import java.util.Arrays;
import touchstone.icp.discovery.CubePlan.Block;

/** The cubes of subsets of a block's axes: sums over the block's cube. Not thread-safe. */
final class Margins {

  private final SearchSpace space;
  private final long[][] cubes = new long[64][];
  private final boolean[] filled = new boolean[64];
  private Block block = new Block(new int[0], 0, new int[0]);

  Margins(SearchSpace space) {
    this.space = space;
  }

  /** The array to fill with the cube of the whole block; forgets the block before. */
  long[] whole(Block of) {
    block = of;
    Arrays.fill(filled, false);
    int all = (1 << of.axes().length) - 1;
    filled[all] = true;
    return roomFor(all, of.cells());
  }

  /** The cube over a subset of the block's axes. */
  long[] cube(int subset) {
    if (filled[subset]) {
      return cubes[subset];
    }
    int places = block.axes().length;
    int added = 0;
    while ((subset >> added & 1) == 1) {
      added++;
    }
    int wider = subset | 1 << added;
    long[] from = cube(wider);
    int outer = 1;
    int inner = 1;
    for (int place = 0; place < places; place++) {
      if ((subset >> place & 1) == 1) {
        int cells = cells(place);
        if (place < added) {
          outer *= cells;
        } else {
          inner *= cells;
        }
      }
    }
    long[] to = roomFor(subset, outer * inner);
    sumOut(from, outer, cells(added), inner, to);
    filled[subset] = true;
    return to;
  }

  private int cells(int place) {
    return space.axes().get(block.axes()[place]).cells();
  }

  private static void sumOut(long[] from, int outer, int dropped, int inner, long[] to) {
    for (int o = 0; o < outer; o++) {
      int source = o * dropped * inner;
      System.arraycopy(from, source, to, o * inner, inner);
      for (int d = 1; d < dropped; d++) {
        source += inner;
        for (int i = 0; i < inner; i++) {
          to[o * inner + i] += from[source + i];
        }
      }
    }
  }

  private long[] roomFor(int subset, int length) {
    if (cubes[subset] == null || cubes[subset].length < length) {
      cubes[subset] = new long[length];
    }
    return cubes[subset];
  }
}
