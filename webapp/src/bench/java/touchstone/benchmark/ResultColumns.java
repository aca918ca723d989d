package touchstone.benchmark;

import touchstone.account.ComputedConnection;
import touchstone.snapshot.Columns;
import touchstone.value.SideScore;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.Side;

/** Everything computed of every account, as columns. */
final class ResultColumns {

  private ResultColumns() {}

  static Columns of(ComputedConnection computed) {
    Columns columns = new Columns();
    for (IndicatorColumn column : computed.values().indicators().columns()) {
      columns.put("indicator." + column.description().key(), column.values());
    }
    for (Side side : Side.values()) {
      double[] score = new double[computed.accounts()];
      double[] coverage = new double[computed.accounts()];
      for (int account = 0; account < score.length; account++) {
        if (computed.values().side(side, account) instanceof SideScore.Known known) {
          score[account] = known.value();
          coverage[account] = known.coverage();
        } else {
          score[account] = Double.NaN;
        }
      }
      columns.put("side." + side, score).put("coverage." + side, coverage);
    }
    return columns
        .put("mutualValue", computed.values().comparable())
        .put("channel", computed.channels().codes());
  }
}
