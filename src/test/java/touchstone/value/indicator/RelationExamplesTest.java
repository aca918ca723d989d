package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Direction;
import touchstone.value.fact.TouchOrigin;

/** The worked examples of docs/metrics.md on the way to the signature and the relation after it. */
class RelationExamplesTest extends ExampleCustomer {

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
}
