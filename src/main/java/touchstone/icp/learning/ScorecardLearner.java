package touchstone.icp.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import touchstone.icp.AttributeColumn;
import touchstone.icp.Criterion;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Exclusion;
import touchstone.icp.Points;
import touchstone.icp.ScoreScale;
import touchstone.icp.Scorecard;
import touchstone.icp.Swing;
import touchstone.icp.TierCuts;
import touchstone.icp.WeightedCriterion;
import touchstone.icp.cleaning.CleanedColumn;
import touchstone.icp.cleaning.ValueCleaning;
import touchstone.icp.discovery.CleaningNotices;
import touchstone.icp.discovery.LeakGuard;
import touchstone.icp.discovery.Notice;
import touchstone.stats.CalibrationTable;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.RocAuc;

/**
 * Learns the points of a scorecard from accounts whose outcome is known. The same request gives the
 * same card. Thread-safe.
 *
 * <p>How: attributes that know the outcome are set aside; the others are cut into bands and names;
 * their weights are learned with shrinkage ({@link OddsFit}), the more accounts, the less; weights
 * become points so that the worst account scores 0 and the best one 100. Cards learned from nine
 * tenths of the accounts score the last tenth in turn: that is what the stated quality and the
 * calibration rest on.
 */
public final class ScorecardLearner {

  private static final double LEVEL = 0.95;
  private static final int CALIBRATION_GROUPS = 10;

  private final LearningRequest request;
  private final List<Notice> notices = new ArrayList<>();
  private final int[] rows;
  private final boolean[] good;
  private final int goodCases;
  private List<BinnedAttribute> attributes = List.of();
  private List<Trend> trends = List.of();
  private double[] keptPoints = new double[0];

  private ScorecardLearner(LearningRequest request) {
    this.request = request;
    this.rows = casesOf(request);
    this.good = new boolean[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      good[i] = request.target().good().get(rows[i]);
      count += good[i] ? 1 : 0;
    }
    this.goodCases = count;
  }

  /** Learns. Takes seconds with ten thousands of accounts. */
  public static LearningResult learn(LearningRequest request) {
    return new ScorecardLearner(request).learn();
  }

  private int[] casesOf(LearningRequest asked) {
    BitSet cases = (BitSet) asked.target().good().clone();
    cases.or(asked.target().others());
    int before = cases.cardinality();
    for (Exclusion exclusion : asked.exclusions()) {
      asked
          .accounts()
          .find(exclusion.attribute().key())
          .ifPresent(c -> cases.andNot(ConditionRows.matching(exclusion.condition(), c)));
    }
    int excluded = before - cases.cardinality();
    if (excluded > 0) {
      notices.add(
          new Notice(
              Notice.Kind.ACCOUNTS_LEFT_OUT,
              excluded + " accounts are excluded by the card and were not learned from."));
    }
    int[] all = cases.stream().toArray();
    int most = asked.settings().mostAccounts();
    if (all.length <= most) {
      return all;
    }
    notices.add(
        new Notice(
            Notice.Kind.ACCOUNTS_LEFT_OUT,
            "Of " + all.length + " accounts " + most + " were drawn to learn from."));
    SplittableRandom random = new SplittableRandom(asked.settings().seed());
    for (int i = 0; i < most; i++) {
      int j = i + (int) ((random.nextLong() >>> 32) * (all.length - i) >>> 32);
      int swapped = all[i];
      all[i] = all[j];
      all[j] = swapped;
    }
    int[] drawn = Arrays.copyOf(all, most);
    Arrays.sort(drawn);
    return drawn;
  }

