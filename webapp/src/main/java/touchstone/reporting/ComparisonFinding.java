package touchstone.reporting;

import touchstone.report.IcpComparison;
import touchstone.stats.Estimate;

/**
 * The finding of the ICP against the rest in one sentence, from the medians of the value that
 * customers are compared by. With few customers it says so instead.
 */
final class ComparisonFinding {

  /** Fewer customers than this on either side make a median an anecdote. */
  private static final long MINIMUM_CUSTOMERS = 5;

  private ComparisonFinding() {}

  static String of(IcpComparison comparison, boolean scored) {
    if (!scored) {
      return "No profile is published, so there is no ICP to compare.";
    }
    long inside = comparison.insideValue().observations();
    long outside = comparison.outsideValue().observations();
    if (inside < MINIMUM_CUSTOMERS || outside < MINIMUM_CUSTOMERS) {
      return "Not enough data: of known value are "
          + inside
          + " customers inside the ICP and "
          + outside
          + " outside; "
          + MINIMUM_CUSTOMERS
          + " of each are needed.";
    }
    double in = ((Estimate.Measured) comparison.insideValue()).value();
    double out = ((Estimate.Measured) comparison.outsideValue()).value();
    String numbers =
        ": the median of "
            + inside
            + " customers inside is "
            + percent(in)
            + ", of "
            + outside
            + " outside "
            + percent(out)
            + " of the way up.";
    if (in > out) {
      return "Customers inside the ICP are worth more" + numbers;
    }
    return in < out
        ? "Customers inside the ICP are worth less, so the profile deserves another look" + numbers
        : "Customers inside the ICP are worth as much as the others" + numbers;
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
