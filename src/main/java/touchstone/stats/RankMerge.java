package touchstone.stats;

import java.util.Arrays;

/** Puts two ascending orders of positions together, and ranks them in the same pass. Used once. */
final class RankMerge {

  private final double[] values;
  private final int[] doubled;
  private final int[] order;
  private int size;

  /** The first place of the run of equal values that is not closed yet. */
  private int first;

  private double value = Double.NaN;

  /**
   * @param values of all positions of now
   * @param most not fewer than there will be
   */
  RankMerge(double[] values, int most) {
    this.values = values;
    doubled = new int[values.length];
    order = new int[most];
  }

  /**
   * @param former positions of before, in order
   * @param now the position of now of each of before, or -1
   * @param fresh positions of now, in order
   */
  OrderedRanks of(int[] former, int[] now, int[] fresh) {
    int next = 0;
    for (int before : former) {
      int position = now[before];
      if (position < 0) {
        continue;
      }
      double here = values[position];
      while (next < fresh.length && precedes(fresh[next], here, position)) {
        take(fresh[next], values[fresh[next]]);
        next++;
      }
      take(position, here);
    }
    for (; next < fresh.length; next++) {
      take(fresh[next], values[fresh[next]]);
    }
    closeRun();
    return new OrderedRanks(Arrays.copyOf(order, size), doubled);
  }

  private boolean precedes(int fresh, double here, int position) {
    return values[fresh] < here || (values[fresh] == here && fresh < position);
  }

  private void take(int position, double next) {
    if (next != value) {
      closeRun();
      value = next;
    }
    order[size++] = position;
  }

  private void closeRun() {
    for (int i = first; i < size; i++) {
      doubled[order[i]] = first + size;
    }
    first = size;
  }
}
