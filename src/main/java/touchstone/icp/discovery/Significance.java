package touchstone.icp.discovery;

import java.util.BitSet;

/** How surely a set of customers was not found by chance, whatever was searched. */
final class Significance {

  private final int[] sample;
  private final Scores scores;
  private final NullMaxima maxima;

  private Significance(int[] sample, Scores scores, NullMaxima maxima) {
    this.sample = sample;
    this.scores = scores;
    this.maxima = maxima;
  }

  /** Shuffles the target of the space's rows as the plan says. */
  static Significance of(
      SearchSpace space,
      double[] target,
      SearchPlan plan,
      DiscoverySettings settings,
      Watch watch) {
    int[] sample = plan.sampled(space.rows(), settings.seed());
    double[] sampledTarget = new double[sample.length];
    for (int i = 0; i < sample.length; i++) {
      sampledTarget[i] = target[sample[i]];
    }
    SearchSpace sampled = sample.length == space.rows() ? space : space.onRows(sample);
    Scores scores = Scores.ofRanks(sampledTarget, settings.search().smallestSupport());
    NullMaxima maxima =
        plan.search(sampled).maxima(scores, plan.shuffles(), settings.seed(), watch);
    return new Significance(sample, scores, maxima);
  }

  /** The family-wise p of a set of the space's rows that so many conditions select. */
  double pValue(BitSet rows, int depth) {
    return maxima.pValue(quality(rows), depth);
  }

  /** The standardised mean rank of a set of the space's rows, in the sample. */
  double quality(BitSet rows) {
    long sum = 0;
    for (int i = 0; i < sample.length; i++) {
      if (rows.get(sample[i])) {
        sum += scores.packed()[i];
      }
    }
    return scores.quality(sum);
  }

  NullMaxima maxima() {
    return maxima;
  }
}
