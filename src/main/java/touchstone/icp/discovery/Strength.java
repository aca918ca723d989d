package touchstone.icp.discovery;

/**
 * The cells of each axis from strongest to weakest by their own quality, from which sets of names
 * are made. Found anew in each shuffle, so that the family-wise p pays for the choice.
 */
final class Strength {

  private final SearchSpace space;

  Strength(SearchSpace space) {
    this.space = space;
  }

  /** The order of the cells of each axis; empty for an axis without sets. */
  int[][] of(Scores scores) {
    int[][] orders = new int[space.axes().size()][];
    long[] packed = scores.packed();
    for (int a = 0; a < orders.length; a++) {
      Axis axis = space.axes().get(a);
      if (!axis.hasSets()) {
        orders[a] = new int[0];
        continue;
      }
      long[] sums = new long[axis.cells()];
      byte[] codes = axis.codes();
      for (int row = 0; row < packed.length; row++) {
        sums[codes[row]] += packed[row];
      }
      orders[a] = order(sums, axis.named(), scores);
    }
    return orders;
  }

  /** Sorts cells by falling quality, equal ones by number. */
  static int[] order(long[] sums, int named, Scores scores) {
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
