package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;
import touchstone.icp.cleaning.Placeholders;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.Spearman;
import touchstone.stats.TestResult;

/** Whether the values of an attribute are the outcome in other words. */
final class Restatement {

  /** The lower end of the interval of a rank correlation from which a number is the outcome. */
  private static final double SURE_NUMBER = 0.95;

  /** The same for the area under the curve of a name; some 100 customers can reach it. */
  private static final double SURE_NAME = 0.9;

  private static final Pattern OUTCOME_WORDS =
      Pattern.compile(
          "((existing|current|former|past|active|inactive|lost|new|paying|won|key)[ -])*"
              + "(customer|client|kunde|prospect|lead|churned|subscriber)s?( ?[-/(].*)?"
              + "|(bestands|neu|alt)kunden?"
              + "|(ancien|nouveau)[ -]client|client[ -](actuel|existant|actif|perdu|ancien|inactif)"
              + "|closed[ -]?(won|lost)|won|lost|gagne|perdu|churn(ed)?|cliente (actual|activo)");

  private Restatement() {}

  /** By the words of its values: "Existing client", "Customer - Direct". */
  static Optional<SetAside> byWords(AttributeColumn column, int[] rows) {
    List<String> names = names(column);
    for (int code = 0; code < names.size(); code++) {
      if (OUTCOME_WORDS.matcher(Placeholders.plain(names.get(code))).matches()) {
        int having = having(column, code, rows);
        return Optional.of(
            new SetAside(
                column.attribute(),
                LeakReason.RESTATES_OUTCOME,
                1,
                having,
                column.attribute().label()
                    + " has the value \""
                    + names.get(code)
                    + "\" ("
                    + having
                    + " of "
                    + rows.length
                    + " customers), which says what became of an account and not what it is.",
                false));
      }
    }
    return Optional.empty();
  }

  private static int having(AttributeColumn column, int code, int[] rows) {
    int[] count = new int[1];
    for (int row : rows) {
      forEachCode(column, row, one -> count[0] += one == code ? 1 : 0);
    }
    return count[0];
  }

  /** By its values being nearly equivalent to the target. */
  static Optional<SetAside> byValues(AttributeColumn column, TargetRanks outcome) {
    if (column instanceof NumberColumn numbers) {
      return byNumbers(numbers, outcome);
    }
    List<String> names = names(column);
    long[] ranks = outcome.ranks(column::known);
    long[] rankSums = new long[names.size()];
    int[] counts = new int[names.size()];
    int known = 0;
    for (int row : outcome.rows()) {
      known += column.known(row) ? 1 : 0;
      forEachCode(
          column,
          row,
          code -> {
            counts[code]++;
            rankSums[code] += ranks[row];
          });
    }
    for (int code = 0; code < counts.length; code++) {
      Optional<TargetRanks.Separation> separation =
          outcome
              .separation(rankSums[code], counts[code], known)
              .filter(found -> found.surely() >= SURE_NAME);
      if (separation.isPresent()) {
        return Optional.of(nameRestates(column, names.get(code), separation.get()));
      }
    }
    return Optional.empty();
  }

  private static List<String> names(AttributeColumn column) {
    if (column instanceof CategoryColumn categories) {
      return categories.names();
    }
    return column instanceof CategorySetColumn sets ? sets.names() : List.of();
  }

  private static void forEachCode(AttributeColumn column, int row, IntConsumer action) {
    if (column instanceof CategoryColumn categories && categories.known(row)) {
      action.accept(categories.codes()[row]);
    } else if (column instanceof CategorySetColumn sets) {
      for (int at = sets.starts()[row]; at < sets.starts()[row + 1]; at++) {
        action.accept(sets.codes()[at]);
      }
    }
  }

  private static SetAside nameRestates(
      AttributeColumn column, String name, TargetRanks.Separation separation) {
    return new SetAside(
        column.attribute(),
        LeakReason.RESTATES_OUTCOME,
        separation.strength(),
        separation.marked(),
        column.attribute().label()
            + " = \""
            + name
            + "\" separates the outcome nearly perfectly: its "
            + separation.marked()
            + " customers have the "
            + (separation.area() > 0.5 ? "higher" : "lower")
            + " value in "
            + Words.percent(separation.strength())
            + " of all comparisons.",
        false);
  }

  private static Optional<SetAside> byNumbers(NumberColumn column, TargetRanks outcome) {
    int count = 0;
    double[] values = new double[outcome.rows().length];
    double[] targets = new double[outcome.rows().length];
    for (int row : outcome.rows()) {
      if (column.known(row)) {
        values[count] = column.values()[row];
        targets[count++] = outcome.target()[row];
      }
    }
    if (count < 10) {
      return Optional.empty();
    }
    if (Arrays.stream(targets, 0, count).distinct().count() == 2) {
      return ofTwoOutcomes(
          column, Arrays.copyOf(values, count), Arrays.copyOf(targets, count), outcome.level());
    }
    TestResult test = Spearman.test(Arrays.copyOf(values, count), Arrays.copyOf(targets, count));
    if (!(test instanceof TestResult.Computed computed)) {
      return Optional.empty();
    }
    // Two neighbours changing places is the least that a perfect order can be off.
    double nearlyOne = 1 - 12 / (Math.pow(count, 3) - count);
    double r = Math.min(nearlyOne, Math.abs(computed.statistic()));
    // Fisher's z; 1.06 is the correction of Fieller, Hartley and Pearson (1957) for ranks.
    double error = Math.sqrt(1.06 / (count - 3)) * Normal.critical(outcome.level());
    double low = Math.tanh(atanh(r) - error);
    return low < SURE_NUMBER
        ? Optional.empty()
        : Optional.of(numberRestates(column, Math.abs(computed.statistic()), count));
  }

  /**
   * Won or lost, good or not: ties keep the rank correlation low, so both outcomes are compared.
   */
  private static Optional<SetAside> ofTwoOutcomes(
      NumberColumn column, double[] values, double[] targets, double level) {
    double higher = Arrays.stream(targets).max().orElseThrow();
    boolean[] high = new boolean[targets.length];
    for (int i = 0; i < high.length; i++) {
      high[i] = targets[i] == higher;
    }
    if (!(Superiority.of(values, high, level) instanceof IntervalEstimate.Measured area)
        || Math.max(area.interval().low(), 1 - area.interval().high()) < SURE_NAME) {
      return Optional.empty();
    }
    double strength = Math.max(area.value(), 1 - area.value());
    return Optional.of(
        new SetAside(
            column.attribute(),
            LeakReason.RESTATES_OUTCOME,
            strength,
            values.length,
            column.attribute().label()
                + " separates the two outcomes of "
                + values.length
                + " accounts in "
                + Words.percent(strength)
                + " of all comparisons: it is the outcome in other words.",
            false));
  }

  private static double atanh(double r) {
    return 0.5 * Math.log((1 + r) / (1 - r));
  }

  private static SetAside numberRestates(NumberColumn column, double r, int count) {
    return new SetAside(
        column.attribute(),
        LeakReason.RESTATES_OUTCOME,
        r,
        count,
        column.attribute().label()
            + " puts "
            + count
            + " customers in nearly the same order as the outcome (rank correlation "
            + String.format(Locale.ROOT, "%.3f", r)
            + "): it is the outcome in other words.",
        false);
  }
}
