package touchstone.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import touchstone.backtest.DecidedAccounts;
import touchstone.fit.FitTable;
import touchstone.icp.Tier;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.NewcombeArea;
import touchstone.value.ValueTable;

/**
 * Whether a published version still tells accounts apart, asked of what came since.
 *
 * <p>A check holds if the 95 % interval of the area since then lies above one half. It is weakened
 * if the interval lies wholly below half of what the area was above one half before. Else it cannot
 * be told, and the numbers say how few there are.
 *
 * @param verdict of all checks: weakened if one is, else holds if one does
 * @param sentence the verdict with its numbers
 * @param checks what was asked
 */
public record Revalidation(Verdict verdict, String sentence, List<Check> checks) {

  private static final double LEVEL = 0.95;

  public Revalidation {
    checks = List.copyOf(checks);
  }

  /** What is said of a version. */
  public enum Verdict {
    HOLDS("It holds."),
    WEAKENED("It is weaker than it was: learn or discover it again."),
    CANNOT_TELL("It cannot be told yet whether it holds.");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** The verdict as a sentence. */
    public String text() {
      return text;
    }
  }

  /**
   * One question.
   *
   * @param what what was compared, in words
   * @param before the area before the version was published
   * @param since the area since
   * @param good cases of the better outcome since
   * @param others other cases since
   */
  public record Check(
      String what,
      IntervalEstimate before,
      IntervalEstimate since,
      long good,
      long others,
      Verdict verdict) {

    /** The check in words. */
    public String sentence() {
      String there = what + ", " + good + " against " + others + " since: ";
      if (!(since instanceof IntervalEstimate.Measured now)) {
        return there + "too few to compare.";
      }
      String was =
          before instanceof IntervalEstimate.Measured then
              ? String.format(Locale.ROOT, ", before %.0f", 100 * then.value())
              : "";
      return there
          + String.format(
              Locale.ROOT,
              "the better scored higher in %.0f of 100 pairs (95 %% interval %.0f to %.0f)%s.",
              100 * now.value(),
              100 * now.interval().low(),
              100 * now.interval().high(),
              was);
    }
  }

  /**
   * Asks.
   *
   * @param before accounts decided before the version was published
   * @param since accounts decided since
   * @param fitBefore of all accounts, as was known before the earlier decisions
   * @param fitSince of all accounts, as was known before the later decisions
   * @param values what customers are worth today
   */
  public static Revalidation of(
      DecidedAccounts before,
      DecidedAccounts since,
      FitTable fitBefore,
      FitTable fitSince,
      ValueTable values) {
    double[] mutual = values.comparable();
    List<Check> checks =
        List.of(
            check("Accounts won against lost", won(before, fitBefore), won(since, fitSince)),
            check(
                "Mutual value of new customers inside the profile against outside",
                value(before, fitBefore, mutual),
                value(since, fitSince, mutual)));
    Verdict verdict =
        checks.stream().anyMatch(c -> c.verdict() == Verdict.WEAKENED)
            ? Verdict.WEAKENED
            : checks.stream().anyMatch(c -> c.verdict() == Verdict.HOLDS)
                ? Verdict.HOLDS
                : Verdict.CANNOT_TELL;
    StringBuilder sentence = new StringBuilder(verdict.text());
    checks.forEach(check -> sentence.append(' ').append(check.sentence()));
    return new Revalidation(verdict, sentence.toString(), checks);
  }

  /** Numbers of two classes. */
  private record Classes(double[] numbers, boolean[] good) {

    long goodCount() {
      return IntStream.range(0, good.length).filter(i -> good[i]).count();
    }

    IntervalEstimate area() {
      return NewcombeArea.of(numbers, good, LEVEL);
    }
  }

  private static Classes won(DecidedAccounts decided, FitTable fit) {
    return new Classes(
        IntStream.of(decided.accounts()).mapToDouble(a -> fit.score(a).hundredths()).toArray(),
        decided.won());
  }

  /** The values of new customers; those of whom too little is known are on neither side. */
  private static Classes value(DecidedAccounts decided, FitTable fit, double[] mutual) {
    int[] customers =
        IntStream.range(0, decided.count())
            .filter(i -> decided.won()[i])
            .map(i -> decided.accounts()[i])
            .filter(a -> !Double.isNaN(mutual[a]) && fit.tier(a) != Tier.INSUFFICIENT_DATA)
            .toArray();
    boolean[] inside = new boolean[customers.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = fit.tier(customers[i]).isIcp();
    }
    return new Classes(IntStream.of(customers).mapToDouble(a -> mutual[a]).toArray(), inside);
  }

  private static Check check(String what, Classes before, Classes since) {
    IntervalEstimate then = before.area();
    IntervalEstimate now = since.area();
    return new Check(
        what,
        then,
        now,
        since.goodCount(),
        since.good().length - since.goodCount(),
        verdict(then, now));
  }

  private static Verdict verdict(IntervalEstimate before, IntervalEstimate since) {
    if (!(since instanceof IntervalEstimate.Measured now)) {
      return Verdict.CANNOT_TELL;
    }
    double was = before instanceof IntervalEstimate.Measured then ? Math.max(.5, then.value()) : .5;
    if (now.interval().high() < 0.5 + (was - 0.5) / 2) {
      return Verdict.WEAKENED;
    }
    return now.interval().low() > 0.5 ? Verdict.HOLDS : Verdict.CANNOT_TELL;
  }
}
