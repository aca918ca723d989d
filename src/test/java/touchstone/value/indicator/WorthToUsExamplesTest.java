package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Implementation;

/** The worked examples of docs/metrics.md on revenue, contracts and their cost. */
class WorthToUsExamplesTest extends ExampleCustomer {

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

      // The deal signed for nothing is the third.
      assertMeasured(table.estimate("lifetime_value", CUSTOMER), 1_000_00, 3);
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
  class An_amount_that_is_unknown {

    private final String[] lifetimeValues = {
      "lifetime_value", "lifetime_value_per_year", "lifetime_value_at_equal_age", "cost_to_serve"
    };

    private void served() {
      settings = settings.withCostPerSupportHour(80_00);
      facts.supportCases().add(CUSTOMER).opened(noon(SIGNED)).effortHours(4);
    }

    @Test
    void of_a_won_deal_is_not_made_up_for_by_the_rest() {
      served();
      facts.deals().add(CUSTOMER, DealStatus.WON).amount(700_00).closed(day(SIGNED));
      facts.deals().add(CUSTOMER, DealStatus.WON).closed(day(SIGNED.plusDays(1)));

      IndicatorTable table = measure(TODAY);

      assertThat(lifetimeValues)
          .allSatisfy(
              key ->
                  assertThat(table.estimate(key, CUSTOMER))
                      .isInstanceOf(Estimate.TooFewObservations.class));
    }

    @Test
    void of_a_revenue_entry_is_not_made_up_for_by_the_rest() {
      served();
      facts.revenueEntries().add(CUSTOMER).firstDay(day(SIGNED)).amount(700_00);
      facts.revenueEntries().add(CUSTOMER).firstDay(day(SIGNED.plusDays(1)));

      IndicatorTable table = measure(TODAY);

      assertThat(lifetimeValues)
          .allSatisfy(
              key ->
                  assertThat(table.estimate(key, CUSTOMER))
                      .isInstanceOf(Estimate.TooFewObservations.class));
    }

    @Test
    void does_not_matter_before_its_day_or_of_what_is_not_revenue() {
      served();
      facts.deals().add(CUSTOMER, DealStatus.WON).closed(day(SIGNED));
      facts.deals().add(CUSTOMER, DealStatus.LOST).closed(day(SIGNED));
      facts.revenueEntries().add(CUSTOMER).firstDay(day(SIGNED)).amount(700_00);
      facts.revenueEntries().add(CUSTOMER).firstDay(day(TODAY.plusDays(1)));

      IndicatorTable table = measure(TODAY);

      assertThat(lifetimeValues)
          .allSatisfy(
              key ->
                  assertThat(table.estimate(key, CUSTOMER)).isInstanceOf(Estimate.Measured.class));
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
          .isEqualTo(new Estimate.TooFewObservations(0, 365));
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
}
