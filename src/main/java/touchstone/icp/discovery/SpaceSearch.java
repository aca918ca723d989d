package touchstone.icp.discovery;

import java.util.List;

/** A way to search a space, for the best candidates and for what chance would find. */
interface SpaceSearch {

  /**
   * The best candidates of positive quality, best first.
   *
   * @param orders the cells of each axis from strongest to weakest, for sets
   * @param limit how many at most
   */
  List<Candidate> best(Scores scores, int[][] orders, int limit, Watch watch);

  /**
   * The best quality in each shuffle of the scores, by this same search.
   *
   * @param wanted how many shuffles; all arrangements are tried instead if they are few
   */
  NullMaxima maxima(Scores scores, int wanted, long seed, Watch watch);
}
