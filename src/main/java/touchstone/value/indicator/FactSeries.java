package touchstone.value.indicator;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.Activities;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.FactTable;
import touchstone.value.fact.NameDictionary;
import touchstone.value.fact.Outcomes;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Signals;
import touchstone.value.fact.SupportCases;
import touchstone.value.fact.Surveys;
import touchstone.value.fact.Unknown;
import touchstone.value.formula.Series;

/**
 * The rows of one kind of fact that a formula sees, as of a day. Thread-safe.
 *
 * @param table the facts
 * @param sees which rows count
 * @param values the number of a row, NaN if unknown
 * @param days the epoch day of a row, or {@link Unknown#DAY}
 */
record FactSeries(
    FactTable table, IntPredicate sees, IntToDoubleFunction values, IntUnaryOperator days) {

  int from(int account) {
    return table.from(account);
  }

  int to(int account) {
    return table.to(account);
  }

  boolean counts(int row) {
    return sees.test(row);
  }

  double number(int row) {
    return values.applyAsDouble(row);
  }

  int day(int row) {
    return days.applyAsInt(row);
  }

  /** The first account that has any, or {@link Recorded#NOBODY}. */
  int first() {
    return Presence.first(table, sees);
  }

  /** The rows of a series; marks are kept in two tables. */
  static List<FactSeries> of(Series series, FactView view, double minorUnitsPerUnit) {
    return switch (series.kind()) {
      case WON_DEALS -> List.of(deals(view, true, minorUnitsPerUnit));
      case WON_DEAL_AMOUNT -> List.of(deals(view, true, minorUnitsPerUnit));
      case LOST_DEALS -> List.of(deals(view, false, minorUnitsPerUnit));
      case REVENUE -> List.of(revenue(view, minorUnitsPerUnit));
      case CASES -> List.of(cases(view, row -> 1));
      case CASE_HOURS -> List.of(caseHours(view));
      case CASE_SEVERITY -> List.of(caseSeverity(view));
      case MARKS -> List.of(caseMarks(view), surveys(view));
      case INTERACTIONS -> List.of(interactions(view));
      case OUTCOME -> List.of(outcomes(view, series.name()));
      case FIELD -> List.of(outcomes(view, new OutcomeField(series.name(), "").measureName()));
      case SIGNAL -> List.of(signals(view, series.name()));
    };
  }

  private static double units(long minorUnits, double perUnit) {
    return minorUnits == Unknown.MONEY ? Unknown.NUMBER : minorUnits / perUnit;
  }

  private static FactSeries deals(FactView view, boolean won, double perUnit) {
    Deals deals = view.facts().deals();
    AsOf asOf = view.asOf();
    return new FactSeries(
        deals,
        won ? row -> deals.wonBy(row, asOf) : row -> deals.lostBy(row, asOf),
        row -> units(deals.amount(row), perUnit),
        deals::closed);
  }

  private static FactSeries revenue(FactView view, double perUnit) {
    RevenueEntries entries = view.facts().revenueEntries();
    AsOf asOf = view.asOf();
    return switch (view.revenue().basis()) {
      case WON_DEALS -> deals(view, true, perUnit);
      case REVENUE_ENTRIES ->
          new FactSeries(
              entries,
              row -> asOf.sawDay(entries.firstDay(row)),
              row ->
                  entries.amount(row) == Unknown.MONEY
                      ? Unknown.NUMBER
                      : entries.earnedBy(row, asOf.day()) / perUnit,
              entries::firstDay);
    };
  }

  private static FactSeries cases(FactView view, IntToDoubleFunction values) {
    SupportCases cases = view.facts().supportCases();
    AsOf asOf = view.asOf();
    return new FactSeries(
        cases,
        row -> asOf.sawMoment(cases.opened(row)),
        values,
        row -> day(asOf, cases.opened(row)));
  }

  /** What is known of a case only when it is closed. */
  private static FactSeries closed(FactView view, IntToDoubleFunction values) {
    SupportCases cases = view.facts().supportCases();
    AsOf asOf = view.asOf();
    return new FactSeries(
        cases,
        row ->
            !Double.isNaN(values.applyAsDouble(row))
                && asOf.sawMoment(
                    cases.closed(row) == Unknown.MOMENT ? cases.opened(row) : cases.closed(row)),
        values,
        row ->
            day(asOf, cases.closed(row) == Unknown.MOMENT ? cases.opened(row) : cases.closed(row)));
  }

  private static int day(AsOf asOf, long moment) {
    return moment == Unknown.MOMENT ? Unknown.DAY : asOf.dayOf(moment);
  }

  private static FactSeries caseHours(FactView view) {
    return closed(view, view.facts().supportCases()::effortHours);
  }

  private static FactSeries caseMarks(FactView view) {
    return closed(view, view.facts().supportCases()::satisfaction);
  }

  private static FactSeries caseSeverity(FactView view) {
    SupportCases cases = view.facts().supportCases();
    double[] byCode = view.severityWeights().byCode(view.facts().priorities());
    double otherwise = view.severityWeights().otherwise();
    return cases(
        view, row -> cases.priority(row) == Unknown.CODE ? otherwise : byCode[cases.priority(row)]);
  }

  private static FactSeries surveys(FactView view) {
    Surveys surveys = view.facts().surveys();
    AsOf asOf = view.asOf();
    return new FactSeries(
        surveys, row -> asOf.sawDay(surveys.day(row)), surveys::score, surveys::day);
  }

  private static FactSeries interactions(FactView view) {
    Activities activities = view.facts().activities();
    AsOf asOf = view.asOf();
    return new FactSeries(
        activities,
        row ->
            activities.done(row)
                && activities.isInteraction(row)
                && asOf.sawMoment(activities.at(row)),
        row -> 1,
        row -> day(asOf, activities.at(row)));
  }

  private static FactSeries outcomes(FactView view, String name) {
    AccountFacts facts = view.facts();
    Outcomes outcomes = facts.outcomes();
    AsOf asOf = view.asOf();
    int code = facts.measures().find(name).orElse(Unknown.CODE);
    return new FactSeries(
        outcomes,
        row ->
            code != Unknown.CODE && outcomes.measure(row) == code && asOf.sawDay(outcomes.day(row)),
        outcomes::value,
        outcomes::day);
  }

  private static FactSeries signals(FactView view, String name) {
    NameDictionary kinds = view.facts().signalKinds();
    Signals signals = view.facts().signals();
    AsOf asOf = view.asOf();
    int code = kinds.find(name).orElse(Unknown.CODE);
    return new FactSeries(
        signals,
        row -> code != Unknown.CODE && signals.kind(row) == code && asOf.sawDay(signals.day(row)),
        row -> 1,
        signals::day);
  }
}
