package touchstone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.backtest.DecidedAccounts;
import touchstone.backtest.DecidedWorld;
import touchstone.fit.FitScorer;
import touchstone.fit.FitTable;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.Condition;
import touchstone.icp.Criterion;
import touchstone.icp.Points;
import touchstone.icp.Scorecard;
import touchstone.icp.learning.LearningWorld;
import touchstone.report.FiscalCalendar;
import touchstone.work.Workers;

class MonitoringTest {

  private static final Scorecard CARD =
      Scorecard.of(
          Points.ZERO,
          new Criterion(
              LearningWorld.attribute("kind", AttributeKind.CATEGORY),
              Condition.oneOf("ideal"),
              Points.of(80)));

  private static FitTable fit(boolean... ideal) {
    int[] codes = new int[ideal.length];
    Arrays.setAll(codes, i -> ideal[i] ? 0 : 1);
    return FitScorer.score(DecidedWorld.version(CARD), table(codes), Workers.caller());
  }

  private static AttributeTable table(int[] codes) {
    return new AttributeTable(
        codes.length,
        List.of(
            new CategoryColumn(
                LearningWorld.attribute("kind", AttributeKind.CATEGORY),
                List.of("ideal", "other"),
                codes)));
  }

  /** Accounts 0 to n - 1, decided one a day from a day on. */
  private static DecidedAccounts decided(int from, boolean... won) {
    int n = won.length;
    int[] accounts = new int[n];
    int[] days = new int[n];
    int[] dealsWon = new int[n];
    int[] dealsLost = new int[n];
    for (int i = 0; i < n; i++) {
      accounts[i] = i;
      days[i] = from + i;
      dealsWon[i] = won[i] ? 1 : 0;
      dealsLost[i] = won[i] ? 0 : 1;
    }
    return new DecidedAccounts(from, from + n, accounts, won, dealsWon, dealsLost, days, days);
  }

  private static boolean[] every(int count, int of, int among) {
    boolean[] marks = new boolean[count];
    for (int i = 0; i < count; i++) {
      marks[i] = i % among < of;
    }
    return marks;
  }

  @Nested
  class Revalidating {

    private final touchstone.value.ValueTable values = new DecidedWorld(80, 0, 1).values();

    private Revalidation revalidate(boolean[] wonSince, boolean[] ideal) {
      boolean[] before = every(80, 1, 2);
      return Revalidation.of(
          decided(19_000, before), decided(19_500, wonSince), fit(before), fit(ideal), values);
    }

    @Test
    void holds_where_the_profile_still_tells_won_from_lost() {
      Revalidation result = revalidate(every(80, 1, 2), every(80, 1, 2));
      assertThat(result.verdict()).isEqualTo(Revalidation.Verdict.HOLDS);
      assertThat(result.sentence())
          .startsWith("It holds. Accounts won against lost, 40 against 40 since:");
    }

    @Test
    void is_weakened_where_it_no_longer_does() {
      // Of four accounts the first and third are ideal; won are the first two.
      Revalidation result = revalidate(every(80, 2, 4), every(80, 1, 2));
      assertThat(result.verdict()).isEqualTo(Revalidation.Verdict.WEAKENED);
      assertThat(result.sentence()).startsWith("It is weaker than it was");
    }

    @Test
    void few_decisions_tell_nothing() {
      Revalidation result = revalidate(every(3, 1, 2), every(80, 1, 2));
      assertThat(result.verdict()).isEqualTo(Revalidation.Verdict.CANNOT_TELL);
    }
  }

  @Nested
  class Drifting {

    private static final int JANUARY = (int) LocalDate.of(2025, 1, 1).toEpochDay();

    private Drift drift(boolean[] ideal) {
      boolean[] won = new boolean[ideal.length];
      Arrays.fill(won, true);
      int[] codes = new int[ideal.length];
      Arrays.setAll(codes, i -> ideal[i] ? 0 : 1);
      return Drift.of(
          decided(JANUARY, won), fit(ideal), table(codes), FiscalCalendar.CALENDAR_YEARS);
    }

    @Test
    void customers_that_no_longer_come_from_the_profile_raise_an_alert() {
      boolean[] ideal = new boolean[80];
      Arrays.fill(ideal, 0, 60, true);
      Drift drift = drift(ideal);
      assertThat(drift.alerts())
          .contains(
              "Fewer new customers come from the profile: 0 of the last 20 customers are inside the"
                  + " profile, 60 of the 60 before.")
          .anySatisfy(alert -> assertThat(alert).startsWith("kind of the last 20 customers"));
    }

    @Test
    void customers_as_before_raise_none() {
      Drift drift = drift(every(80, 1, 2));
      assertThat(drift.alerts()).isEmpty();
      assertThat(drift.sentence())
          .isEqualTo("10 of the last 20 customers are inside the profile, 30 of the 60 before.");
    }

    @Test
    void quarters_are_those_of_the_fiscal_year() {
      assertThat(drift(every(120, 1, 2)).periods())
          .extracting(Drift.Period::label)
          .containsExactly("FY2025-Q1", "FY2025-Q2");
      boolean[] won = every(120, 1, 2);
      Drift february =
          Drift.of(
              decided(JANUARY, won),
              fit(every(120, 2, 4)),
              table(new int[120]),
              new FiscalCalendar(Month.FEBRUARY));
      assertThat(february.periods())
          .extracting(Drift.Period::label)
          .containsExactly("FY2025-Q4", "FY2026-Q1");
      assertThat(february.periods().get(0).customers()).isEqualTo(16);
    }

    @Test
    void few_customers_are_said_to_be_few() {
      assertThat(drift(every(12, 1, 2)).sentence())
          .isEqualTo("There are too few customers to see drift: 12; it takes more than 20.");
    }
  }
}
