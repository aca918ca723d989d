package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Direction;
import touchstone.value.fact.Implementation;
import touchstone.value.fact.TouchOrigin;
import touchstone.work.Workers;

/** The worked example of each indicator in docs/metrics.md. */
class IndicatorExamplesTest {

  /** The customer of the examples, signed on 2024-01-01; account 1 has nothing, 2 is a prospect. */
  private static final int CUSTOMER = 0;

  private static final int OTHER_CUSTOMER = 1;
  private static final int PROSPECT = 2;

  private static final LocalDate SIGNED = LocalDate.of(2024, 1, 1);

  /** 400 days of tenure. */
  private static final LocalDate TODAY = SIGNED.plusDays(400);

  private final AccountFacts.Builder facts = AccountFacts.builder(3);
  private ValueSettings settings = ValueSettings.defaults();

  IndicatorExamplesTest() {
    facts.deals().add(CUSTOMER, DealStatus.WON).closed(day(SIGNED));
    facts.deals().add(OTHER_CUSTOMER, DealStatus.WON).closed(day(SIGNED));
    facts.deals().add(PROSPECT, DealStatus.OPEN).created(day(SIGNED));
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  private static long noon(LocalDate date) {
    return date.atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
  }

  private IndicatorTable measure(LocalDate asOf) {
    return measure(facts.build(), asOf);
  }

  private IndicatorTable measure(AccountFacts built, LocalDate asOf) {
    return IndicatorCatalogue.of(settings)
        .measure(built, AsOf.today(asOf, ZoneOffset.UTC), Workers.caller());
  }

  private static void assertMeasured(Estimate estimate, double value, long observations) {
    assertThat(estimate).isInstanceOf(Estimate.Measured.class);
    assertThat(((Estimate.Measured) estimate).value()).isCloseTo(value, within(1e-9));
    assertThat(estimate.observations()).isEqualTo(observations);
  }

  @Nested
  class Lifetime_value {

    @Test
    void is_the_sum_of_revenue_entries_where_the_organisation_records_them() {
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(999_00).closed(day(SIGNED));
      facts.revenueEntries().add(CUSTOMER).firstDay(day(SIGNED)).amount(500_00);
      facts
          .revenueEntries()
          .add(CUSTOMER)
          .firstDay(day(TODAY.minusDays(99)))
          .lastDay(day(TODAY.plusDays(100)))
          .amount(2_000_00)
          .recurring(true);

      IndicatorTable table = measure(TODAY);

      // 500 at once, and 100 of the 200 days of the period.
      assertMeasured(table.estimate("lifetime_value", CUSTOMER), 1_500_00, 2);
      assertThat(table.revenueBasis()).isEqualTo(RevenueBasis.REVENUE_ENTRIES);
      assertThat(table.estimate("lifetime_value", OTHER_CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(0, 1));
    }

    @Test
    void is_the_sum_of_won_deals_where_no_entry_is_recorded_at_all() {
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(700_00).closed(day(SIGNED));
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(300_00).closed(day(TODAY));
      facts.deals().add(CUSTOMER, DealStatus.LOST).amount(900_00).closed(day(SIGNED));
      facts.deals().add(CUSTOMER, DealStatus.OPEN).amount(800_00).created(day(SIGNED));

      IndicatorTable table = measure(TODAY);

      assertMeasured(table.estimate("lifetime_value", CUSTOMER), 1_000_00, 2);
      assertThat(table.revenueBasis().sentence())
          .isEqualTo("No revenue entries are recorded: revenue is the amount of won deals.");
      assertThat(table.estimate("lifetime_value", PROSPECT))
          .isEqualTo(new Estimate.TooFewObservations(0, 1));
    }

    @Test
    void as_a_rate_is_divided_by_years_of_tenure() {
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(800_00).closed(day(SIGNED));

      assertMeasured(
          measure(TODAY).estimate("lifetime_value_per_year", CUSTOMER), 800_00 * 365.25 / 400, 400);
    }

    @Test
    void at_equal_age_leaves_out_what_came_after_the_first_365_days() {
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(700_00).closed(day(SIGNED.plusDays(364)));
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(300_00).closed(day(SIGNED.plusDays(365)));

      assertMeasured(measure(TODAY).estimate("lifetime_value_at_equal_age", CUSTOMER), 700_00, 400);
    }

    @Test
    void at_equal_age_is_unknown_of_a_customer_too_young_and_not_poor() {
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(700_00).closed(day(SIGNED));

      AccountFacts built = facts.build();
      String key = "lifetime_value_at_equal_age";

      assertThat(measure(built, SIGNED.plusDays(364)).estimate(key, CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(364, 365));
      assertMeasured(measure(built, SIGNED.plusDays(365)).estimate(key, CUSTOMER), 700_00, 365);
    }

    @Test
    void at_equal_age_counts_a_customer_that_left_early() {
      facts
          .revenueEntries()
          .add(CUSTOMER)
          .firstDay(day(SIGNED))
          .lastDay(day(SIGNED.plusDays(99)))
          .amount(100_00)
          .recurring(true);

      assertMeasured(measure(TODAY).estimate("lifetime_value_at_equal_age", CUSTOMER), 100_00, 400);
    }
  }

  @Nested
  class Sales_cycle {

    @Test
    void goes_from_the_first_touch_to_the_first_win() {
      facts.leads().add(CUSTOMER).created(day(SIGNED.minusDays(40))).converted(day(SIGNED));
      facts.activities().add(CUSTOMER).at(noon(SIGNED.minusDays(50))).done(true);
      facts.activities().add(CUSTOMER).at(noon(SIGNED.minusDays(90))).done(false);
      facts.touches().add(CUSTOMER, TouchOrigin.CAMPAIGN).day(day(SIGNED.minusDays(45)));
      facts.deals().add(CUSTOMER, DealStatus.WON).created(day(SIGNED.minusDays(10)));

      assertMeasured(measure(TODAY).estimate("sales_cycle_days", CUSTOMER), 50, 1);
    }

    @Test
    void is_unknown_if_every_touch_is_after_the_win() {
      facts.leads().add(CUSTOMER).created(day(SIGNED.plusDays(3)));

      assertThat(measure(TODAY).estimate("sales_cycle_days", CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(0, 1));
    }
  }

  @Nested
  class Support_load {

    @Test
    void weighs_the_cases_of_the_tenure_by_severity() {
      int low = facts.priorities().code("Low");
      int high = facts.priorities().code("HIGH");
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED)).priority(low);
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED.plusDays(9))).priority(high);
      facts.supportCases().add(CUSTOMER).opened(noon(TODAY));
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED.minusDays(1))).priority(high);

