package touchstone.evidence;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import touchstone.account.ComputedConnection;
import touchstone.account.ReadFacts;
import touchstone.backtest.Backtest;
import touchstone.backtest.BacktestResult;
import touchstone.backtest.DecidedAccounts;
import touchstone.backtest.LearnedBacktest;
import touchstone.backtest.OutOfTime;
import touchstone.fit.FitScorer;
import touchstone.fit.FitTable;
import touchstone.fit.Movement;
import touchstone.fit.ProfileFits;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.Points;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Tier;
import touchstone.icp.learning.LearningSettings;
import touchstone.json.JsonBuilders;
import touchstone.json.MoneyUnit;
import touchstone.monitoring.Drift;
import touchstone.monitoring.Revalidation;
import touchstone.report.ReportInput;
import touchstone.validation.IdealCustomerTable;
import touchstone.validation.Measure;
import touchstone.validation.Measures;
import touchstone.validation.ValidationTable;
import touchstone.validation.Variants;
import touchstone.work.Workers;

/**
 * Holds one version against the data of its connection, document by document. All of it with the
 * same facts and the same moment.
 */
final class VersionEvidence {

  static final String VALIDATION = "validation";
  static final String IDEAL_CUSTOMER = "ideal-customer";
  static final String BACKTEST = "backtest";
  static final String MOVEMENT = "movement";
  static final String DRIFT = "drift";
  static final String REVALIDATION = "revalidation";

  private static final long SEED = 1;
  private static final int MOST_MOVERS = 50;

  private final long connectionId;
  private final ProfileVersion version;
  private final ReadFacts read;
  private final ComputedConnection computed;
  private final Instant now;
  private final Workers workers;
  private final OutOfTime past;
  private final ValidationJson comparisons;
  private final BacktestJson backtests;

  /**
   * @param computed everything computed of these facts, by the version alone
   */
  VersionEvidence(
      long connectionId,
      ProfileVersion version,
      PastFacts facts,
      ComputedConnection computed,
      Instant now,
      Workers workers) {
    this.connectionId = connectionId;
    this.version = version;
    this.read = facts.read();
    this.now = now;
    this.workers = workers;
    this.computed = computed;
    past = facts.outOfTime(computed);
    MoneyUnit money = new MoneyUnit(read.organisation().corporateCurrency());
    comparisons = new ValidationJson(money);
    backtests = new BacktestJson(money);
  }

  /** The name of the document that parts the profile by an attribute. */
  static String variants(String attribute) {
    return "variants-" + attribute;
  }

  /** The profile against the rest, its parts, and the ideal customer beside the other one. */
  Map<String, String> comparisons() {
    Map<String, String> documents = new LinkedHashMap<>();
    ReportInput input = computed.input();
    List<Measure> measures = Measures.of(input);
    IntFunction<Tier> tier = input.tiers();
    ValidationTable all =
        ValidationTable.of(
            version.profile(),
            measures,
            read.size(),
            account -> tier.apply(account).isIcp(),
            account -> tier.apply(account) == Tier.NOT_ICP,
            OptionalLong.of(SEED));
    documents.put(VALIDATION, text(comparisons.table(all).add("notes", notes(input))));
    ValidationTable customers =
        ValidationTable.of(
            version.profile(),
            measures,
            read.size(),
            account -> computed.isCustomer(account) && tier.apply(account).isIcp(),
            account -> computed.isCustomer(account) && tier.apply(account) == Tier.NOT_ICP,
            OptionalLong.of(SEED));
    documents.put(
        IDEAL_CUSTOMER,
        text(comparisons.ideal(IdealCustomerTable.of(customers, statements(input)))));
    for (AttributeColumn column : read.attributes().columns()) {
      documents.put(
          variants(column.attribute().key()),
          text(
              comparisons.variants(
                  Variants.by(column, measures, account -> tier.apply(account).isIcp()))));
    }
    return documents;
  }

  private static List<String> statements(ReportInput input) {
    return List.of(
        input.value().sidedness().sentence(), input.value().indicators().revenueBasis().sentence());
  }

  private static jakarta.json.JsonArrayBuilder notes(ReportInput input) {
    List<String> notes = new ArrayList<>(statements(input));
    notes.add(
        "Accounts of which too little is known to say a tier are on neither side."
            + " p are corrected for all measures of the table (Benjamini and Hochberg).");
    return JsonBuilders.array(notes);
  }

