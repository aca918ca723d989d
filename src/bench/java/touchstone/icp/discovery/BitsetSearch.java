package touchstone.icp.discovery;

import java.util.List;

/**
 * The like-for-like peer of the cubes: depth first over one bitset per single name, cut together
 * with AND, the target summed over the bits. One thread, nothing pruned but empty intersections.
 */
final class BitsetSearch {

  private final SearchSpace space;
  private final long[][][] bits;

  BitsetSearch(SearchSpace space) {
    this.space = space;
    int words = (space.rows() + 63) / 64;
    this.bits = new long[space.axes().size()][][];
    for (int number = 0; number < bits.length; number++) {
      Axis axis = space.axes().get(number);
      bits[number] = new long[axis.named()][words];
      for (int row = 0; row < space.rows(); row++) {
        int cell = axis.codes()[row];
        if (cell < axis.named()) {
          bits[number][cell][row >> 6] |= 1L << row;
        }
      }
    }
  }

  /** The best conjunctions of single names, as {@link ExhaustiveSearch#best} gives them. */
  List<Candidate> best(Scores scores, int limit) {
    TopCandidates top = new TopCandidates(limit);
    extend(null, 0, 0, 0, scores, top, new long[SearchSettings.DEEPEST][bits[0][0].length]);
    return top.best();
  }

  private void extend(
      long[] rows, int from, long id, int depth, Scores scores, TopCandidates top, long[][] room) {
    for (int number = from; number < bits.length; number++) {
      for (int cell = 0; cell < bits[number].length; cell++) {
        long[] cut = depth == 0 ? bits[number][cell] : room[depth];
        if (depth > 0) {
          for (int word = 0; word < cut.length; word++) {
            cut[word] = rows[word] & bits[number][cell][word];
          }
        }
        long sum = sum(cut, scores.packed());
        if (sum == 0) {
          continue;
        }
        double quality = scores.quality(sum);
        long longer = id == 0 ? CandidateId.of(number, cell) : CandidateId.and(id, number, cell);
        if (quality > top.bar(depth + 1)) {
          top.take(quality, longer);
        }
        if (depth + 1 < space.depth()) {
          extend(cut, number + 1, longer, depth + 1, scores, top, room);
        }
      }
    }
  }

  private static long sum(long[] rows, long[] packed) {
    long sum = 0;
    for (int word = 0; word < rows.length; word++) {
      for (long left = rows[word]; left != 0; left &= left - 1) {
        sum += packed[word << 6 | Long.numberOfTrailingZeros(left)];
      }
    }
    return sum;
  }
}
