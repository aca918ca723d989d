package touchstone.icp.discovery;

import java.util.List;

/** A way to search a space, for the best candidates and for what chance would find. */
interface SpaceSearch {

  /**
   * The best candidates of positive quality of each depth, best first. The first {@code limit} of
   * all of them are the best there are.
   *
   * @param orders the cells of each axis from strongest to weakest, for sets
   * @param limit how many of each depth at most
   */
  List<Candidate> best(Scores scores, int[][] orders, int limit, Watch watch);

  /**
   * The best quality of each depth by this same search, for the true scores and each shuffle.
   *
   * @param wanted how many shuffles; all arrangements are tried instead if they are few
   */
  NullMaxima maxima(Scores scores, int wanted, long seed, Watch watch);
}
