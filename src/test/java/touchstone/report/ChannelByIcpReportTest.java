package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.Tier;
import touchstone.stats.Estimate;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

class ChannelByIcpReportTest {

  private static final AsOf AS_OF = AsOf.today(LocalDate.of(2025, 6, 30), ZoneOffset.UTC);
  private static final int DAY = AS_OF.day() - 500;

  /** Accounts 0 to 4 are ICP, 5 to 7 are not, 8 is insufficient data. */
  private static final Tier[] TIERS = {
    Tier.A,
    Tier.B,
    Tier.C,
    Tier.A,
    Tier.A,
    Tier.NOT_ICP,
    Tier.NOT_ICP,
    Tier.NOT_ICP,
    Tier.INSUFFICIENT_DATA
  };

  private final AccountFacts.Builder facts = AccountFacts.builder(TIERS.length);

  private ReportInput input() {
    AccountFacts built = facts.build();
    IndicatorTable indicators =
        IndicatorCatalogue.of(ValueSettings.defaults()).measure(built, AS_OF, Workers.caller());
    return new ReportInput(
        built,
        AS_OF,
        FirstTouch.channels(built, AS_OF, ChannelMap.defaults(), Workers.caller()),
        account -> TIERS[account],
        ValueTable.compute(indicators, IndicatorWeights.defaults(), Workers.caller()));
  }

  private void deal(int account, String source, DealStatus status, long amount, int cycle) {
    facts
        .deals()
        .add(account, status)
        .amount(amount)
        .source(facts.sources().code(source))
        .created(DAY - cycle)
        .closed(DAY);
  }

