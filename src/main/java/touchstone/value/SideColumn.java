package touchstone.value;

import java.util.List;
import touchstone.value.indicator.Side;
import touchstone.work.Workers;

/** One side of all accounts. */
final class SideColumn {

  /** So many accounts stay in the cache from one indicator to the next. */
  private static final int BLOCK = 1024;

  private final double totalWeight;
  private final double[] weightedSum;
  private final double[] knownWeight;

  private SideColumn(double totalWeight, int accounts) {
    this.totalWeight = totalWeight;
    weightedSum = new double[accounts];
    knownWeight = new double[accounts];
  }

  static SideColumn of(Side side, List<RankedIndicator> all, int accounts, Workers workers) {
    List<RankedIndicator> counting =
        all.stream()
            .filter(ranked -> ranked.column().description().side() == side)
            .filter(ranked -> ranked.weight() > 0)
            .toList();
    double total = counting.stream().mapToDouble(RankedIndicator::weight).sum();
    SideColumn column = new SideColumn(total, accounts);
    workers.forRanges(
        accounts,
        (from, to) -> {
          for (int block = from; block < to; block += BLOCK) {
            for (RankedIndicator ranked : counting) {
              column.add(ranked, block, Math.min(to, block + BLOCK));
            }
          }
        });
    return column;
  }

  private void add(RankedIndicator ranked, int from, int to) {
    double weight = ranked.weight();
    for (int account = from; account < to; account++) {
      if (ranked.known(account)) {
        weightedSum[account] += ranked.rank(account) * weight;
        knownWeight[account] += weight;
      }
    }
  }

  boolean anyKnown() {
    for (double weight : knownWeight) {
      if (weight > 0) {
        return true;
      }
    }
    return false;
  }

  /** The weight of the known indicators of an account. */
  double knownWeight(int account) {
    return knownWeight[account];
  }

  /** The score of an account; NaN if it is unknown. */
  double value(int account) {
    return knownWeight[account] > 0 ? weightedSum[account] / knownWeight[account] : Double.NaN;
  }

  /** The share of the weight that is known of an account; 0 if its score is unknown. */
  double coverage(int account) {
    return knownWeight[account] > 0 ? Math.min(1, knownWeight[account] / totalWeight) : 0;
  }

  SideScore score(int account) {
    return knownWeight[account] > 0
        ? new SideScore.Known(value(account), coverage(account))
        : new SideScore.Unknown();
  }
}
