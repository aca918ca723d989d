package touchstone.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import touchstone.stats.CliffsDelta;
import touchstone.stats.FisherExact;
import touchstone.stats.HedgesG;
import touchstone.stats.MannWhitney;
import touchstone.stats.MultipleTesting;
import touchstone.stats.RiskDifference;
import touchstone.stats.RiskRatio;
import touchstone.stats.TestResult;
import touchstone.stats.WilsonInterval;

/**
 * A group of accounts against others, on every measure: counts, median and mean with 95 %
 * intervals, effect size, p, and p corrected for the number of measures (Benjamini and Hochberg).
 * Immutable.
 *
 * @param label what the group is
 * @param insideAccounts accounts in the group
 * @param restAccounts accounts it is compared with
 * @param rows one a measure, in the order given
 */
public record ValidationTable(
    String label, long insideAccounts, long restAccounts, List<ValidationRow> rows) {

  private static final double CONFIDENCE = 0.95;

  public ValidationTable {
    rows = List.copyOf(rows);
  }

  /**
   * Compares.
   *
   * @param label what the group is
   * @param measures by which
   * @param accounts the number of accounts of the measures
   * @param inside the group
   * @param rest those it is compared with; those in neither are left out
   * @param seed of the bootstrap; without one intervals of means are Student's, which is faster
   */
  public static ValidationTable of(
      String label,
      List<Measure> measures,
      int accounts,
      IntPredicate inside,
      IntPredicate rest,
      OptionalLong seed) {
    int[] in = IntStream.range(0, accounts).filter(inside).toArray();
    int[] out = IntStream.range(0, accounts).filter(rest).toArray();
    List<ValidationRow> rows = new ArrayList<>();
    for (Measure measure : measures) {
      rows.add(row(measure, in, out, seed));
    }
    return new ValidationTable(label, in.length, out.length, corrected(rows));
  }

  /** The row of a measure. */
  public Optional<ValidationRow> find(String key) {
    return rows.stream().filter(row -> row.measure().key().equals(key)).findFirst();
  }

  /** The differences that are more than chance, the surest first, in words; may be empty. */
  public List<String> findings() {
    return rows.stream()
        .filter(
            row ->
                row.finding() == ValidationRow.Finding.PROFILE_BETTER
                    || row.finding() == ValidationRow.Finding.REST_BETTER)
        .sorted((a, b) -> Double.compare(p(a), p(b)))
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "%s: the profile is %s than the rest (corrected p %s).",
                    row.measure().label(),
                    row.finding() == ValidationRow.Finding.PROFILE_BETTER ? "better" : "worse",
                    p(row) < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", p(row))))
        .toList();
  }

  private static double p(ValidationRow row) {
    return row.correctedP().orElse(1);
  }

  private static ValidationRow row(Measure measure, int[] in, int[] out, OptionalLong seed) {
    if (measure instanceof Measure.OfNumbers numbers) {
      double[] inside = known(numbers.values(), in);
      double[] rest = known(numbers.values(), out);
      return new ValidationRow.OfNumbers(
          numbers,
          NumberSummary.of(inside, seed),
          NumberSummary.of(rest, seed),
          CliffsDelta.of(inside, rest, CONFIDENCE),
          HedgesG.of(inside, rest, CONFIDENCE),
          MannWhitney.test(inside, rest),
          OptionalDouble.empty());
    }
    Measure.OfShares shares = (Measure.OfShares) measure;
    long a = sum(shares.successes(), in);
    long n = sum(shares.trials(), in);
    long b = sum(shares.successes(), out);
    long m = sum(shares.trials(), out);
    return new ValidationRow.OfShares(
        shares,
        a,
        n,
        b,
        m,
        WilsonInterval.of(a, n, CONFIDENCE),
        WilsonInterval.of(b, m, CONFIDENCE),
        RiskRatio.of(a, n, b, m, CONFIDENCE),
        RiskDifference.of(a, n, b, m, CONFIDENCE),
        FisherExact.test(
            Math.toIntExact(a), Math.toIntExact(n), Math.toIntExact(b), Math.toIntExact(m)),
        OptionalDouble.empty());
  }

  private static double[] known(double[] values, int[] accounts) {
    return Arrays.stream(accounts)
        .mapToDouble(account -> values[account])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private static long sum(long[] counts, int[] accounts) {
    return Arrays.stream(accounts).mapToLong(account -> counts[account]).sum();
  }

  /** The same rows, their p corrected for all of them together. */
  static List<ValidationRow> corrected(List<ValidationRow> rows) {
    List<Integer> tested = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).test() instanceof TestResult.Computed) {
        tested.add(i);
      }
    }
    double[] p =
        tested.stream()
            .mapToDouble(i -> ((TestResult.Computed) rows.get(i).test()).pValue())
            .toArray();
    double[] adjusted = MultipleTesting.benjaminiHochberg(p);
    List<ValidationRow> corrected = new ArrayList<>(rows);
    for (int i = 0; i < adjusted.length; i++) {
      corrected.set(tested.get(i), rows.get(tested.get(i)).corrected(adjusted[i]));
    }
    return corrected;
  }
}