  private static ChannelRow row(ChannelByIcpReport report, String channel) {
    return report.rows().stream()
        .filter(row -> row.channel().map(Channel::name).equals(Optional.of(channel)))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class With_deals_won_and_lost {

    ChannelByIcpReport report(boolean ownEffortOnly) {
      deal(0, "Webinar", DealStatus.WON, 100_00, 20);
      deal(1, "Webinar", DealStatus.WON, 300_00, 40);
      deal(2, "Webinar", DealStatus.LOST, 900_00, 10);
      deal(3, "Employee Referral", DealStatus.WON, 500_00, 5);
      deal(5, "Webinar", DealStatus.LOST, 100_00, 90);
      facts.deals().add(6, DealStatus.OPEN).created(DAY);
      int webinar = facts.sources().code("Webinar");
      facts.leads().add(0).source(webinar).created(DAY - 30).converted(DAY);
      facts.leads().addUnconverted().source(webinar).created(DAY);
      facts.leads().addUnconverted().created(DAY);
      return ChannelByIcpReport.of(input(), ownEffortOnly);
    }

    @Test
    void each_channel_says_what_it_brought_in_and_outside_the_icp() {
      ChannelRow webinar = row(report(false), "Webinar");

      ChannelCell icp = webinar.byGroup().get(IcpGroup.ICP);
      assertThat(icp.accounts()).isEqualTo(3);
      assertThat(icp.customers()).isEqualTo(2);
      assertThat(icp.dealsWon()).isEqualTo(2);
      assertThat(icp.dealsLost()).isEqualTo(1);
      assertThat(icp.lifetimeValueTotal()).isEqualTo(400_00);
      assertThat(icp.lifetimeValueMedian()).isEqualTo(new Estimate.Measured(200_00, 2));
      // The lead of account 0 came 10 days before its deal was opened.
      assertThat(icp.medianCycleDays()).isEqualTo(new Estimate.Measured(35, 2));
      assertThat(icp.leads()).isEqualTo(1);
      assertThat(webinar.leads()).isEqualTo(2);
      assertThat(webinar.byGroup().get(IcpGroup.NOT_ICP).dealsLost()).isEqualTo(1);
      assertThat(webinar.byGroup().get(IcpGroup.INSUFFICIENT_DATA).accounts()).isZero();
      assertThat(webinar.total().accounts()).isEqualTo(4);
    }

    @Test
    void win_rates_carry_wilsons_interval() {
      WinRate.Measured rate = (WinRate.Measured) row(report(false), "Webinar").total().winRate();

      // R 4.2.2: prop.test(2, 4, correct = FALSE)$conf.int gives 0.1500390 0.8499610
      assertThat(rate.share()).isEqualTo(0.5);
      assertThat(rate.interval().low()).isCloseTo(0.1500390, within(1e-6));
      assertThat(rate.interval().high()).isCloseTo(0.8499610, within(1e-6));
      assertThat(rate.won()).isEqualTo(2);
      assertThat(rate.lost()).isEqualTo(2);
    }

    @Test
    void a_cell_without_decided_deals_has_no_win_rate() {
      ChannelRow webinar = row(report(false), "Webinar");

      assertThat(webinar.byGroup().get(IcpGroup.INSUFFICIENT_DATA).winRate())
          .isEqualTo(new WinRate.Undefined("No deal is decided, so the win rate is undefined."));
    }

    @Test
    void what_has_no_channel_stands_last_and_is_counted() {
      ChannelByIcpReport report = report(false);

      ChannelRow last = report.rows().get(report.rows().size() - 1);
      assertThat(last.channel()).isEmpty();
      assertThat(last.leads()).isEqualTo(1);
      assertThat(last.total().accounts()).isEqualTo(4);
      assertThat(last.total().dealsOpen()).isEqualTo(1);
      assertThat(report.statements())
          .contains("The channel is absent: no lead source is recorded for 4 of 9 accounts.");
    }

    @Test
    void the_total_is_that_of_the_rows() {
      ChannelByIcpReport report = report(false);

      assertThat(report.total().total().accounts()).isEqualTo(9);
      assertThat(report.total().total().dealsWon()).isEqualTo(3);
      assertThat(report.total().leads()).isEqualTo(3);
      assertThat(report.total().byGroup().get(IcpGroup.ICP).accounts()).isEqualTo(5);
    }

    @Test
    void own_effort_leaves_word_of_mouth_out_and_says_so() {
      ChannelByIcpReport report = report(true);

      assertThat(report.rows())
          .extracting(row -> row.channel().map(Channel::name).orElse("-"))
          .containsExactly("Webinar", "-");
      assertThat(report.total().total().dealsWon()).isEqualTo(2);
      assertThat(report.statements())
          .contains("Only own effort: channels of word of mouth are left out.");
    }
  }

  @Nested
  class Without_a_lost_deal {

    @Test
    void the_win_rate_is_undefined_everywhere() {
      deal(0, "Webinar", DealStatus.WON, 100_00, 20);
      deal(5, "Web", DealStatus.WON, 100_00, 20);

      ReportInput input = input();
      ChannelByIcpReport report = ChannelByIcpReport.of(input, false);

      WinRate undefined =
          new WinRate.Undefined("No deal is recorded as lost, so the win rate is undefined.");
      assertThat(report.rows()).allMatch(row -> row.total().winRate().equals(undefined));
      assertThat(report.total().total().winRate()).isEqualTo(undefined);
      assertThat(DataSufficiency.of(input).cannotSay())
          .contains("No deal is recorded as lost, so the win rate is undefined.");
    }
  }

  @Nested
  class Icp_against_the_rest {

    @Test
    void compares_the_medians_of_customers_on_every_indicator() {
      deal(0, "Web", DealStatus.WON, 100_00, 20);
      deal(1, "Web", DealStatus.WON, 300_00, 40);
      deal(5, "Web", DealStatus.WON, 900_00, 180);
      deal(8, "Web", DealStatus.WON, 1_00, 1);

      ReportInput input = input();
      IcpComparison comparison = IcpComparison.of(input);

      assertThat(comparison.insideCustomers()).isEqualTo(2);
      assertThat(comparison.outsideCustomers()).isEqualTo(1);
      assertThat(comparison.undecidedCustomers()).isEqualTo(1);
      assertThat(comparison.rows()).hasSameSizeAs(input.value().indicators().columns());
      IcpComparison.Row cycle =
          comparison.rows().stream()
              .filter(row -> row.indicator().key().equals("sales_cycle_days"))
              .findFirst()
              .orElseThrow();
      assertThat(cycle.inside()).isEqualTo(new Estimate.Measured(30, 2));
      assertThat(cycle.outside()).isEqualTo(new Estimate.Measured(180, 1));
      IcpComparison.Row satisfaction =
          comparison.rows().stream()
              .filter(row -> row.indicator().key().equals("satisfaction"))
              .findFirst()
              .orElseThrow();
      assertThat(satisfaction.inside()).isEqualTo(new Estimate.TooFewObservations(0, 1));
      assertThat(comparison.statements())
          .contains(
              "One-sided: the data hold nothing on what customers gain. Only what they are worth to"
                  + " us is compared.");
    }
  }

  @Nested
  class What_the_data_can_say {

    @Test
    void is_counted_and_said_in_sentences() {
      deal(0, "Web", DealStatus.WON, 100_00, 20);
      deal(1, "Web", DealStatus.WON, 300_00, 40);
      deal(5, "Web", DealStatus.LOST, 900_00, 180);
      facts.deals().addWithoutAccount(DealStatus.OPEN).created(DAY);
      facts.supportCases().addWithoutAccount().opened(DAY * 86_400L);

      DataSufficiency data = DataSufficiency.of(input());

      assertThat(data.accounts()).isEqualTo(9);
      assertThat(data.customers()).isEqualTo(2);
      assertThat(data.dealsOpen()).isEqualTo(1);
      assertThat(data.supportCases()).isEqualTo(1);
      assertThat(data.canSay())
          .contains(
              "2 customers can be compared by value.",
              "The win rate rests on 2 deals won and 1 lost.",
              "The channel of 3 of 9 accounts is known; of the others no lead source is recorded.",
              "No revenue entries are recorded: revenue is the amount of won deals.");
    }

    @Test
    void is_nothing_without_customers_and_lead_sources() {
      DataSufficiency data = DataSufficiency.of(input());

      assertThat(data.cannotSay())
          .contains(
              "No account has a won deal: there are no customers to measure value on.",
              "No lead source is recorded: channels cannot be compared.",
              "Value is unknown: no indicator that counts is known of two customers or more.");
    }
  }
}
