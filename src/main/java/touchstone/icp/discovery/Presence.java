package touchstone.icp.discovery;

import java.util.Optional;
import touchstone.icp.AttributeColumn;

/** Whether it tells the target that a field is filled at all. */
final class Presence {

  /** The lower end of the interval of the area under the curve from which presence is a leak. */
  private static final double SURE = 0.65;

  private static final double NEARLY_PERFECT = 0.9;

  private Presence() {}

  static Optional<SetAside> finding(AttributeColumn column, TargetRanks outcome) {
    long[] ranks = outcome.ranks(row -> true);
    long sum = 0;
    int filled = 0;
    for (int row : outcome.rows()) {
      if (column.known(row)) {
        sum += ranks[row];
        filled++;
      }
    }
    return outcome
        .separation(sum, filled, outcome.rows().length)
        .filter(separation -> tells(separation, column, outcome))
        .map(separation -> setAside(column, outcome, separation));
  }

  /** With few customers no interval is narrow; then a separation no chance makes is enough. */
  private static boolean tells(
      TargetRanks.Separation separation, AttributeColumn column, TargetRanks outcome) {
    return separation.surely() >= SURE
        || separation.strength() >= NEARLY_PERFECT
            && outcome.pValue(column::known) <= 1 - outcome.level();
  }

  private static SetAside setAside(
      AttributeColumn column, TargetRanks outcome, TargetRanks.Separation separation) {
    int all = outcome.rows().length;
    String sentence =
        column.attribute().label()
            + " is filled for "
            + separation.marked()
            + " of "
            + all
            + " customers, and a customer with it has the "
            + (separation.area() > 0.5 ? "higher" : "lower")
            + " value in "
            + Words.percent(separation.strength())
            + " of all comparisons: that it is filled tells the outcome.";
    return new SetAside(
        column.attribute(),
        LeakReason.PRESENCE_TELLS_OUTCOME,
        separation.strength(),
        all,
        sentence,
        false);
  }
}
