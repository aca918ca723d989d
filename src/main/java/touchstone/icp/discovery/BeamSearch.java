package touchstone.icp.discovery;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Searches spaces too wide for every triple of axes: all conjunctions up to a smaller depth, and
 * from there only extensions of the best ones. What it finds is real; that nothing better exists is
 * not certain. The shuffles of the significance test are searched in the same way, so that its
 * family-wise p is right for what was tried.
 */
final class BeamSearch implements SpaceSearch {

  /** How many conjunctions are extended at each depth. */
  static final int WIDTH = 50;

  private final SearchSpace space;
  private final int wholeDepth;
  private final ExhaustiveSearch whole;

  /**
   * Searches a space.
   *
   * @param wholeDepth up to which depth all conjunctions are tried
   */
  BeamSearch(SearchSpace space, int wholeDepth) {
    this.space = space;
    this.wholeDepth = wholeDepth;
    this.whole = new ExhaustiveSearch(space.toDepth(wholeDepth));
  }

  @Override
  public List<Candidate> best(Scores scores, int[][] orders, int limit, Watch watch) {
    TopCandidates all = new TopCandidates(Math.max(limit, WIDTH));
    whole
        .best(scores, orders, Math.max(limit, WIDTH), watch.part(0, 0.5))
        .forEach(candidate -> all.take(candidate.quality(), candidate.id()));
    for (int depth = wholeDepth; depth < space.depth(); depth++) {
      all.ofDepth(depth).stream()
          .limit(WIDTH)
          .forEach(candidate -> extend(candidate.id(), scores, orders, all));
      watch.progress().accept(0.5 + 0.5 * (depth + 1 - wholeDepth) / (space.depth() - wholeDepth));
    }
    return all.best();
  }

  @Override
  public NullMaxima maxima(Scores scores, int wanted, long seed, Watch watch) {
    Shuffles shuffles = Shuffles.of(scores.packed(), wanted, seed);
    double[][] maxima = new double[SearchSettings.DEEPEST][shuffles.count()];
    Strength strength = new Strength(space);
    Watch silent = new Watch(share -> {}, watch.cancelled(), 1);
    Tasks.run(
        shuffles.count(),
        watch,
        () -> {
          long[] shuffled = new long[space.rows()];
          IntConsumer task =
              number -> {
                shuffles.write(number, shuffled, 0, 1);
                Scores moved = scores.withPacked(shuffled);
                for (Candidate best : best(moved, strength.of(moved), 1, silent)) {
                  double[] ofDepth = maxima[CandidateId.depth(best.id()) - 1];
                  ofDepth[number] = Math.max(ofDepth[number], best.quality());
                }
              };
          return task;
        });
    return new NullMaxima(maxima, shuffles.exhaustive());
  }

  /** Tries all conjunctions that add one condition to {@code id}. */
  private void extend(long id, Scores scores, int[][] orders, TopCandidates to) {
    BitSet rows = Candidates.rows(id, space, orders);
    int[] covered = rows.stream().toArray();
    for (int number = 0; number < space.axes().size(); number++) {
      if (Candidates.uses(id, number)) {
        continue;
      }
      Axis axis = space.axes().get(number);
      long[] sums = new long[axis.cells()];
      byte[] codes = axis.codes();
      for (int row : covered) {
        sums[codes[row]] += scores.packed()[row];
      }
      for (int selector = 0; selector < axis.selectors(); selector++) {
        boolean tried =
            !axis.isFull(selector) && !(axis.isSet(selector) && Candidates.holdsSet(id, space));
        if (tried) {
          double quality = scores.quality(axis.sum(selector, sums, orders[number]));
          if (quality > to.bar(CandidateId.depth(id) + 1)) {
            to.take(quality, Candidates.with(id, number, selector));
          }
        }
      }
    }
  }
}
