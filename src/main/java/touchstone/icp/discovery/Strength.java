package touchstone.icp.discovery;

/**
 * The cells of each axis from strongest to weakest by their own quality, from which sets of names
 * are made. Found anew in each shuffle, so that the family-wise p pays for the choice.
 */
final class Strength {

  private static final int[] NO_ORDER = {};

  private final SearchSpace space;

  Strength(SearchSpace space) {
    this.space = space;
  }

  /** The order of the cells of each axis; empty for an axis without sets. */
  int[][] of(Scores scores) {
    return of(scores, scores.packed(), 0, 1);
  }

  /** The same for packed scores in every {@code stride}-th place from {@code start}. */
  int[][] of(Scores scores, long[] packed, int start, int stride) {
    int[][] orders = new int[space.axes().size()][];
    for (int a = 0; a < orders.length; a++) {
      Axis axis = space.axes().get(a);
      if (!axis.hasSets()) {
        orders[a] = NO_ORDER;
        continue;
      }
      long[] sums = new long[axis.cells()];
      byte[] codes = axis.codes();
      for (int row = 0, place = start; row < codes.length; row++, place += stride) {
        sums[codes[row]] += packed[place];
      }
      orders[a] = order(sums, axis.named(), scores);
    }
    return orders;
  }

  /** Sorts cells by falling quality, equal ones by number. */
  private static int[] order(long[] sums, int named, Scores scores) {
    int[] order = new int[named];
    double[] quality = new double[named];
    for (int cell = 0; cell < named; cell++) {
      quality[cell] = scores.quality(sums[cell]);
      int place = cell;
      while (place > 0 && quality[order[place - 1]] < quality[cell]) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = cell;
    }
    return order;
  }
}
