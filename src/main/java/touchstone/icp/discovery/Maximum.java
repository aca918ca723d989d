package touchstone.icp.discovery;

import java.util.Arrays;

/** Keeps the quality of the best candidate of each depth only. Not thread-safe. */
final class Maximum implements CandidateSink {

  private final double[] best = new double[SearchSettings.DEEPEST];

  @Override
  public double take(double quality, long id) {
    best[CandidateId.depth(id) - 1] = quality;
    return quality;
  }

  @Override
  public double bar(int depth) {
    return best[depth - 1];
  }

  void restart() {
    Arrays.fill(best, 0);
  }
}
