package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.formula.Formula;
import touchstone.value.formula.FormulaException;
import touchstone.work.Workers;

/** The worked examples of docs/metrics.md on indicators an administrator defines. */
class FormulaExamplesTest extends ExampleCustomer {

  private static final double CENTS = 100;

  private Optional<AccountFacts> built = Optional.empty();

  private IndicatorColumn column(String formula, Unit unit, int sample, AsOf asOf) {
    try {
      settings =
          settings.withFormulas(
              List.of(
                  new FormulaDefinition(
                      "ours",
                      "Ours",
                      Formula.read(formula),
                      unit,
                      BetterWhen.HIGHER,
                      Side.TO_US,
                      sample)));
    } catch (FormulaException e) {
      throw new AssertionError(e);
    }
    if (built.isEmpty()) {
      built = Optional.of(facts.build());
    }
    return IndicatorCatalogue.of(settings, built.get())
        .withFormulas(CENTS)
        .measure(built.get(), asOf, Workers.caller())
        .find("ours")
        .orElseThrow();
  }

  private Estimate compute(String formula) {
    return column(formula, Unit.NUMBER, 1, AsOf.today(TODAY, ZoneOffset.UTC)).estimate(CUSTOMER);
  }

  private void cases(double... hours) {
    for (double each : hours) {
      facts
          .supportCases()
          .add(CUSTOMER)
          .opened(noon(SIGNED.plusDays(10)))
          .closed(noon(SIGNED.plusDays(11)))
          .effortHours(each);
    }
  }

  @Test
  void hours_a_case() {
    cases(4, 1);

    assertMeasured(compute("sum(case_hours) / count(cases)"), 2.5, 2);
    assertMeasured(compute("mean(case_hours)"), 2.5, 2);
  }

  @Test
  void a_rate_counts_by_years_of_tenure() {
    cases(1, 1);

    assertMeasured(compute("per_year(count(cases))"), 2 * 365.25 / 400, 2);
  }

  @Test
  void amounts_are_in_units_of_the_currency() {
    facts.deals().add(CUSTOMER, DealStatus.WON).amount(700_00).closed(day(SIGNED));

    IndicatorColumn money =
        column(
            "sum(won_deal_amount) - 100",
            Unit.MONEY_MINOR_UNITS,
            1,
            AsOf.today(TODAY, ZoneOffset.UTC));

    assertMeasured(money.estimate(CUSTOMER), 600_00, 2);
    assertMeasured(compute("mean(won_deal_amount)"), 350, 2);
  }

  @Test
  void a_mapped_field_and_an_outcome() {
    OutcomeField seats = new OutcomeField("seats", "Seats");
    facts.outcomes().add(CUSTOMER, facts.measures().code(seats.measureName()), 20);
    int hours = facts.measures().code("Hours saved");
    facts.outcomes().add(CUSTOMER, hours, 5).day(day(TODAY.minusDays(100)));
    facts.outcomes().add(CUSTOMER, hours, 8).day(day(TODAY));

    assertMeasured(compute("latest(outcome(\"hours saved\")) / field(\"seats\")"), 0.4, 1);
  }

  @Nested
  class Unknown_in_is_unknown_out {

    @Test
    void where_nothing_is_recorded() {
      assertThat(compute("1 + count(cases)")).isEqualTo(new Estimate.TooFewObservations(0, 1));
      assertThat(compute("max(3, field(\"seats\"))"))
          .isEqualTo(new Estimate.TooFewObservations(0, 1));
    }

    @Test
    void but_none_is_zero_where_others_have_some() {
      facts.supportCases().add(OTHER_CUSTOMER).opened(noon(SIGNED));

      assertMeasured(compute("count(cases)"), 0, 1);
    }

    @Test
    void where_a_part_of_a_sum_is_unknown() {
      facts.deals().add(CUSTOMER, DealStatus.WON).closed(day(SIGNED));

      assertThat(compute("sum(won_deal_amount)").observations()).isZero();
    }

    @Test
    void below_the_tenure_of_a_rate() {
      cases(1);
      IndicatorColumn young =
          column(
              "per_year(count(cases))",
              Unit.PER_YEAR,
              1,
              AsOf.today(SIGNED.plusDays(89), ZoneOffset.UTC));

      assertThat(young.known(CUSTOMER)).isFalse();
    }

    @Test
    void below_the_minimum_sample() {
      cases(1, 2);

      assertThat(
              column("mean(case_hours)", Unit.NUMBER, 3, AsOf.today(TODAY, ZoneOffset.UTC))
                  .estimate(CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(2, 3));
    }
  }

  @Test
  void a_division_by_zero_is_unknown_and_counted() {
    cases(0, 0);

    IndicatorColumn column =
        column("count(cases) / sum(case_hours)", Unit.NUMBER, 1, AsOf.today(TODAY, ZoneOffset.UTC));

    assertThat(column.known(CUSTOMER)).isFalse();
    assertThat(column.undefined()).isEqualTo(2);
  }

  @Test
  void a_prospect_has_none() {
    facts.supportCases().add(PROSPECT).opened(noon(SIGNED));

    IndicatorColumn column =
        column("count(cases)", Unit.NUMBER, 1, AsOf.today(TODAY, ZoneOffset.UTC));

    assertThat(column.known(PROSPECT)).isFalse();
  }
}
