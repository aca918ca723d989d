package touchstone.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import touchstone.fit.FitScorer;
import touchstone.history.FactHistory;
import touchstone.icp.AttributeTable;
import touchstone.icp.Points;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.icp.learning.LearnedScorecard;
import touchstone.icp.learning.LearningRequest;
import touchstone.icp.learning.LearningResult;
import touchstone.icp.learning.LearningSettings;
import touchstone.icp.learning.LearningTarget;
import touchstone.icp.learning.ScoreCalibration;
import touchstone.icp.learning.ScorecardLearner;
import touchstone.value.ValueTable;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.work.Workers;

/**
 * Puts a card back to a day and lets it meet what came after. Attributes count as they were known
 * when the deal that decided was opened, as far as the CRM keeps their history. Immutable.
 *
 * @param facts all facts
 * @param attributes definition attributes as they stand today
 * @param grouping completes attributes of a moment by the groups that are made of them
 * @param history what the CRM keeps of the past
 * @param today the day of knowledge
 * @param values what customers are worth today
 */
public record OutOfTime(
    AccountFacts facts,
    AttributeTable attributes,
    UnaryOperator<AttributeTable> grouping,
    FactHistory history,
    AsOf today,
    ValueTable values) {

  /** Settings of a learned version's provenance that hold its calibration. */
  private static final String AT_ZERO = "calibration.atZero";

  private static final String PER_POINT = "calibration.perPoint";

  /** The accounts decided from one day to another, both included. */
  public DecidedAccounts decided(LocalDate from, LocalDate to) {
    return DecidedAccounts.between(facts, today, day(from), day(to));
  }

  /** What was known of them before their decisions were under way. */
  public AttributeTable knownBefore(DecidedAccounts decided) {
    return grouping.apply(
        history
            .attributes()
            .at(attributes, facts.created(), decided.knowledgeEnds(facts, today), history.zone()));
  }

  /**
   * Tests a version as it is on accounts decided after a day. Says so if the version is younger:
   * then it may only restate what it was made from.
   *
   * @param day the last day the version may know
   */
  public BacktestResult test(ProfileVersion version, LocalDate day, Workers workers) {
    DecidedAccounts later = decided(day.plusDays(1), LocalDate.ofEpochDay(today.day()));
    List<String> statements = statements();
    madeLater(version.provenance(), day).ifPresent(statements::add);
    return Backtest.of(
        later,
        FitScorer.score(version, knownBefore(later), workers),
        values,
        probability(version.provenance()),
        statements);
  }

  /**
   * Learns a card from the accounts decided up to a day - won against lost - and tests it on those
   * decided later.
   *
   * @param shape a version whose exclusions and points set by a person are kept; empty for none
   * @param day the last day the card may know
   */
  public LearnedBacktest learnAndTest(
      Optional<ProfileVersion> shape, LocalDate day, LearningSettings settings, Workers workers) {
    LearningResult learning = ScorecardLearner.learn(request(shape, day, settings));
    if (!(learning instanceof LearningResult.Learned learned)) {
      return new LearnedBacktest(learning, Optional.empty());
    }
    LearnedScorecard card = learned.scorecard();
    ProfileVersion version =
        ProfileVersion.draft(
            "learned",
            1,
            card.scorecard(),
            card.cuts(),
            card.provenance("backtest", Instant.EPOCH, Optional.empty(), ""));
    DecidedAccounts later = decided(day.plusDays(1), LocalDate.ofEpochDay(today.day()));
    return new LearnedBacktest(
        learning,
        Optional.of(
            Backtest.of(
                later,
                FitScorer.score(version, knownBefore(later), workers),
                values,
                Optional.of(card.calibration()::probability),
                statements())));
  }

  /** The request to learn won from lost of the accounts decided up to a day. */
  public LearningRequest request(
      Optional<ProfileVersion> shape, LocalDate day, LearningSettings settings) {
    // As of then: who was lost by the day and won afterwards counts as lost.
    AsOf then = AsOf.past(day, history.zone());
    DecidedAccounts earlier =
        DecidedAccounts.between(facts, then, Integer.MIN_VALUE + 1, then.day());
    BitSet won = new BitSet();
    BitSet lost = new BitSet();
    for (int i = 0; i < earlier.count(); i++) {
      (earlier.won()[i] ? won : lost).set(earlier.accounts()[i]);
    }
    LearningRequest request =
        LearningRequest.of(
                knownBefore(earlier),
                new LearningTarget("accounts won against accounts lost", won, lost))
            .with(settings);
    return shape
        .map(
            version ->
                request
                    .excluding(version.scorecard().exclusions())
                    .keeping(KeptPoints.of(version.scorecard())))
        .orElse(request);
  }

  /** What a score of a learned version means, by its provenance. */
  public static Optional<ToDoubleFunction<Points>> probability(Provenance provenance) {
    Map<String, String> settings = provenance.settings();
    if (!settings.containsKey(AT_ZERO) || !settings.containsKey(PER_POINT)) {
      return Optional.empty();
    }
    ScoreCalibration calibration =
        new ScoreCalibration(
            Double.parseDouble(settings.get(AT_ZERO)), Double.parseDouble(settings.get(PER_POINT)));
    return Optional.of(calibration::probability);
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>();
    statements.add(values.sidedness().sentence());
    if (history.attributes().isEmpty()) {
      statements.add(
          "No history of fields is kept: attributes count as they stand today. What was filled in"
              + " after a decision flatters the profile.");
    }
    return statements;
  }

  private Optional<String> madeLater(Provenance provenance, LocalDate day) {
    LocalDate made = LocalDate.ofInstant(provenance.createdAt(), history.zone());
    LocalDate knows =
        provenance.dataWindow().map(Provenance.DataWindow::to).filter(made::isAfter).orElse(made);
    return knows.isAfter(day)
        ? Optional.of(
            "This version was made on "
                + made
                + " and knows data up to "
                + knows
                + ": what was decided before then it may only restate. This does not prove it.")
        : Optional.empty();
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
