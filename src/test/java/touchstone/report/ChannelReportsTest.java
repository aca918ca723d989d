package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.Tier;
import touchstone.stats.Estimate;
import touchstone.stats.IntervalEstimate;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.Attribution;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.EnteredCost;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.TouchOrigin;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** Touch models, cost, payback, conversion and fiscal periods, with the examples of the page. */
class ChannelReportsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
  private static final AsOf AS_OF = AsOf.today(TODAY, ZoneOffset.UTC);
  private static final FiscalCalendar APRIL = new FiscalCalendar(Month.APRIL);

  private static int day(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  private static ChannelReports reports(
      AccountFacts facts, TouchModel model, List<EnteredCost> costs) {
    ReportInput input =
        new ReportInput(
            facts,
            AS_OF,
            Attribution.of(facts, AS_OF, ChannelMap.defaults(), model, Workers.caller()).column(),
            account -> account % 3 == 0 ? Tier.A : Tier.NOT_ICP,
            ValueTable.compute(
                IndicatorCatalogue.of(ValueSettings.defaults())
                    .measure(facts, AS_OF, Workers.caller()),
                IndicatorWeights.defaults(),
                Workers.caller()));
    return ChannelReports.of(
        input,
        Attribution.of(facts, AS_OF, ChannelMap.defaults(), model, Workers.caller()),
        costs,
        APRIL);
  }

  private static ChannelRow row(ChannelByIcpReport report, String channel) {
    return report.rows().stream()
        .filter(row -> row.channel().map(Channel::name).equals(Optional.of(channel)))
        .findFirst()
        .orElseThrow();
  }

  private static ChannelByIcpReport report(ChannelReports reports, String period) {
    return reports.all().stream()
        .filter(report -> !report.ownEffortOnly())
        .filter(report -> report.period().map(FiscalPeriod::label).equals(Optional.of(period)))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Linear_shares {

    @Test
    void are_parts_that_add_up_to_the_total() {
      AccountFacts.Builder facts = AccountFacts.builder(1);
      int[] days = {day(2025, 1, 1), day(2025, 1, 2), day(2025, 1, 3)};
      String[] kinds = {"Webinar", "Trade Show", "Web"};
      for (int i = 0; i < 3; i++) {
        facts
            .touches()
            .add(0, TouchOrigin.CAMPAIGN)
            .source(facts.sources().code(kinds[i]))
            .day(days[i]);
      }
      facts.deals().add(0, DealStatus.WON).amount(100_00).closed(day(2025, 2, 1));

      ChannelByIcpReport report =
          reports(facts.build(), TouchModel.LINEAR, List.of()).allTime(false);

      assertThat(row(report, "Webinar").total().accounts()).isEqualTo(0.333334);
      assertThat(row(report, "Web").total().dealsWon()).isEqualTo(0.333333);
      assertThat(report.rows().stream().mapToLong(r -> r.total().lifetimeValueTotal()))
          .containsExactlyInAnyOrder(33_33L, 33_33L, 33_34L);
      assertThat(report.total().total().accounts()).isEqualTo(1);
      assertThat(report.total().total().lifetimeValueTotal()).isEqualTo(100_00);
    }

    @Property(tries = 40)
    void add_up_over_channels_by_every_model_and_in_every_period(@ForAll Random random) {
      AccountFacts facts = random(random);
      for (TouchModel model : TouchModel.values()) {
        for (ChannelByIcpReport report : reports(facts, model, List.of()).all()) {
          assertAddsUp(report, ChannelCell::accounts);
          assertAddsUp(report, ChannelCell::customers);
          assertAddsUp(report, ChannelCell::dealsWon);
          assertAddsUp(report, ChannelCell::dealsLost);
          assertAddsUp(report, cell -> cell.lifetimeValueTotal());
        }
      }
    }

    private void assertAddsUp(ChannelByIcpReport report, ToDoubleFunction<ChannelCell> count) {
      double sum = report.rows().stream().mapToDouble(r -> count.applyAsDouble(r.total())).sum();
      assertThat(sum).isCloseTo(count.applyAsDouble(report.total().total()), within(1e-6));
    }

    @Property(tries = 40)
    void credit_as_much_by_every_model(@ForAll Random random) {
      AccountFacts facts = random(random);
      ChannelCell first = total(facts, TouchModel.FIRST_TOUCH);
      for (TouchModel model : TouchModel.values()) {
        ChannelCell other = total(facts, model);
        assertThat(other.accounts()).isEqualTo(first.accounts());
        assertThat(other.dealsWon()).isEqualTo(first.dealsWon());
        assertThat(other.lifetimeValueTotal()).isEqualTo(first.lifetimeValueTotal());
      }
    }

    private ChannelCell total(AccountFacts facts, TouchModel model) {
      return reports(facts, model, List.of()).allTime(false).total().total();
    }
  }

  private static AccountFacts random(Random random) {
    int accounts = 40;
    AccountFacts.Builder facts = AccountFacts.builder(accounts);
    String[] names = {"Web", "Webinar", "Cold Call", "Referral"};
    for (int i = 0; i < 250; i++) {
      int account = random.nextInt(accounts);
      int code = facts.sources().code(names[random.nextInt(names.length)]);
      int day = AS_OF.day() - random.nextInt(1_600);
      switch (random.nextInt(4)) {
        case 0 -> facts.leads().add(account).source(code).created(day).converted(day + 3);
        case 1 -> facts.touches().add(account, TouchOrigin.CAMPAIGN).source(code).day(day);
        case 2 -> facts.deals().add(account, DealStatus.LOST).created(day).closed(day + 20);
        default ->
            facts
                .deals()
                .add(account, DealStatus.WON)
                .amount(random.nextInt(1_000_000))
                .source(code)
                .created(day)
                .closed(day + 10);
      }
    }
    return facts.build();
  }

  @Nested
  class Fiscal_periods {

    @Property(tries = 30)
    void of_quarters_make_up_the_year(@ForAll Random random) {
      ChannelReports reports = reports(random(random), TouchModel.LINEAR, List.of());

      for (int year = 2023; year <= 2026; year++) {
        ChannelCell whole = report(reports, "FY" + year).total().total();
        double accounts = 0;
        double won = 0;
        long value = 0;
        long leads = 0;
        for (int quarter = 1; quarter <= 4; quarter++) {
          ChannelByIcpReport part = report(reports, "FY" + year + "-Q" + quarter);
          accounts += part.total().total().accounts();
          won += part.total().total().dealsWon();
          value += part.total().total().lifetimeValueTotal();
          leads += part.total().leads();
        }
        assertThat(accounts).isCloseTo(whole.accounts(), within(1e-6));
        assertThat(won).isCloseTo(whole.dealsWon(), within(1e-6));
        assertThat(value).isEqualTo(whole.lifetimeValueTotal());
        assertThat(leads).isEqualTo(report(reports, "FY" + year).total().leads());
      }
    }

    @Test
    void begin_on_their_first_day() {
      AccountFacts.Builder facts = AccountFacts.builder(2);
      facts.deals().add(0, DealStatus.WON).closed(day(2025, 3, 31));
      facts.deals().add(1, DealStatus.WON).closed(day(2025, 4, 1));

      ChannelReports reports = reports(facts.build(), TouchModel.FIRST_TOUCH, List.of());

      assertThat(report(reports, "FY2025-Q4").total().total().dealsWon()).isEqualTo(1);
      assertThat(report(reports, "FY2026-Q1").total().total().dealsWon()).isEqualTo(1);
      assertThat(report(reports, "FY2025").total().total().customers()).isEqualTo(1);
      assertThat(report(reports, "FY2026-Q1").statements())
          .anyMatch(s -> s.startsWith("FY2026-Q1 goes from 2025-04-01 to 2025-06-30."));
    }
  }

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
