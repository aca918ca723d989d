package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static touchstone.report.ChannelWorld.AS_OF;
import static touchstone.report.ChannelWorld.day;
import static touchstone.report.ChannelWorld.report;
import static touchstone.report.ChannelWorld.reports;
import static touchstone.report.ChannelWorld.row;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.stats.IntervalEstimate;
import touchstone.value.channel.EnteredCost;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.TouchOrigin;

/** Cost, payback and conversion of channels, with the examples of docs/metrics.md. */
class ChannelEffortTest {

  @Nested
  class Cost {

    private final AccountFacts.Builder facts = AccountFacts.builder(6);

    private void customers(int count, long monthly) {
      int webinar = facts.sources().code("Webinar");
      for (int account = 0; account < count; account++) {
        facts.touches().add(account, TouchOrigin.CAMPAIGN).source(webinar).day(day(2024, 1, 1));
        facts.deals().add(account, DealStatus.WON).closed(day(2024, 1, 31));
        for (int month = 0; month < 12; month++) {
          facts
              .revenueEntries()
              .add(account)
              .firstDay((int) LocalDate.of(2024, 1, 31).plusMonths(month).toEpochDay())
              .amount(monthly);
        }
      }
    }

    private void campaign(long cost, int day) {
      facts.campaigns().add().source(facts.sources().code("Webinar")).day(day).cost(cost);
    }

    private ChannelRow webinar() {
      return row(
          reports(facts.build(), TouchModel.FIRST_TOUCH, List.of()).allTime(false), "Webinar");
    }

    /** The example of the page: 1,750 for 5 customers who pay 100 a month. */
    @Test
    void is_that_of_its_campaigns_and_is_paid_back_by_mean_revenue() {
      customers(5, 100_00);
      campaign(1_000_00, day(2023, 12, 1));
      campaign(750_00, day(2024, 2, 1));

      ChannelRow webinar = webinar();

      assertThat(webinar.cost()).isEqualTo(new ChannelCost.Known(1_750_00, 2));
      // 350 each: after 3 months four payments, of the days 0, 1, 2 and 3 months.
      assertThat(webinar.payback()).isEqualTo(new Payback.Covered(3, 5));
    }

    @Test
    void that_revenue_never_covers_is_not_paid_back() {
      customers(5, 100_00);
      campaign(10_000_00, day(2023, 12, 1));

      // The last month all five have reached is the 17th, on 2025-06-30.
      assertThat(webinar().payback()).isEqualTo(new Payback.NotReached(17, 5));
    }

    @Test
    void is_paid_back_by_margin_where_the_margin_is_known() {
      customers(5, 100_00);
      campaign(1_750_00, day(2023, 12, 1));

      // Half of 100 a month: 350 is covered by seven payments.
      ChannelReports reports = reports(facts.build(), TouchModel.FIRST_TOUCH, List.of(), 0.5);
      assertThat(row(reports.allTime(false), "Webinar").payback())
          .isEqualTo(new Payback.Covered(6, 5));
    }

    @Test
    void of_four_customers_is_an_anecdote() {
      customers(4, 100_00);
      campaign(100_00, day(2023, 12, 1));

      assertThat(webinar().payback())
          .isEqualTo(new Payback.NotEnough(4, "4 customers of known revenue, 5 are needed."));
    }

    @Test
    void of_a_campaign_that_does_not_say_makes_the_sum_incomplete() {
      customers(5, 100_00);
      campaign(1_000_00, day(2023, 12, 1));
      facts.campaigns().add().source(facts.sources().code("Webinar")).day(day(2024, 1, 1));

      assertThat(webinar().cost()).isEqualTo(new ChannelCost.Incomplete(1_000_00, 2, 1));
      assertThat(paybackWithoutCost()).isEqualTo("The cost of the channel is not known.");
    }

    private String paybackWithoutCost() {
      AccountFacts.Builder again = AccountFacts.builder(1);
      again.campaigns().add().source(again.sources().code("Webinar")).day(day(2024, 1, 1));
      ChannelRow row =
          row(reports(again.build(), TouchModel.FIRST_TOUCH, List.of()).allTime(false), "Webinar");
      return ((Payback.NotEnough) row.payback()).reason();
    }

    @Test
    void of_a_campaign_to_come_does_not_count() {
      customers(5, 100_00);
      campaign(1_000_00, day(2025, 7, 1));

      assertThat(webinar().cost()).isEqualTo(new ChannelCost.NotRecorded());
    }

    @Test
    void of_a_period_is_that_of_the_campaigns_begun_in_it() {
      customers(5, 100_00);
      campaign(1_000_00, day(2023, 12, 1));
      campaign(750_00, day(2024, 4, 1));

      ChannelReports reports = reports(facts.build(), TouchModel.FIRST_TOUCH, List.of());

      assertThat(row(report(reports, "FY2024"), "Webinar").cost())
          .isEqualTo(new ChannelCost.Known(1_000_00, 1));
      assertThat(row(report(reports, "FY2025-Q1"), "Webinar").cost())
          .isEqualTo(new ChannelCost.Known(750_00, 1));
    }

