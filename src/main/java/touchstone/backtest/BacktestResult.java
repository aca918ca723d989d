package touchstone.backtest;

import java.util.List;
import java.util.Optional;
import touchstone.stats.CalibrationLine;
import touchstone.stats.CalibrationTable;
import touchstone.stats.IntervalEstimate;

/** What a backtest found, or what it lacks. */
public sealed interface BacktestResult {

  /** What came out, in words with its numbers. */
  String sentence();

  /**
   * It was made.
   *
   * @param verdict whether the score told won from lost
   * @param area the probability that an account won scores above one lost, with its 95 % interval
   * @param valueArea among the customers won, the probability that one of the best third by mutual
   *     value scores above another, with its 95 % interval
   * @param tiers one a tier that has accounts, the best first, then all together
   * @param calibration predicted against seen, if scores mean probabilities
   * @param line slope and intercept of the same
   * @param statements what must be said beside the table
   */
  record Measured(
      Verdict verdict,
      String sentence,
      IntervalEstimate area,
      IntervalEstimate valueArea,
      List<TierRow> tiers,
      Optional<CalibrationTable> calibration,
      Optional<CalibrationLine> line,
      List<String> statements)
      implements BacktestResult {
    public Measured {
      tiers = List.copyOf(tiers);
      statements = List.copyOf(statements);
    }
  }

  /**
   * Too few accounts were decided in the stretch.
   *
   * @param won accounts won
   * @param lost accounts lost
   * @param required of each
   */
  record TooFew(String sentence, int won, int lost, int required) implements BacktestResult {}

  /** Whether a score tells accounts apart. */
  enum Verdict {
    /** The interval of the area lies above one half. */
    TELLS_APART,
    /** It holds one half: it may be chance. */
    CANNOT_TELL,
    /** It lies below one half: good scores were lost more often. */
    TELLS_WRONG,
    /** No account is recorded as lost, so won cannot be told from lost. */
    NO_LOSSES
  }
}
