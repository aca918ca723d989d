package touchstone.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.Condition;
import touchstone.icp.Criterion;
import touchstone.icp.Points;
import touchstone.icp.Scorecard;
import touchstone.icp.Tier;
import touchstone.icp.learning.LearningResult;
import touchstone.icp.learning.LearningSettings;
import touchstone.icp.learning.LearningWorld;
import touchstone.report.WinRate;
import touchstone.stats.IntervalEstimate;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.DealStatus;
import touchstone.work.Workers;

class BacktestTest {

  private static LearnedBacktest learned(DecidedWorld world, AttributeTable attributes) {
    return world
        .outOfTime(attributes)
        .learnAndTest(
            Optional.empty(), DecidedWorld.MIDDLE, LearningSettings.DEFAULT, Workers.caller());
  }

  @Nested
  class Who_was_decided {

    private final AccountFacts.Builder facts = AccountFacts.builder(5);

    private void deal(int account, DealStatus status, int day) {
      facts.deals().add(account, status).created(day - 10).closed(day);
    }

    @Test
    void customers_from_before_and_open_deals_are_left_out() {
      deal(0, DealStatus.WON, 100);
      deal(0, DealStatus.WON, 210);
      deal(1, DealStatus.LOST, 205);
      deal(1, DealStatus.WON, 220);
      deal(2, DealStatus.LOST, 150);
      deal(2, DealStatus.LOST, 230);
      deal(3, DealStatus.OPEN, 240);
      deal(4, DealStatus.WON, 400);
      DecidedAccounts decided =
          DecidedAccounts.between(
              facts.build(),
              touchstone.value.fact.AsOf.today(LocalDate.ofEpochDay(300), java.time.ZoneOffset.UTC),
              200,
              299);
      assertThat(decided.accounts()).containsExactly(1, 2);
      assertThat(decided.won()).containsExactly(true, false);
      assertThat(decided.dealsLost()).containsExactly(1, 1);
      assertThat(decided.openedDay()).containsExactly(210, 220);
    }
  }

  @Nested
  class A_card_learned_before {

    @Test
    void tells_apart_what_came_after_and_its_probabilities_come_true() {
      DecidedWorld world = new DecidedWorld(900, 1, 3);
      LearnedBacktest backtest = learned(world, world.world().table());
      BacktestResult.Measured result = (BacktestResult.Measured) backtest.test().orElseThrow();
      assertThat(result.verdict()).isEqualTo(BacktestResult.Verdict.TELLS_APART);
      assertThat(result.sentence()).startsWith("It told them apart: of ");
      IntervalEstimate.Measured slope =
          (IntervalEstimate.Measured) result.line().orElseThrow().slope();
      assertThat(slope.interval().contains(1)).isTrue();
      assertThat(result.calibration().orElseThrow().calibrationError()).isLessThan(.1);
      // Better tiers, more customers.
      double a = share(result, Tier.A);
      assertThat(a).isGreaterThan(share(result, Tier.NOT_ICP) + .2);
      assertThat(result.tiers().get(result.tiers().size() - 1).tier()).isEmpty();
      assertThat(result.tiers().stream().mapToLong(TierRow::accounts).sum())
          .isEqualTo(2 * result.tiers().get(result.tiers().size() - 1).accounts());
    }

    private double share(BacktestResult.Measured result, Tier tier) {
      return result.tiers().stream()
          .filter(row -> row.tier().equals(Optional.of(tier)))
          .map(row -> ((IntervalEstimate.Measured) row.customerShare()).value())
          .findFirst()
          .orElseThrow();
    }

    @Test
    void finds_nothing_in_noise() {
      int told = 0;
      for (long seed = 1; seed <= 5; seed++) {
        DecidedWorld world = new DecidedWorld(150, 0, seed);
        LearnedBacktest backtest = learned(world, world.world().table());
        told +=
            backtest
                .test()
                .filter(
                    r ->
                        r instanceof BacktestResult.Measured m
                            && m.verdict() == BacktestResult.Verdict.TELLS_APART)
                .map(r -> 1)
                .orElse(0);
      }
      assertThat(told).isLessThanOrEqualTo(1);
    }

