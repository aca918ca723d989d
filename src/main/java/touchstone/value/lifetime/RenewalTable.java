package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.List;

/** Renewal histories counted, and their likelihood under the shifted beta-geometric model. */
final class RenewalTable {

  static final int REQUIRED_DECISIONS = 30;
  static final int REQUIRED_ENDED = 5;

  /** How many contracts made this renewal, and how many did not; index 0 is the first. */
  private final long[] renewed;

  private final long[] ended;
  private final long contracts;
  private final long endedContracts;
  private final long renewedContracts;

  private RenewalTable(long[] renewed, long[] ended, long[] counts) {
    this.renewed = renewed;
    this.ended = ended;
    contracts = counts[0];
    endedContracts = counts[1];
    renewedContracts = counts[2];
  }

  static RenewalTable of(RenewalCounts counts) {
    int longest = counts.longest();
    long[] renewed = new long[longest];
    long[] ended = new long[longest];
    long contracts = 0;
    long endedContracts = 0;
    long renewedContracts = 0;
    long more = 0;
    for (int renewals = longest; renewals >= 0; renewals--) {
      long over = counts.ended(renewals);
      long all = counts.running(renewals) + over;
      endedContracts += over;
      renewedContracts += renewals > 0 ? all : 0;
      contracts += renewals > 0 ? all : over;
      more += all;
      if (renewals < longest) {
        ended[renewals] = over;
      }
      if (renewals > 0) {
        renewed[renewals - 1] = more;
      }
    }
    return new RenewalTable(
        renewed, ended, new long[] {contracts, endedContracts, renewedContracts});
  }

  ModelFit<ShiftedBetaGeometric> fit() {
    if (contracts < REQUIRED_DECISIONS) {
      return new ModelFit.TooThin<>(
          "Too few contracts have come to a renewal to say how they are renewed.",
          contracts,
          REQUIRED_DECISIONS);
    }
    if (endedContracts < REQUIRED_ENDED) {
      return new ModelFit.TooThin<>(
          "Too few contracts have ended to say how long one lasts.",
          endedContracts,
          REQUIRED_ENDED);
    }
    if (renewedContracts < REQUIRED_ENDED) {
      return new ModelFit.TooThin<>(
          "Too few contracts have been renewed to say how long one lasts.",
          renewedContracts,
          REQUIRED_ENDED);
    }
    if (renewed.length < 2) {
      return new ModelFit.TooThin<>(
          "No contract has come to a second renewal, so nothing shows how retention changes.",
          1,
          2);
    }
    Shape shape = new Shape();
    LogLikelihood likelihood = point -> logLikelihood(shape.at(point));
    long all = 0;
    for (long each : renewed) {
      all += each;
    }
    double lost = Shape.logOdds((double) endedContracts / (all + endedContracts));
    List<double[]> starts = new ArrayList<>();
    for (double alike : new double[] {0.5, 3, 30}) {
      starts.add(new double[] {lost, Math.log(alike)});
    }
    return Uncertainty.fit(
        shape,
        MaximumLikelihood.search(likelihood, likelihood, starts, shape.low(), shape.high()),
        contracts);
  }

  double logLikelihood(ShiftedBetaGeometric model) {
    double sum = 0;
    for (int t = 1; t <= renewed.length; t++) {
      double all = model.alpha() + model.beta() + t - 1;
      sum += renewed[t - 1] * Math.log1p(-model.alpha() / all);
      sum += ended[t - 1] * Math.log(model.alpha() / all);
    }
    return sum;
  }

  /** The log odds of the first loss, and the logarithm of alpha + beta: how alike customers are. */
  static final class Shape implements Coordinates<ShiftedBetaGeometric> {

    @Override
    public ShiftedBetaGeometric at(double[] point) {
      double sum = Math.exp(point[1]);
      double lost = 1 / (1 + Math.exp(-point[0]));
      return new ShiftedBetaGeometric(sum * lost, sum / (1 + Math.exp(point[0])));
    }

    @Override
    public double[] low() {
      return new double[] {-12, Math.log(1e-3)};
    }

    @Override
    public double[] high() {
      return new double[] {12, Math.log(1e4)};
    }

    @Override
    public List<NamedParameter<ShiftedBetaGeometric>> parameters() {
      return List.of(
          new NamedParameter<>("alpha", ShiftedBetaGeometric::alpha),
          new NamedParameter<>("beta", ShiftedBetaGeometric::beta));
    }

    static double logOdds(double share) {
      return Math.log(share) - Math.log1p(-share);
    }
  }
}