    @Test
    void entered_by_an_administrator_adds_up_with_that_of_campaigns() {
      customers(5, 100_00);
      campaign(1_000_00, day(2023, 12, 1));
      EnteredCost webinar =
          new EnteredCost("webinar", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), 366_00);
      EnteredCost outbound =
          new EnteredCost("Outbound", LocalDate.of(2025, 6, 21), LocalDate.of(2025, 7, 10), 20_00);

      ChannelReports reports =
          reports(facts.build(), TouchModel.FIRST_TOUCH, List.of(webinar, outbound));

      assertThat(row(reports.allTime(false), "Webinar").cost())
          .isEqualTo(new ChannelCost.Known(1_366_00, 1));
      // Half of the period is over.
      assertThat(row(reports.allTime(false), "Outbound").cost())
          .isEqualTo(new ChannelCost.Known(10_00, 0));
      assertThat(row(report(reports, "FY2024-Q4"), "Webinar").cost())
          .isEqualTo(new ChannelCost.Known(91_00, 0));
      assertThat(reports.allTime(false).total().cost())
          .isEqualTo(new ChannelCost.Known(1_376_00, 1));
    }
  }

  @Nested
  class Leads_on_their_way {

    private final AccountFacts.Builder facts = AccountFacts.builder(6);
    private final int web = facts.sources().code("Web");

    private ChannelByIcpReport report() {
      return reports(facts.build(), TouchModel.FIRST_TOUCH, List.of()).allTime(false);
    }

    /** The example of the page: ten leads, of which five, two and one got further. */
    @Test
    void are_followed_to_account_deal_and_customer() {
      int[] days = {10, 20, 30, 40, 50};
      for (int account = 0; account < 5; account++) {
        facts
            .leads()
            .add(account)
            .source(web)
            .created(day(2025, 1, 1))
            .converted(day(2025, 1, 1) + days[account]);
      }
      facts.deals().add(0, DealStatus.WON).created(day(2025, 2, 1)).closed(day(2025, 3, 1));
      facts.deals().add(1, DealStatus.LOST).created(day(2025, 2, 1)).closed(day(2025, 3, 1));
      // Before the lead came in: not its doing.
      facts.deals().add(2, DealStatus.WON).created(day(2024, 2, 1)).closed(day(2024, 3, 1));
      for (int i = 0; i < 3; i++) {
        facts.leads().addUnconverted().source(web).created(day(2025, 2, 1));
      }
      // 29 and 30 days old: one is younger than the median time to convert, 30 days.
      facts.leads().addUnconverted().source(web).created(AS_OF.day() - 29);
      facts.leads().addUnconverted().source(web).created(AS_OF.day() - 30);

      LeadFunnel funnel = row(report(), "Web").funnel();

      assertThat(funnel)
          .isEqualTo(new LeadFunnel(10, 5, 2, 1, 1, new Estimate.Measured(30, 5), true));
      IntervalEstimate.Measured rate = (IntervalEstimate.Measured) funnel.conversion();
      // R 4.2.2: prop.test(5, 10, correct = FALSE)$conf.int gives 0.2365931 0.7634069
      assertThat(rate.value()).isEqualTo(0.5);
      assertThat(rate.interval().low()).isCloseTo(0.2365931, within(1e-6));
      assertThat(rate.interval().high()).isCloseTo(0.7634069, within(1e-6));
      assertThat(((IntervalEstimate.Measured) funnel.toDeal()).value()).isEqualTo(0.2);
      assertThat(((IntervalEstimate.Measured) funnel.toCustomer()).value()).isEqualTo(0.1);
      assertThat(statementsOfOneLead())
          .contains(
              "Too few leads are converted to say how long it takes, so young leads cannot be told"
                  + " from lost ones.");
    }

    private List<String> statementsOfOneLead() {
      AccountFacts.Builder few = AccountFacts.builder(1);
      few.leads().addUnconverted().created(day(2025, 6, 29));
      return reports(few.build(), TouchModel.FIRST_TOUCH, List.of()).allTime(false).statements();
    }

    @Test
    void that_nobody_records_convert_to_nothing_and_not_to_zero() {
      facts.deals().add(0, DealStatus.WON).source(web).closed(day(2025, 3, 1));

      ChannelByIcpReport report = report();

      assertThat(row(report, "Web").funnel().conversion())
          .isEqualTo(new IntervalEstimate.NotEnough(0, 1, "No lead is recorded."));
      assertThat(report.statements())
          .contains("No lead is recorded, so conversion cannot be told.");
    }
  }
}
