package touchstone.icp.discovery;

/**
 * Tries every conjunction of one condition per axis on a filled cube of one, two or three axes.
 * Runs and sets are running sums over cells, so that each costs one addition. Not thread-safe.
 */
final class CubeReader {

  private final int countBits;
  private final long sizeMask;
  private final double[] weightBySize;
  private final double[] slackBySize;
  private int[][] orders;
  private final int smallestSupport;
  private final CandidateSink sink;
  private double bar;
  private long[] first = new long[0];
  private long[] second = new long[0];

  /**
   * Reads cubes of these scores.
   *
   * @param orders the cells of each axis from strongest to weakest, for sets
   */
  CubeReader(Scores scores, int[][] orders, CandidateSink sink) {
    this.countBits = scores.countBits();
    this.sizeMask = (1L << countBits) - 1;
    this.weightBySize = scores.weightBySize();
    this.orders = orders;
    this.sink = sink;
    this.slackBySize = scores.slackBySize();
    this.smallestSupport = scores.smallestSupport();
  }

  /** Goes on with other orders. */
  void use(int[][] newOrders) {
    orders = newOrders;
  }

  /** Tries the conditions of one axis. */
  void read(Axis axis, int number, long[] cube) {
    bar = sink.bar(1);
    tryAll(axis, number, 0, cube, 0, true);
  }

  /** Tries the pairs of conditions of two axes. */
  void read(Axis a, int aNumber, Axis b, int bNumber, long[] cube) {
    bar = sink.bar(2);
    first = atLeast(first, a.selectors() * b.cells());
    collapse(a, orders[aNumber], cube, 0, b.cells(), first);
    for (int s = 0; s < a.selectors(); s++) {
      if (!a.isFull(s)) {
        tryAll(b, bNumber, CandidateId.of(aNumber, s), first, s * b.cells(), !a.isSet(s));
      }
    }
  }

  /** Tries the triples of conditions of three axes. */
  void read(Axis a, int aNumber, Axis b, int bNumber, Axis c, int cNumber, long[] cube) {
    bar = sink.bar(3);
    int line = c.cells();
    int slice = b.cells() * line;
    first = atLeast(first, a.selectors() * slice);
    second = atLeast(second, b.selectors() * line);
    collapse(a, orders[aNumber], cube, 0, slice, first);
    for (int s = 0; s < a.selectors(); s++) {
      if (a.isFull(s) || size(first, s * slice, slice) < smallestSupport) {
        continue;
      }
      collapse(b, orders[bNumber], first, s * slice, line, second);
      long id = CandidateId.of(aNumber, s);
      for (int t = 0; t < b.selectors(); t++) {
        boolean tried = !b.isFull(t) && !(a.isSet(s) && b.isSet(t));
        if (tried && size(second, t * line, line) >= smallestSupport) {
          boolean sets = !a.isSet(s) && !b.isSet(t);
          tryAll(c, cNumber, CandidateId.and(id, bNumber, t), second, t * line, sets);
        }
      }
    }
  }

  private int size(long[] sums, int from, int length) {
    long sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += sums[i];
    }
    return (int) (sum & sizeMask);
  }

  /** Sums the lines of an axis' cells into one line per condition. */
  private static void collapse(
      Axis axis, int[] order, long[] cube, int start, int line, long[] lines) {
    if (axis.ordered()) {
      for (int s = 0; s < axis.selectors(); s++) {
        int to = start + axis.runTo(s) * line;
        if (axis.runFrom(s) == axis.runTo(s)) {
          System.arraycopy(cube, to, lines, s * line, line);
        } else {
          add(lines, (s - 1) * line, cube, to, lines, s * line, line);
        }
      }
      return;
    }
    System.arraycopy(cube, start, lines, 0, axis.named() * line);
    for (int members = 2; members <= axis.largestSet(); members++) {
      int s = axis.named() + members - 2;
      int before = members == 2 ? order[0] : s - 1;
      add(lines, before * line, cube, start + order[members - 1] * line, lines, s * line, line);
    }
  }

  private static void add(
      long[] x, int xFrom, long[] y, int yFrom, long[] to, int toFrom, int length) {
    for (int i = 0; i < length; i++) {
      to[toFrom + i] = x[xFrom + i] + y[yFrom + i];
    }
  }

  /**
   * Tries the conditions of the last axis: first each cell alone; then runs or sets of cells,
   * unless the cells alone show that no union of them can reach the bar.
   */
  private void tryAll(Axis axis, int number, long id, long[] cells, int start, boolean sets) {
    int named = axis.named();
    double squares = 0;
    long all = 0;
    for (int cell = 0; cell < named; cell++) {
      long sum = cells[start + cell];
      double quality = quality(sum);
      all += sum;
      // Negative ones too: they loosen the bound a little, and a test of the sign costs more.
      squares += quality * quality;
      if (quality > bar) {
        take(sum, id, number, axis.alone(cell));
      }
    }
    if (squares * slackBySize[(int) (all & sizeMask)] > bar * bar) {
      if (axis.ordered()) {
        tryRuns(axis, number, id, cells, start);
      } else if (sets && axis.hasSets()) {
        trySets(axis, number, id, cells, start);
      }
    }
  }

  private void tryRuns(Axis axis, int number, long id, long[] cells, int start) {
    int named = axis.named();
    for (int from = 0; from < named - 1; from++) {
      long sum = cells[start + from];
      int selector = axis.alone(from);
      int last = from == 0 ? named - 2 : named - 1;
      for (int to = from + 1; to <= last; to++) {
        sum += cells[start + to];
        selector++;
        if (quality(sum) > bar) {
          take(sum, id, number, selector);
        }
      }
    }
  }

  private void trySets(Axis axis, int number, long id, long[] cells, int start) {
    int[] order = orders[number];
    long sum = cells[start + order[0]];
    for (int members = 2; members <= axis.largestSet(); members++) {
      sum += cells[start + order[members - 1]];
      if (quality(sum) > bar) {
        take(sum, id, number, axis.named() + members - 2);
      }
    }
  }

  private double quality(long sum) {
    return (sum >> countBits) * weightBySize[(int) (sum & sizeMask)];
  }

  private void take(long sum, long id, int number, int selector) {
    if ((sum & sizeMask) >= smallestSupport) {
      long longer =
          id == 0 ? CandidateId.of(number, selector) : CandidateId.and(id, number, selector);
      bar = sink.take(quality(sum), longer);
    }
  }

  private static long[] atLeast(long[] scratch, int length) {
    return scratch.length >= length ? scratch : new long[length];
  }
}
