package touchstone.icp.discovery;

/** Takes the candidates that are better than a bar, and says where the bar is now. */
interface CandidateSink {

  /**
   * Takes a candidate whose quality lies above the bar.
   *
   * @return the bar from now on
   */
  double take(double quality, long id);

  /** The bar at the start. */
  double bar();
}
