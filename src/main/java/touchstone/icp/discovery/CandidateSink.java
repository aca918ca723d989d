package touchstone.icp.discovery;

/** Takes the candidates that are better than a bar, and says where the bar is now. */
interface CandidateSink {

  /**
   * Takes a candidate whose quality lies above the bar of its depth.
   *
   * @return that bar from now on
   */
  double take(double quality, long id);

  /** The quality that candidates of a number of conditions must exceed. */
  double bar(int depth);
}