  private LearningResult learn() {
    int required = request.settings().fewestOfEach();
    int others = rows.length - goodCases;
    if (goodCases < required || others < required) {
      return new LearningResult.NotEnough(
          "Not enough evidence to learn points: there are "
              + goodCases
              + " good accounts and "
              + others
              + " others; it takes "
              + required
              + " of each.",
          goodCases,
          others,
          required);
    }
    LeakGuard.Report report = guarded();
    bin(report.searched());
    keptPoints = keptPoints();
    CardWriter writer = new CardWriter(attributes, good, request.kept());
    OddsModel model = fit(allCases());
    List<WeightedCriterion> criteria = writer.criteria(writer.readable(model));
    if (criteria.isEmpty()) {
      return nothing("No attribute tells them apart.", report);
    }
    Scorecard card = ScoreScale.toScorecard(criteria, request.kept(), request.exclusions());
    double[] logOdds =
        CrossFit.predictions(
            good,
            request.settings().folds(),
            request.settings().seed(),
            training -> logOdds(fit(training), writer));
    ScoreCalibration.Line line = ScoreCalibration.Line.fit(logOdds, good);
    OutOfSample outOfSample = outOfSample(logOdds, line);
    if (!(outOfSample.gain() > 0)) {
      return nothing(
          "What was learned did not tell apart accounts it was not learned from.", report);
    }
    double perPoint = 100 * line.slope() / hundredthsPerLogOdds(criteria, card);
    // An account of which nothing is known scores the base, and has the model's intercept.
    double atBase = line.at(model.intercept());
    ScoreCalibration calibration =
        new ScoreCalibration(atBase - perPoint * card.base().hundredths() / 100, perPoint);
    LearnedScorecard learned =
        new LearnedScorecard(
            card,
            cuts(calibration),
            calibration,
            outOfSample,
            request.target().label(),
            rows.length,
            goodCases,
            request.settings());
    boolean beyondChance =
        outOfSample.auc() instanceof IntervalEstimate.Measured auc && auc.interval().low() > 0.5;
    return new LearningResult.Learned(
        learned,
        beyondChance,
        sentence(outOfSample, beyondChance),
        parts(card, model),
        report.setAside(),
        notices);
  }

  private LearningResult nothing(String why, LeakGuard.Report report) {
    return new LearningResult.NothingFound(
        why
            + " Learned from "
            + goodCases
            + " good accounts and "
            + (rows.length - goodCases)
            + " others: "
            + request.target().label()
            + ".",
        report.setAside(),
        notices);
  }

  private LeakGuard.Report guarded() {
    List<AttributeColumn> cleaned = new ArrayList<>();
    for (AttributeColumn column : request.accounts().columns()) {
      CleanedColumn clean = ValueCleaning.clean(column);
      notices.addAll(CleaningNotices.of(clean));
      cleaned.add(clean.column());
    }
    double[] target = new double[request.accounts().rows()];
    Arrays.fill(target, Double.NaN);
    for (int i = 0; i < rows.length; i++) {
      target[rows[i]] = good[i] ? 1 : 0;
    }
    LeakGuard.Report report = LeakGuard.inspect(cleaned, target, rows, request.leaks());
    notices.addAll(report.notices());
    return report;
  }

  private void bin(List<AttributeColumn> columns) {
    Binning binning = new Binning(request.settings(), rows);
    List<BinnedAttribute> binned = new ArrayList<>();
    if (request.pattern().isPresent()) {
      binned.addAll(binning.bin(request.pattern().get(), columns));
    } else {
      columns.forEach(column -> binning.bin(column).ifPresent(binned::add));
    }
    attributes = binned;
    trends = binned.stream().map(b -> request.settings().trend(b.attribute().key())).toList();
  }

  /** Hundredths each case has from the criteria a person set. */
  private double[] keptPoints() {
    double[] points = new double[rows.length];
    for (Criterion criterion : request.kept()) {
      request
          .accounts()
          .find(criterion.attribute().key())
          .map(column -> ConditionRows.matching(criterion.condition(), column))
          .ifPresent(
              met -> {
                for (int i = 0; i < rows.length; i++) {
                  points[i] += met.get(rows[i]) ? criterion.points().hundredths() : 0;
                }
              });
    }
    return points;
  }

  private int[] allCases() {
    int[] all = new int[rows.length];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private OddsModel fit(int[] cases) {
    boolean[] strongest =
        Screening.strongest(attributes, good, cases, request.settings().mostAttributes());
    return OddsFit.fit(attributes, strongest, trends, good, cases);
  }

  /** The log odds of every case by a card of the model. */
  private double[] logOdds(OddsModel model, CardWriter writer) {
    double[][] readable = writer.readable(model);
    OddsModel onCard = new OddsModel(model.intercept(), readable);
    List<WeightedCriterion> criteria = writer.criteria(readable);
    double perLogOdds = Double.POSITIVE_INFINITY;
    if (!criteria.isEmpty() && !request.kept().isEmpty()) {
      perLogOdds =
          hundredthsPerLogOdds(
              criteria, ScoreScale.toScorecard(criteria, request.kept(), List.of()));
    }
    double[] logOdds = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      logOdds[i] = onCard.intercept() + keptPoints[i] / perLogOdds;
      for (int a = 0; a < attributes.size(); a++) {
        logOdds[i] += onCard.contribution(a, attributes.get(a), i);
      }
    }
    return logOdds;
  }

