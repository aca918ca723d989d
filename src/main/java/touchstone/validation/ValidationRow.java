package touchstone.validation;

import java.util.OptionalDouble;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.TestResult;

/**
 * One measure of a profile and of the rest, with what can be said of the difference.
 *
 * <p>Intervals are of 95 %.
 */
public sealed interface ValidationRow {

  Measure measure();

  /** The test of the difference, two-sided. */
  TestResult test();

  /** Its p, corrected for all measures of the table; empty if the test could not be made. */
  OptionalDouble correctedP();

  /** How many observations there are inside. */
  long insideKnown();

  /** How many there are outside. */
  long restKnown();

  /** Which group is better, as far as the corrected p tells. */
  Finding finding();

  /** The same with the corrected p. */
  ValidationRow corrected(double p);

  /** Which group is better. */
  enum Finding {
    PROFILE_BETTER,
    REST_BETTER,
    /** The difference may be chance. */
    CANNOT_TELL,
    /** Of one group or of both nothing is known. */
    NOTHING_KNOWN
  }

  /** The level of the corrected p below which a difference is said. */
  double LEVEL = 0.05;

  /**
   * A number.
   *
   * @param inside of the profile
   * @param rest of the others
   * @param cliffsDelta how far the profile lies above, -1 to 1; by order, so no giant account
   *     counts
   * @param hedgesG the difference of means in standard deviations
   */
  record OfNumbers(
      Measure.OfNumbers measure,
      NumberSummary inside,
      NumberSummary rest,
      IntervalEstimate cliffsDelta,
      IntervalEstimate hedgesG,
      TestResult test,
      OptionalDouble correctedP)
      implements ValidationRow {

    @Override
    public long insideKnown() {
      return inside.known();
    }

    @Override
    public long restKnown() {
      return rest.known();
    }

    @Override
    public Finding finding() {
      if (insideKnown() == 0 || restKnown() == 0) {
        return Finding.NOTHING_KNOWN;
      }
      double above = cliffsDelta instanceof IntervalEstimate.Measured m ? m.value() : 0;
      return Findings.of(correctedP, above, measure.betterWhen());
    }

    @Override
    public ValidationRow corrected(double p) {
      return new OfNumbers(measure, inside, rest, cliffsDelta, hedgesG, test, OptionalDouble.of(p));
    }
  }

  /**
   * A share.
   *
   * @param insideSuccesses of the profile
   * @param insideKnown trials of the profile
   * @param restSuccesses of the others
   * @param restKnown trials of the others
   * @param inside Wilson's interval of the profile's share
   * @param rest of the others'
   * @param ratio the profile's share divided by the others'
   * @param difference the profile's share minus the others'
   */
  record OfShares(
      Measure.OfShares measure,
      long insideSuccesses,
      long insideKnown,
      long restSuccesses,
      long restKnown,
      IntervalEstimate inside,
      IntervalEstimate rest,
      IntervalEstimate ratio,
      IntervalEstimate difference,
      TestResult test,
      OptionalDouble correctedP)
      implements ValidationRow {

    @Override
    public Finding finding() {
      if (insideKnown == 0 || restKnown == 0) {
        return Finding.NOTHING_KNOWN;
      }
      double above = difference instanceof IntervalEstimate.Measured m ? m.value() : 0;
      return Findings.of(correctedP, above, measure.betterWhen());
    }

    @Override
    public ValidationRow corrected(double p) {
      return new OfShares(
          measure,
          insideSuccesses,
          insideKnown,
          restSuccesses,
          restKnown,
          inside,
          rest,
          ratio,
          difference,
          test,
          OptionalDouble.of(p));
    }
  }
}
