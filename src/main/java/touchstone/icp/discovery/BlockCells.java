package touchstone.icp.discovery;

import touchstone.icp.discovery.CubePlan.Block;

/** In which cell of a block's cube each row lies. */
final class BlockCells {

  private BlockCells() {}

  /** One cell number per row, the last axis running fastest; at most 2^16 cells. */
  static void fill(SearchSpace space, Block block, char[] cells) {
    int[] axes = block.axes();
    byte[] a = codes(space, axes, 0);
    if (axes.length == 1) {
      for (int row = 0; row < cells.length; row++) {
        cells[row] = (char) a[row];
      }
      return;
    }
    byte[] b = codes(space, axes, 1);
    int bCells = space.axes().get(axes[1]).cells();
    if (axes.length == 2) {
      for (int row = 0; row < cells.length; row++) {
        cells[row] = (char) (a[row] * bCells + b[row]);
      }
      return;
    }
    byte[] c = codes(space, axes, 2);
    int cCells = space.axes().get(axes[2]).cells();
    if (axes.length == 3) {
      for (int row = 0; row < cells.length; row++) {
        cells[row] = (char) ((a[row] * bCells + b[row]) * cCells + c[row]);
      }
      return;
    }
    byte[] d = codes(space, axes, 3);
    int dCells = space.axes().get(axes[3]).cells();
    for (int row = 0; row < cells.length; row++) {
      cells[row] = (char) (((a[row] * bCells + b[row]) * cCells + c[row]) * dCells + d[row]);
    }
    for (int place = 4; place < axes.length; place++) {
      byte[] more = codes(space, axes, place);
      int moreCells = space.axes().get(axes[place]).cells();
      for (int row = 0; row < cells.length; row++) {
        cells[row] = (char) (cells[row] * moreCells + more[row]);
      }
    }
  }

  private static byte[] codes(SearchSpace space, int[] axes, int place) {
    return space.axes().get(axes[place]).codes();
  }
}
