package touchstone.reporting;

import java.util.Locale;
import java.util.stream.IntStream;
import touchstone.report.IcpGroup;
import touchstone.report.ReportInput;
import touchstone.stats.Estimate;
import touchstone.stats.MannWhitney;
import touchstone.stats.Quantiles;
import touchstone.stats.TestResult;

/**
 * The finding of the ICP against the rest in one sentence: the medians of the value that customers
 * are compared by, and whether a Mann-Whitney test tells them from chance. With few customers it
 * says so instead.
 */
final class ComparisonFinding {

  /** Fewer customers than this on either side make a median an anecdote. */
  private static final int MINIMUM_CUSTOMERS = 5;

  private static final double SIGNIFICANT = 0.05;

  private ComparisonFinding() {}

  static String of(ReportInput input, boolean scored) {
    if (!scored) {
      return "No profile is published, so there is no ICP to compare.";
    }
    double[] comparable = input.value().comparable();
    double[] inside = group(input, comparable, IcpGroup.ICP);
    double[] outside = group(input, comparable, IcpGroup.NOT_ICP);
    if (inside.length < MINIMUM_CUSTOMERS || outside.length < MINIMUM_CUSTOMERS) {
      return "Not enough data: of known value are "
          + inside.length
          + " customers inside the ICP and "
          + outside.length
          + " outside; "
          + MINIMUM_CUSTOMERS
          + " of each are needed.";
    }
    double in = median(inside);
    double out = median(outside);
    String numbers =
        "the median value rank is "
            + percent(in)
            + " for "
            + inside.length
            + " customers inside and "
            + percent(out)
            + " for "
            + outside.length
            + " outside";
    if (!(MannWhitney.test(inside, outside) instanceof TestResult.Computed test)
        || test.pValue() >= SIGNIFICANT) {
      return "No difference can be told from chance: " + numbers + ".";
    }
    String p =
        test.pValue() < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", test.pValue());
    return in >= out
        ? "Customers inside the ICP are worth more: " + numbers + " (" + p + ")."
        : "Customers inside the ICP are worth less, so the profile deserves another look: "
            + numbers
            + " ("
            + p
            + ").";
  }

  private static double[] group(ReportInput input, double[] comparable, IcpGroup group) {
    return IntStream.range(0, comparable.length)
        .filter(account -> !Double.isNaN(comparable[account]))
        .filter(account -> IcpGroup.of(input.tiers().apply(account)) == group)
        .mapToDouble(account -> comparable[account])
        .toArray();
  }

  private static double median(double[] values) {
    return ((Estimate.Measured) Quantiles.median(values)).value();
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