  /**
   * The version as it is, and a card learned up to the same day, on accounts decided afterwards.
   *
   * @param day the last day both may know; a day that leaves enough to test on if empty
   */
  String backtest(Optional<LocalDate> day) {
    LocalDate last = day.orElseGet(this::dayThatLeavesEnough);
    BacktestResult fixed = past.test(version, last, workers);
    LearnedBacktest learned =
        past.learnAndTest(Optional.of(version), last, LearningSettings.DEFAULT, workers);
    JsonObjectBuilder relearned =
        JsonBuilders.object().add("learning", LearningJson.of(learned.learning()));
    learned.test().ifPresent(test -> relearned.add("test", backtests.of(test)));
    return text(
        JsonBuilders.object()
            .add("day", last.toString())
            .add("version", backtests.of(fixed))
            .add("learned", relearned));
  }

  /** The day the version was made, if enough was decided since, else the middle decision. */
  private LocalDate dayThatLeavesEnough() {
    LocalDate made = day(version.provenance().createdAt());
    DecidedAccounts since = past.decided(made.plusDays(1), today());
    int won = since.customers();
    if (won >= Backtest.REQUIRED && since.count() - won >= Backtest.REQUIRED) {
      return made;
    }
    int[] days = all().decidedDay().clone();
    Arrays.sort(days);
    return days.length == 0 ? made : LocalDate.ofEpochDay(days[(days.length - 1) / 2]);
  }

  /** What would change if this version took the place of its profile's active one. */
  String movement(List<ProfileVersion> active) {
    List<FitTable> before = active.stream().map(this::today).toList();
    List<FitTable> after = new ArrayList<>(List.of(computed.fits().orElseThrow().tables().get(0)));
    for (int i = 0; i < active.size(); i++) {
      if (!active.get(i).profile().equals(version.profile())) {
        after.add(before.get(i));
      }
    }
    boolean scoredBefore = !before.isEmpty();
    IntFunction<Movement.Place> from =
        scoredBefore
            ? places(new ProfileFits(before))
            : account -> new Movement.Place(Tier.INSUFFICIENT_DATA, Points.ZERO);
    return text(
        MovementJson.of(
            Movement.of(
                read.size(),
                from,
                places(new ProfileFits(after)),
                account -> read.accounts().get(account).override(),
                MOST_MOVERS),
            connectionId,
            read.accounts(),
            scoredBefore));
  }

  private FitTable today(ProfileVersion other) {
    return FitScorer.score(other, read.attributes(), workers);
  }

  private static IntFunction<Movement.Place> places(ProfileFits fits) {
    return account -> {
      FitTable best = fits.tables().get(fits.best(account));
      return new Movement.Place(best.tier(account), best.score(account));
    };
  }

  Drift drift() {
    DecidedAccounts all = all();
    AttributeTable known = past.knownBefore(all);
    return Drift.of(
        all,
        FitScorer.score(version, known, workers),
        known,
        read.rules().channelRules().calendar());
  }

  /** Whether it holds on what was decided since it became active, or since it was made. */
  Revalidation revalidation() {
    LocalDate since = day(version.lastActivated().orElse(version.provenance().createdAt()));
    DecidedAccounts before =
        DecidedAccounts.between(
            read.facts(), past.today(), Integer.MIN_VALUE + 1, Math.toIntExact(since.toEpochDay()));
    DecidedAccounts later = past.decided(since.plusDays(1), today());
    return Revalidation.of(
        before,
        later,
        FitScorer.score(version, past.knownBefore(before), workers),
        FitScorer.score(version, past.knownBefore(later), workers),
        computed.values());
  }

  private DecidedAccounts all() {
    return DecidedAccounts.between(
        read.facts(), past.today(), Integer.MIN_VALUE + 1, past.today().day());
  }

  private LocalDate today() {
    return LocalDate.ofEpochDay(past.today().day());
  }

  private LocalDate day(Instant moment) {
    ZoneId zone = read.organisation().timeZone();
    return LocalDate.ofInstant(moment, zone);
  }

  String text(JsonObjectBuilder json) {
    return json.add("profile", version.profile())
        .add("number", version.number())
        .add("connection", connectionId)
        .add("madeAt", now.toString())
        .build()
        .toString();
  }
}
