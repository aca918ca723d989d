package touchstone.report;

import touchstone.stats.Interval;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.WilsonInterval;

/** The share of decided deals that were won, or why there is none. */
public sealed interface WinRate {

  /** The confidence of the interval. */
  double LEVEL = 0.95;

  /**
   * A win rate.
   *
   * @param share won by won and lost, 0 to 1
   * @param interval Wilson's
   * @param won deals won
   * @param lost deals lost
   */
  record Measured(double share, Interval interval, double won, double lost) implements WinRate {}

  /**
   * No win rate.
   *
   * @param reason one sentence
   */
  record Undefined(String reason) implements WinRate {}

  /**
   * The win rate of some deals.
   *
   * @param won deals won among them
   * @param lost deals lost among them
   * @param lossesRecorded whether any deal of the organisation is recorded as lost; if none is,
   *     everything would look won
   */
  static WinRate of(long won, long lost, boolean lossesRecorded) {
    return ofParts(won, lost, lossesRecorded);
  }

  /** The same where deals count in parts. */
  static WinRate ofParts(double won, double lost, boolean lossesRecorded) {
    if (!lossesRecorded) {
      return new Undefined("No deal is recorded as lost, so the win rate is undefined.");
    }
    IntervalEstimate estimate = WilsonInterval.ofParts(won, won + lost, LEVEL);
    return estimate instanceof IntervalEstimate.Measured measured
        ? new Measured(measured.value(), measured.interval(), won, lost)
        : new Undefined("No deal is decided, so the win rate is undefined.");
  }
}