      IndicatorTable table = measure(TODAY);

      // 0.5 + 2 + 1 in 400 days; the case before the tenure does not count.
      assertMeasured(table.estimate("support_load", CUSTOMER), 3.5 * 30 / 400, 400);
      assertMeasured(table.estimate("support_load", OTHER_CUSTOMER), 0, 400);
    }

    @Test
    void is_unknown_where_no_case_is_recorded_at_all() {
      assertThat(measure(TODAY).estimate("support_load", CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(0, 90));
    }

    @Test
    void is_unknown_of_a_young_customer() {
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED));

      assertThat(measure(SIGNED.plusDays(89)).estimate("support_load", CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(89, 90));
    }

    @Test
    void ends_with_the_tenure_of_a_customer_that_left() {
      facts
          .revenueEntries()
          .add(CUSTOMER)
          .firstDay(day(SIGNED))
          .lastDay(day(SIGNED.plusDays(200)))
          .recurring(true);
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED.plusDays(200)));
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED.plusDays(201)));

      assertMeasured(measure(TODAY).estimate("support_load", CUSTOMER), 30.0 / 200, 200);
    }

    @Test
    void follows_the_definition_of_tenure_that_is_set() {
      settings = settings.withTenure(TenureStart.ACCOUNT_CREATED, 90);
      facts.created(CUSTOMER, day(SIGNED.minusDays(100)));
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED.minusDays(50)));

      assertMeasured(measure(TODAY).estimate("support_load", CUSTOMER), 30.0 / 500, 500);
    }
  }

  @Nested
  class Cost_to_serve {

    @Test
    void is_the_cost_of_effort_as_a_share_of_revenue() {
      settings = settings.withCostPerSupportHour(80_00);
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(4_000_00).closed(day(SIGNED));
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED)).effortHours(4);
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED)).effortHours(1);

      assertMeasured(measure(TODAY).estimate("cost_to_serve", CUSTOMER), 5 * 80.0 / 4_000, 2);
    }

    @Test
    void is_unknown_without_the_cost_of_an_hour() {
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED)).effortHours(4);

      assertThat(measure(TODAY).estimate("cost_to_serve", CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(0, 1));
    }
  }

  @Test
  void discount_compares_amounts_with_list_amounts() {
    facts
        .deals()
        .add(CUSTOMER, DealStatus.WON)
        .amount(40_000_00)
        .listAmount(50_000_00)
        .closed(day(SIGNED));
    facts
        .deals()
        .add(CUSTOMER, DealStatus.WON)
        .amount(50_000_00)
        .listAmount(50_000_00)
        .closed(day(SIGNED));
    facts.deals().add(CUSTOMER, DealStatus.WON).amount(7_00).closed(day(SIGNED));

    assertMeasured(measure(TODAY).estimate("discount", CUSTOMER), 0.1, 2);
  }

  @Test
  void further_contracts_are_the_deals_won_after_the_first() {
    facts.deals().add(CUSTOMER, DealStatus.WON).closed(day(SIGNED.plusDays(30)));
    facts.deals().add(CUSTOMER, DealStatus.WON).closed(day(SIGNED.plusDays(300)));

    IndicatorTable table = measure(TODAY);

    assertMeasured(table.estimate("repeat_contracts", CUSTOMER), 2 * 365.25 / 400, 400);
    assertMeasured(table.estimate("repeat_contracts", OTHER_CUSTOMER), 0, 400);
  }

  @Nested
  class Expansion_rate {

    @Test
    void counts_won_deals_of_that_kind() {
      facts
          .deals()
          .add(CUSTOMER, DealStatus.WON)
          .kind(DealKind.EXPANSION)
          .closed(day(SIGNED.plusDays(30)));

      IndicatorTable table = measure(TODAY);

      assertMeasured(table.estimate("expansion", CUSTOMER), 365.25 / 400, 400);
      assertMeasured(table.estimate("expansion", OTHER_CUSTOMER), 0, 400);
    }

    @Test
    void is_unknown_where_kinds_are_not_recorded() {
      assertThat(measure(TODAY).estimate("expansion", CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(0, 90));
    }
  }

  @Nested
  class Retained_share {

    @Test
    void is_what_periods_pay_for_of_the_last_180_days() {
      facts
          .revenueEntries()
          .add(CUSTOMER)
          .firstDay(day(SIGNED))
          .lastDay(day(TODAY.minusDays(45)))
          .recurring(true);
      // Overlapping periods count once.
      facts
          .revenueEntries()
          .add(CUSTOMER)
          .firstDay(day(TODAY.minusDays(60)))
          .lastDay(day(TODAY.minusDays(45)))
          .recurring(true);

      IndicatorTable table = measure(TODAY);

      assertMeasured(table.estimate("retention", CUSTOMER), 135.0 / 180, 180);
      assertThat(table.estimate("retention", OTHER_CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(0, 90));
    }
  }

  @Nested
  class Engaged {

    @Test
    void counts_what_goes_both_ways_in_the_last_180_days_of_tenure() {
      facts.activities().add(CUSTOMER).at(noon(TODAY)).kind(ActivityKind.MEETING).done(true);
      facts
          .activities()
          .add(CUSTOMER)
          .at(noon(TODAY.minusDays(179)))
          .kind(ActivityKind.CALL)
          .done(true);
      facts
          .activities()
          .add(CUSTOMER)
          .at(noon(TODAY.minusDays(180)))
          .kind(ActivityKind.CALL)
          .done(true);
      facts.activities().add(CUSTOMER).at(noon(TODAY)).kind(ActivityKind.TASK).done(true);
      facts.activities().add(CUSTOMER).at(noon(TODAY)).kind(ActivityKind.CALL).done(false);
      for (int mail = 0; mail < 5; mail++) {
        facts
            .activities()
            .add(CUSTOMER)
            .at(noon(TODAY))
            .kind(ActivityKind.EMAIL)
            .direction(Direction.OUTBOUND)
            .done(true);
      }
      facts
          .activities()
          .add(CUSTOMER)
          .at(noon(TODAY))
          .kind(ActivityKind.EMAIL)
          .direction(Direction.INBOUND)
          .done(true);

      IndicatorTable table = measure(TODAY);

      // A meeting, a call, and one mail answered.
      assertMeasured(table.estimate("engagement", CUSTOMER), 4 * 30.0 / 180, 180);
      assertMeasured(table.estimate("engagement", OTHER_CUSTOMER), 0, 180);
    }

    @Test
    void is_unknown_where_no_interaction_is_recorded_at_all() {
      facts.activities().add(CUSTOMER).at(noon(TODAY)).kind(ActivityKind.TASK).done(true);

      assertThat(measure(TODAY).estimate("engagement", CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(0, 90));
    }

    @Test
    void last_heard_from_counts_days_since_a_call_a_meeting_or_a_message_from_them() {
      facts
          .activities()
          .add(CUSTOMER)
          .at(noon(TODAY.minusDays(12)))
          .kind(ActivityKind.EMAIL)
          .direction(Direction.INBOUND)
          .done(true);
      facts
          .activities()
          .add(CUSTOMER)
          .at(noon(TODAY))
          .kind(ActivityKind.EMAIL)
          .direction(Direction.OUTBOUND)
          .done(true);

      assertMeasured(measure(TODAY).estimate("contact_recency_days", CUSTOMER), 12, 1);
    }
  }

  @Test
  void referrals_testimonials_and_feedback_are_rates_of_signals() {
    facts.signals().add(CUSTOMER, facts.signalKinds().code("Referral")).day(day(TODAY));
    facts.signals().add(CUSTOMER, facts.signalKinds().code("Testimonial")).day(day(TODAY));
    facts.signals().add(CUSTOMER, facts.signalKinds().code("Case study")).day(day(TODAY));
    facts.signals().add(CUSTOMER, facts.signalKinds().code("Funding")).day(day(TODAY));

    IndicatorTable table = measure(TODAY);

    assertMeasured(table.estimate("referrals_given", CUSTOMER), 365.25 / 400, 400);
    assertMeasured(table.estimate("referrals_given", OTHER_CUSTOMER), 0, 400);
    assertMeasured(table.estimate("testimonials_given", CUSTOMER), 2 * 365.25 / 400, 400);
    assertThat(table.estimate("feedback_given", CUSTOMER))
        .isEqualTo(new Estimate.TooFewObservations(0, 90));
  }

  @Test
  void standard_implementation_is_a_share_of_the_won_deals_that_say() {
    facts
        .deals()
        .add(CUSTOMER, DealStatus.WON)
        .implementation(Implementation.STANDARD)
        .closed(day(SIGNED));
    facts
        .deals()
        .add(CUSTOMER, DealStatus.WON)
        .implementation(Implementation.CUSTOM)
        .closed(day(SIGNED));
    facts
        .deals()
        .add(CUSTOMER, DealStatus.LOST)
        .implementation(Implementation.CUSTOM)
        .closed(day(SIGNED));

    assertMeasured(measure(TODAY).estimate("standard_implementation", CUSTOMER), 0.5, 2);
  }

  @Test
  void satisfaction_is_the_mean_of_all_marks() {
    facts
        .supportCases()
        .add(CUSTOMER)
        .opened(noon(SIGNED))
        .closed(noon(SIGNED.plusDays(2)))
        .satisfaction(0.75);
    facts.surveys().add(CUSTOMER, 0.9).day(day(TODAY));

    assertMeasured(measure(TODAY).estimate("satisfaction", CUSTOMER), 0.825, 2);
  }

  @Nested
  class An_outcome {

    @Test
    void is_the_latest_one() {
      int hours = facts.measures().code("Time saved");
      facts.outcomes().add(CUSTOMER, hours, 5).day(day(TODAY.minusDays(200)));
      facts.outcomes().add(CUSTOMER, hours, 20).day(day(TODAY.minusDays(10)));

      assertMeasured(measure(TODAY).estimate("hours_saved", CUSTOMER), 20, 2);
    }

    @Test
    void of_several_on_a_day_is_their_mean() {
      int adoption = facts.measures().code("adoption");
      facts.outcomes().add(CUSTOMER, adoption, 0.4).day(day(TODAY));
      facts.outcomes().add(CUSTOMER, adoption, 0.8).day(day(TODAY));

      assertMeasured(measure(TODAY).estimate("adoption", CUSTOMER), 0.6, 2);
    }

    @Test
    void that_nobody_described_gets_an_indicator_of_its_name() {
      int defects = facts.measures().code("Défauts évités");
      facts.outcomes().add(CUSTOMER, defects, 12).day(day(TODAY));
      AccountFacts built = facts.build();

      IndicatorTable table =
          IndicatorCatalogue.of(settings, built)
              .measure(built, AsOf.today(TODAY, ZoneOffset.UTC), Workers.caller());

      assertMeasured(table.estimate("outcome_defauts_evites", CUSTOMER), 12, 1);
    }
  }
}
