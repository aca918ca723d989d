package touchstone.icp.discovery;

/** Keeps the quality of the best candidate only. Not thread-safe. */
final class Maximum implements CandidateSink {

  private double best;

  @Override
  public double take(double quality, long id) {
    best = quality;
    return quality;
  }

  @Override
  public double bar() {
    return best;
  }

  /** The best quality since the last restart; 0 if nothing was above 0. */
  double best() {
    return best;
  }

  void restart() {
    best = 0;
  }
}