    /**
     * A field that sales filled in for the customers of 2024 only: it tells everything of what the
     * card was made from, and nothing of what came after.
     */
    @Test
    void that_only_restates_its_training_data_does_not_look_good() {
      DecidedWorld world = new DecidedWorld(400, 0, 7);
      SplittableRandom random = new SplittableRandom(5);
      int[] codes = new int[400];
      int middle = (int) DecidedWorld.MIDDLE.toEpochDay();
      for (int account = 0; account < 400; account++) {
        boolean earlier =
            world.facts().deals().closed(world.facts().deals().from(account)) <= middle;
        boolean marked =
            earlier
                ? random.nextDouble() < (world.world().good()[account] ? .9 : .25)
                : random.nextDouble() < .5;
        codes[account] = marked ? 0 : 1;
      }
      List<AttributeColumn> columns = new ArrayList<>(world.world().table().columns());
      columns.add(
          new CategoryColumn(
              LearningWorld.attribute("segment", AttributeKind.CATEGORY),
              List.of("premium", "basic"),
              codes));
      LearnedBacktest backtest = learned(world, new AttributeTable(400, columns));
      LearningResult.Learned learned = (LearningResult.Learned) backtest.learning();
      assertThat(learned.beyondChance()).isTrue();
      assertThat(((BacktestResult.Measured) backtest.test().orElseThrow()).verdict())
          .isEqualTo(BacktestResult.Verdict.CANNOT_TELL);
    }
  }

  @Nested
  class A_fixed_version {

    private final Scorecard card =
        Scorecard.of(
            Points.ZERO,
            new Criterion(
                LearningWorld.attribute("industry", AttributeKind.CATEGORY),
                Condition.oneOf("industry0", "industry1"),
                Points.of(80)));

    @Test
    void is_tested_as_it_is() {
      DecidedWorld world = new DecidedWorld(900, 1, 9);
      BacktestResult.Measured result =
          (BacktestResult.Measured)
              world
                  .outOfTime(world.world().table())
                  .test(DecidedWorld.version(card), DecidedWorld.MIDDLE, Workers.caller());
      assertThat(result.verdict()).isEqualTo(BacktestResult.Verdict.TELLS_APART);
      assertThat(result.calibration()).isEmpty();
      assertThat(result.statements()).noneMatch(s -> s.contains("may only restate"));
      assertThat(result.tiers().get(0).winRate()).isInstanceOf(WinRate.Measured.class);
    }

    @Test
    void that_is_younger_than_the_accounts_says_that_it_proves_nothing() {
      DecidedWorld world = new DecidedWorld(400, 1, 9);
      BacktestResult.Measured result =
          (BacktestResult.Measured)
              world
                  .outOfTime(world.world().table())
                  .test(DecidedWorld.version(card), LocalDate.of(2019, 6, 30), Workers.caller());
      assertThat(result.statements())
          .anySatisfy(
              s ->
                  assertThat(s)
                      .isEqualTo(
                          "This version was made on 2020-01-01 and knows data up to 2020-01-01:"
                              + " what was decided before then it may only restate."
                              + " This does not prove it."));
    }

    @Test
    void too_few_decisions_are_said_with_the_number_needed() {
      DecidedWorld world = new DecidedWorld(12, 1, 9);
      BacktestResult result =
          world
              .outOfTime(world.world().table())
              .test(DecidedWorld.version(card), LocalDate.of(2025, 10, 1), Workers.caller());
      assertThat(result).isInstanceOf(BacktestResult.TooFew.class);
      assertThat(result.sentence()).endsWith("It takes 5 of each.");
    }
  }
}
