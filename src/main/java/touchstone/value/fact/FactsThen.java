package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Facts as they were known at the end of a day: what is dated later is not among them, what was
 * decided, closed or converted later is still under way. Whatever is computed of them cannot see
 * what came later, because it is not there.
 *
 * <p>Exact where the CRM keeps a history; where it keeps none, a fact counts from its own date on,
 * as it stands today.
 */
public final class FactsThen {

  private FactsThen() {}

  /**
   * The facts of a day.
   *
   * @param facts all facts, later ones too
   * @param changes the history of deals, if it is kept
   * @param asOf the day
   * @throws IllegalArgumentException if the history is of another number of accounts
   */
  public static AccountFacts of(AccountFacts facts, DealChanges changes, AsOf asOf) {
    if (changes.accounts() != facts.accounts()) {
      throw new IllegalArgumentException(
          "The history is of "
              + changes.accounts()
              + " accounts, the facts are of "
              + facts.accounts()
              + ".");
    }
    Outcomes outcomes = outcomes(facts.outcomes(), asOf);
    MeasureNames measures = new MeasureNames(facts.measures(), outcomes);
    return new AccountFacts(
        facts.accounts(),
        created(facts, asOf),
        sources(facts, asOf),
        facts.sources(),
        facts.priorities(),
        measures.dictionary(),
        facts.signalKinds(),
        new DealsThen(facts.deals(), changes, asOf).table(),
        new RevenueEntries(
            seen(facts.revenueEntries(), row -> facts.revenueEntries().firstDay(row), asOf)),
        cases(facts.supportCases(), asOf),
        activities(facts.activities(), asOf),
        leads(facts.leads(), asOf),
        new Touches(seen(facts.touches(), row -> facts.touches().day(row), asOf)),
        new Campaigns(seen(facts.campaigns(), row -> facts.campaigns().day(row), asOf)),
        new Surveys(seen(facts.surveys(), row -> facts.surveys().day(row), asOf)),
        measures.recoded(outcomes),
        new Signals(seen(facts.signals(), row -> facts.signals().day(row), asOf)));
  }

  private interface DayOfRow {
    int of(int row);
  }

  private static GroupedRows seen(FactTable table, DayOfRow day, AsOf asOf) {
    return RowSelection.of(table, row -> asOf.sawDay(day.of(row))).rows(table);
  }

  private static int[] created(AccountFacts facts, AsOf asOf) {
    int[] days = facts.created().clone();
    for (int account = 0; account < days.length; account++) {
      days[account] = asOf.sawDay(days[account]) ? days[account] : Unknown.DAY;
    }
    return days;
  }

  private static int[] sources(AccountFacts facts, AsOf asOf) {
    int[] codes = facts.source().clone();
    for (int account = 0; account < codes.length; account++) {
      codes[account] = asOf.sawDay(facts.created()[account]) ? codes[account] : Unknown.CODE;
    }
    return codes;
  }

  /** A case that was closed later is open; its mark and its effort were not known yet. */
  private static SupportCases cases(SupportCases cases, AsOf asOf) {
    RowSelection selection = RowSelection.of(cases, row -> asOf.sawMoment(cases.opened(row)));
    int[] source = selection.source();
    long[] closed = new long[source.length];
    double[] effort = new double[source.length];
    double[] mark = new double[source.length];
    for (int i = 0; i < source.length; i++) {
      int row = source[i];
      boolean later = cases.closed(row) != Unknown.MOMENT && !asOf.sawMoment(cases.closed(row));
      closed[i] = later ? Unknown.MOMENT : cases.closed(row);
      effort[i] = later ? Unknown.NUMBER : cases.effortHours(row);
      mark[i] = later ? Unknown.NUMBER : cases.satisfaction(row);
    }
    return new SupportCases(
        selection.rows(
            cases,
            List.of(
                new FactColumn.Longs("closed", closed),
                new FactColumn.Doubles("effortHours", effort),
                new FactColumn.Doubles("satisfaction", mark))));
  }

  private static Activities activities(Activities activities, AsOf asOf) {
    return new Activities(
        RowSelection.of(activities, row -> asOf.sawMoment(activities.at(row))).rows(activities));
  }

  /** A lead that was converted later belonged to no account. */
  private static Leads leads(Leads leads, AsOf asOf) {
    RowSelection selection =
        RowSelection.of(
            leads,
            row -> asOf.sawDay(leads.created(row)),
            row -> later(leads.converted(row), asOf));
    return new Leads(
        selection.rows(
            leads,
            List.of(
                selection.ints(
                    "converted",
                    row ->
                        later(leads.converted(row), asOf) ? Unknown.DAY : leads.converted(row)))));
  }

  private static boolean later(int day, AsOf asOf) {
    return day != Unknown.DAY && day > asOf.day();
  }

  private static Outcomes outcomes(Outcomes outcomes, AsOf asOf) {
    return new Outcomes(seen(outcomes, outcomes::day, asOf));
  }

  /**
   * The measures recorded by then, in the order of their names: each makes an indicator, so neither
   * one recorded later may be here nor the order depend on it.
   */
  private static final class MeasureNames {

    private final NameDictionary dictionary;
    private final int[] codes;

    MeasureNames(NameDictionary all, Outcomes outcomes) {
      TreeSet<String> used = new TreeSet<>(Comparator.comparing(NameDictionary::key));
      for (int row = 0; row < outcomes.rows(); row++) {
        if (outcomes.measure(row) != Unknown.CODE) {
          used.add(all.name(outcomes.measure(row)));
        }
      }
      dictionary = NameDictionary.of(new ArrayList<>(used));
      codes = new int[all.size()];
      for (int code = 0; code < codes.length; code++) {
        codes[code] = dictionary.find(all.name(code)).orElse(Unknown.CODE);
      }
    }

    NameDictionary dictionary() {
      return dictionary;
    }

    Outcomes recoded(Outcomes outcomes) {
      RowSelection all = RowSelection.of(outcomes, row -> true);
      return new Outcomes(
          all.rows(
              outcomes,
              List.of(
                  all.codes(
                      "measure",
                      "measures",
                      row ->
                          outcomes.measure(row) == Unknown.CODE
                              ? Unknown.CODE
                              : codes[outcomes.measure(row)]))));
    }
  }
}
