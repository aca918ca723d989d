package touchstone.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import touchstone.fit.FitTable;
import touchstone.icp.Points;
import touchstone.icp.Tier;
import touchstone.icp.learning.LearningTarget;
import touchstone.report.WinRate;
import touchstone.stats.CalibrationLine;
import touchstone.stats.CalibrationTable;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.MedianInterval;
import touchstone.stats.NewcombeArea;
import touchstone.stats.RiskRatio;
import touchstone.stats.WilsonInterval;
import touchstone.value.ValueTable;
import touchstone.value.indicator.IndicatorColumn;

/**
 * Tiers against what became of the accounts.
 *
 * <p>It proves only what was not known when the card was made: accounts decided after the day up to
 * which it was learned, scored by what was known of them before the decision was under way. Whoever
 * calls takes care of both; {@link touchstone.backtest.DecidedAccounts#knowledgeEnds} says how.
 */
public final class Backtest {

  /** Accounts won, and accounts lost, that it takes. */
  public static final int REQUIRED = 5;

  private static final double LEVEL = 0.95;
  private static final int CASES_A_GROUP = 20;

  private final DecidedAccounts decided;
  private final FitTable fit;
  private final double[] mutualValue;
  private final Optional<IndicatorColumn> lifetimeValue;

  private Backtest(DecidedAccounts decided, FitTable fit, ValueTable values) {
    this.decided = decided;
    this.fit = fit;
    this.mutualValue = values.comparable();
    this.lifetimeValue = values.indicators().find("lifetime_value_at_equal_age");
  }

  /**
   * Tests.
   *
   * @param decided the accounts, decided after the card was made
   * @param fit of all accounts by what was known before their decisions
   * @param values what customers are worth today
   * @param probability from a score to the probability of a good account, if known
   * @param statements what must be said beside, like that attributes have no history
   */
  public static BacktestResult of(
      DecidedAccounts decided,
      FitTable fit,
      ValueTable values,
      Optional<ToDoubleFunction<Points>> probability,
      List<String> statements) {
    int won = decided.customers();
    int lost = decided.count() - won;
    if (won < REQUIRED || (lost > 0 && lost < REQUIRED)) {
      return new BacktestResult.TooFew(
          "Too few accounts were decided in these days: "
              + won
              + " won and "
              + lost
              + " lost. It takes "
              + REQUIRED
              + " of each.",
          won,
          lost,
          REQUIRED);
    }
    return new Backtest(decided, fit, values).measure(probability, statements);
  }

  private BacktestResult measure(
      Optional<ToDoubleFunction<Points>> probability, List<String> statements) {
    int count = decided.count();
    double[] scores = new double[count];
    for (int i = 0; i < count; i++) {
      scores[i] = fit.score(decided.accounts()[i]).hundredths();
    }
    IntervalEstimate area = NewcombeArea.of(scores, decided.won(), LEVEL);
    List<TierRow> tiers = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      TierRow row = row(Optional.of(tier), i -> fit.tier(decided.accounts()[i]) == tier);
      if (row.accounts() > 0) {
        tiers.add(row);
      }
    }
    tiers.add(row(Optional.empty(), i -> true));
    Optional<double[]> predicted =
        probability
            .filter(p -> decided.customers() < count)
            .map(
                p ->
                    IntStream.of(decided.accounts())
                        .mapToDouble(account -> p.applyAsDouble(fit.score(account)))
                        .toArray());
    BacktestResult.Verdict verdict = verdict(area);
    return new BacktestResult.Measured(
        verdict,
        sentence(verdict, area),
        area,
        valueArea(scores),
        tiers,
        predicted.map(
            p ->
                CalibrationTable.of(
                    p, decided.won(), Math.max(2, Math.min(10, count / CASES_A_GROUP)), LEVEL)),
        predicted.map(p -> CalibrationLine.of(p, decided.won(), LEVEL)),
        statements);
  }

  private IntervalEstimate valueArea(double[] scores) {
    double[] values = new double[scores.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = decided.won()[i] ? mutualValue[decided.accounts()[i]] : Double.NaN;
    }
    LearningTarget best = LearningTarget.bestThird(values);
    int[] known = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    boolean[] good = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      good[i] = best.good().get(known[i]);
    }
    return NewcombeArea.of(IntStream.of(known).mapToDouble(i -> scores[i]).toArray(), good, LEVEL);
  }

  private BacktestResult.Verdict verdict(IntervalEstimate area) {
    if (decided.customers() == decided.count()) {
      return BacktestResult.Verdict.NO_LOSSES;
    }
    if (area instanceof IntervalEstimate.Measured measured) {
      if (measured.interval().low() > 0.5) {
        return BacktestResult.Verdict.TELLS_APART;
      }
      if (measured.interval().high() < 0.5) {
        return BacktestResult.Verdict.TELLS_WRONG;
      }
    }
    return BacktestResult.Verdict.CANNOT_TELL;
  }

  private String sentence(BacktestResult.Verdict verdict, IntervalEstimate area) {
    int won = decided.customers();
    String there = won + " accounts won and " + (decided.count() - won) + " lost";
    if (!(area instanceof IntervalEstimate.Measured measured)) {
      return "No account is recorded as lost: " + won + " won can only be compared by value.";
    }
    String pairs =
        String.format(
            Locale.ROOT,
            "an account won scored above one lost in %.0f of 100 pairs (95 %% interval %.0f to"
                + " %.0f)",
            100 * measured.value(),
            100 * measured.interval().low(),
            100 * measured.interval().high());
    return switch (verdict) {
      case TELLS_APART -> "It told them apart: of " + there + ", " + pairs + ".";
      case CANNOT_TELL, NO_LOSSES ->
          "It cannot be told whether it tells them apart: of " + there + ", " + pairs + ".";
      case TELLS_WRONG -> "It pointed the wrong way: of " + there + ", " + pairs + ".";
    };
  }

  private TierRow row(Optional<Tier> tier, IntPredicate inTier) {
    int[] cases = IntStream.range(0, decided.count()).filter(inTier).toArray();
    long customers = IntStream.of(cases).filter(i -> decided.won()[i]).count();
    long others = decided.count() - cases.length;
    long otherCustomers = decided.customers() - customers;
    long dealsWon = IntStream.of(cases).mapToLong(i -> decided.dealsWon()[i]).sum();
    long dealsLost = IntStream.of(cases).mapToLong(i -> decided.dealsLost()[i]).sum();
    boolean lossesRecorded = IntStream.of(decided.dealsLost()).anyMatch(each -> each > 0);
    return new TierRow(
        tier,
        cases.length,
        customers,
        WilsonInterval.of(customers, cases.length, LEVEL),
        WinRate.of(dealsWon, dealsLost, lossesRecorded),
        RiskRatio.of(customers, cases.length, otherCustomers, others, LEVEL),
        median(cases, account -> mutualValue[account]),
        median(
            cases,
            account ->
                lifetimeValue
                    .filter(column -> column.known(account))
                    .map(column -> column.value(account))
                    .orElse(Double.NaN)));
  }

  private interface AccountNumber {
    /** NaN, here only, for unknown. */
    double of(int account);
  }

  private IntervalEstimate median(int[] cases, AccountNumber number) {
    return MedianInterval.of(
        IntStream.of(cases)
            .filter(i -> decided.won()[i])
            .mapToDouble(i -> number.of(decided.accounts()[i]))
            .filter(value -> !Double.isNaN(value))
            .toArray(),
        LEVEL);
  }
}
