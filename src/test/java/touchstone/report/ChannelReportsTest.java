package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static touchstone.report.ChannelWorld.AS_OF;
import static touchstone.report.ChannelWorld.TODAY;
import static touchstone.report.ChannelWorld.day;
import static touchstone.report.ChannelWorld.report;
import static touchstone.report.ChannelWorld.reports;
import static touchstone.report.ChannelWorld.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.Tier;
import touchstone.stats.Estimate;
import touchstone.stats.WeightedMedian;
import touchstone.value.channel.Attribution;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.ChannelShares;
import touchstone.value.channel.EnteredCost;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.TouchOrigin;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** Shares and fiscal periods of channel reports. */
class ChannelReportsTest {

  // Without a group its properties would not run.
  @Group
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

    @Test
    void count_a_customer_of_several_channels_as_one_observation_of_all_of_them() {
      String[][] channels = {{"Webinar", "Web", "Referral"}, {"Webinar", "Web"}, {"Referral"}};
      AccountFacts.Builder facts = AccountFacts.builder(channels.length);
      for (int account = 0; account < channels.length; account++) {
        for (int i = 0; i < channels[account].length; i++) {
          facts
              .touches()
              .add(account, TouchOrigin.CAMPAIGN)
              .source(facts.sources().code(channels[account][i]))
              .day(day(2025, 1, 1 + i));
        }
        facts
            .deals()
            .add(account, DealStatus.WON)
            .amount(100_00)
            .created(day(2025, 1, 10))
            .closed(day(2025, 2, 1));
      }

      ChannelReports reports = reports(facts.build(), TouchModel.LINEAR, List.of());

      ChannelByIcpReport all = reports.allTime(false);
      assertObservations(all.total().total(), 3);
      assertObservations(all.total().byGroup().get(IcpGroup.of(Tier.A)), 1);
      assertObservations(all.total().byGroup().get(IcpGroup.of(Tier.NOT_ICP)), 2);
      assertObservations(row(all, "Webinar").total(), 2);
      assertObservations(reports.allTime(true).total().total(), 2);
      assertObservations(reports.allTime(true).total().byGroup().get(IcpGroup.of(Tier.NOT_ICP)), 1);
      assertThat(all.total().total().lifetimeValueMedian())
          .isEqualTo(new Estimate.Measured(100_00, 3));
    }

    private void assertObservations(ChannelCell cell, int customers) {
      assertThat(cell.lifetimeValueMedian().observations()).isEqualTo(customers);
      assertThat(cell.medianCycleDays().observations()).isEqualTo(customers);
    }

    @Property(tries = 40)
    void add_up_over_channels_by_every_model_and_in_every_period(@ForAll Random random) {
      AccountFacts facts = random(random);
      for (TouchModel model : TouchModel.values()) {
        for (ChannelByIcpReport report : reports(facts, model, List.of()).all(Workers.caller())) {
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

    @Property(tries = 20)
    void are_the_same_by_one_model_and_by_all_together_with_any_number_of_threads(
        @ForAll Random random) {
      // So many that each thread has a range, and sums and lists of several are put together.
      AccountFacts facts = random(random, 4 * Workers.ALIGNMENT, 1_500);
      List<EnteredCost> costs =
          List.of(new EnteredCost("Webinar", TODAY.minusYears(3), TODAY, 90_000_00));
      List<TouchModel> models = List.of(TouchModel.values());
      ExecutorService threads = Executors.newFixedThreadPool(3);
      try {
        Workers workers = Workers.on(threads, 4);

        List<ChannelReports> together = reports(facts, models, costs, workers);

        for (int model = 0; model < models.size(); model++) {
          assertThat(together.get(model).all(workers))
              .isEqualTo(reports(facts, models.get(model), costs).all(Workers.caller()));
        }
      } finally {
        threads.shutdown();
      }
    }

    /** The medians of a table against those of lists. */
    @Property(tries = 30)
    void have_the_median_of_the_customers_they_credit(@ForAll Random random) {
      AccountFacts facts = random(random);
      for (TouchModel model : TouchModel.values()) {
        ChannelByIcpReport report = reports(facts, model, List.of()).allTime(false);
        ChannelShares shares =
            Attribution.of(facts, AS_OF, ChannelMap.defaults(), model, Workers.caller());
        IndicatorColumn lifetime =
            IndicatorCatalogue.of(ValueSettings.defaults())
                .measure(facts, AS_OF, Workers.caller())
                .find("lifetime_value")
                .orElseThrow();
        for (ChannelRow row : report.rows()) {
          Map<Integer, Long> units = new TreeMap<>();
          for (int account = 0; account < facts.accounts(); account++) {
            int from = shares.starts()[account];
            int to = shares.starts()[account + 1];
            for (int share = from; share < to; share++) {
              Channel channel = shares.channels().get(shares.codes()[share]);
              if (lifetime.known(account) && row.channel().equals(Optional.of(channel))) {
                units.merge(account, (long) shares.units()[share], Long::sum);
              }
            }
            if (from == to && lifetime.known(account) && row.channel().isEmpty()) {
              units.put(account, (long) ChannelShares.WHOLE);
            }
          }
          assertThat(row.total().lifetimeValueMedian())
              .isEqualTo(
                  WeightedMedian.of(
                      units.keySet().stream().mapToDouble(lifetime::value).toArray(),
                      units.values().stream().mapToLong(Long::longValue).toArray()));
        }
      }
    }

    private ChannelCell total(AccountFacts facts, TouchModel model) {
      return reports(facts, model, List.of()).allTime(false).total().total();
    }
  }

  private static AccountFacts random(Random random) {
    return random(random, 40, 250);
  }

  private static AccountFacts random(Random random, int accounts, int records) {
    AccountFacts.Builder facts = AccountFacts.builder(accounts);
    String[] names = {"Web", "Webinar", "Cold Call", "Referral"};
    for (int i = 0; i < records; i++) {
      int account = random.nextInt(accounts);
      int code = facts.sources().code(names[random.nextInt(names.length)]);
      int day = AS_OF.day() - random.nextInt(1_600);
      switch (random.nextInt(6)) {
        case 0 -> facts.leads().add(account).source(code).created(day).converted(day + 3);
        case 1 -> facts.touches().add(account, TouchOrigin.CAMPAIGN).source(code).day(day);
        case 2 -> facts.deals().add(account, DealStatus.LOST).created(day).closed(day + 20);
        case 3 ->
            facts.revenueEntries().add(account).firstDay(day).amount(random.nextInt(1_000_000));
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

  // Without a group its properties would not run.
  @Group
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
}
