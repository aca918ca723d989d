package touchstone.stats;

/**
 * The order of values after a few changed: runs of equal values are carried over as they are, and
 * only where a fresh value belongs are values compared. Used once.
 */
final class RankMerge {

  private final OrderedRanks former;
  private final double[] formerValues;
  private final double[] values;
  private final int[] now;
  private final int[] order;
  private int size;

  /** The mark of a run whose first position is not taken yet, or 0. */
  private int pending;

  /**
   * @param formerValues of all positions of before
   * @param values of all positions of now
   * @param now the position of now of each of before, or -1
   * @param most not fewer than there will be
   */
  RankMerge(OrderedRanks former, double[] formerValues, double[] values, int[] now, int most) {
    this.former = former;
    this.formerValues = formerValues;
    this.values = values;
    this.now = now;
    order = new int[most];
  }

  /**
   * @param fresh positions of now with fresh values, in order
   */
  OrderedRanks with(int[] fresh) {
    int from = 0;
    int next = 0;
    while (next < fresh.length) {
      double value = values[fresh[next]];
      int place = firstNotBelow(value, from);
      carry(from, place);
      int end = endOfRun(place, value);
      int after = next + 1;
      while (after < fresh.length && values[fresh[after]] == value) {
        after++;
      }
      join(place, end, fresh, next, after);
      from = end;
      next = after;
    }
    carry(from, former.size());
    return OrderedRanks.of(order, size, values.length);
  }

  /** The first place from one on whose value is not below; looks near that one first. */
  private int firstNotBelow(double value, int from) {
    int low = from;
    int step = 64;
    while (low + step < former.size() && valueAt(low + step) < value) {
      low += step + 1;
      step *= 2;
    }
    int high = Math.min(former.size(), low + step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (valueAt(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double valueAt(int place) {
    return formerValues[former.position(place)];
  }

  private int endOfRun(int place, double value) {
    if (place == former.size() || valueAt(place) != value) {
      return place;
    }
    int end = place + 1;
    while (end < former.size() && !former.startsRun(end)) {
      end++;
    }
    return end;
  }

  /** Carries over whole runs, without those that are gone. */
  private void carry(int from, int to) {
    // Without branches: which positions stay and which start a run cannot be foreseen.
    for (int place = from; place < to; place++) {
      int entry = former.entry(place);
      int position = now[entry & OrderedRanks.POSITION];
      int gone = position >> (Integer.SIZE - 1);
      pending |= entry & OrderedRanks.STARTS_RUN;
      order[size] = position | pending;
      size += 1 + gone;
      pending &= gone;
    }
  }

  /** One run of what stays of a former run and of fresh positions with the same value. */
  private void join(int from, int to, int[] fresh, int firstFresh, int endFresh) {
    int next = firstFresh;
    pending = OrderedRanks.STARTS_RUN;
    for (int place = from; place < to; place++) {
      int position = now[former.position(place)];
      if (position >= 0) {
        while (next < endFresh && fresh[next] < position) {
          take(fresh[next++]);
        }
        take(position);
      }
    }
    while (next < endFresh) {
      take(fresh[next++]);
    }
  }

  private void take(int position) {
    order[size++] = position | pending;
    pending = 0;
  }
}