  private static double hundredthsPerLogOdds(List<WeightedCriterion> criteria, Scorecard card) {
    int first = card.criteria().size() - criteria.size();
    int largest = 0;
    for (int i = 1; i < criteria.size(); i++) {
      if (Math.abs(criteria.get(i).weight()) > Math.abs(criteria.get(largest).weight())) {
        largest = i;
      }
    }
    return card.criteria().get(first + largest).points().hundredths()
        / criteria.get(largest).weight();
  }

  private OutOfSample outOfSample(double[] logOdds, ScoreCalibration.Line line) {
    double[] probability = new double[logOdds.length];
    double base = (double) goodCases / rows.length;
    double gain = 0;
    for (int i = 0; i < logOdds.length; i++) {
      probability[i] = ScoreCalibration.logistic(line.at(logOdds[i]));
      gain +=
          good[i] ? Math.log(probability[i] / base) : Math.log((1 - probability[i]) / (1 - base));
    }
    return new OutOfSample(
        RocAuc.of(logOdds, good, LEVEL),
        gain / logOdds.length,
        CalibrationTable.of(
            probability, good, Math.min(CALIBRATION_GROUPS, Math.max(2, rows.length / 20)), LEVEL));
  }

  private TierCuts cuts(ScoreCalibration calibration) {
    double average = Math.log((double) goodCases / (rows.length - goodCases));
    return new TierCuts(
        cut(calibration.scoreAt(average + Math.log(2))),
        cut(calibration.scoreAt(average)),
        cut(calibration.scoreAt(average - Math.log(2))),
        TierCuts.defaults().minimumCoverage());
  }

  private static Points cut(double score) {
    return new Points((int) Math.rint(100 * Math.max(0, Math.min(100, score))));
  }

  private List<LearnedAttribute> parts(Scorecard card, OddsModel model) {
    List<LearnedAttribute> parts = new ArrayList<>();
    for (AttributeColumn column : request.accounts().columns()) {
      DefinitionAttribute attribute = column.attribute();
      Swing swing = card.swings().get(attribute);
      Points width = swing == null ? Points.ZERO : swing.width();
      parts.add(new LearnedAttribute(attribute, part(attribute, swing != null, model), width));
    }
    return parts;
  }

  private LearnedAttribute.Part part(
      DefinitionAttribute attribute, boolean onCard, OddsModel model) {
    if (request.kept().stream().anyMatch(c -> c.attribute().equals(attribute))) {
      return LearnedAttribute.Part.SET_BY_PERSON;
    }
    if (onCard) {
      return LearnedAttribute.Part.LEARNED;
    }
    for (int a = 0; a < attributes.size(); a++) {
      if (attributes.get(a).attribute().equals(attribute)) {
        boolean used = Arrays.stream(model.contributions()[a]).anyMatch(c -> c != 0);
        return used
            ? LearnedAttribute.Part.TELLS_NOTHING
            : LearnedAttribute.Part.WEAKER_THAN_OTHERS;
      }
    }
    return LearnedAttribute.Part.NOTHING_TO_COMPARE;
  }

  private String sentence(OutOfSample outOfSample, boolean beyondChance) {
    String learned =
        "Learned from "
            + goodCases
            + " good accounts and "
            + (rows.length - goodCases)
            + " others. ";
    if (!(outOfSample.auc() instanceof IntervalEstimate.Measured auc)) {
      return learned + "There are too few to try it on.";
    }
    String tried =
        String.format(
            Locale.ROOT,
            "On accounts it was not learned from, a good one scores above another in %.0f of 100"
                + " pairs (95 %% interval %.0f to %.0f)",
            100 * auc.value(),
            100 * auc.interval().low(),
            100 * auc.interval().high());
    return learned + tried + (beyondChance ? "." : ": this may be chance.");
  }
}
