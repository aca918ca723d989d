package touchstone.icp.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.fit.AccountFit;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.Condition;
import touchstone.icp.Criterion;
import touchstone.icp.Exclusion;
import touchstone.icp.NumberColumn;
import touchstone.icp.Points;
import touchstone.icp.PointsOrigin;
import touchstone.icp.Scorecard;
import touchstone.icp.discovery.LeakEvidence;
import touchstone.icp.discovery.Pattern;
import touchstone.icp.discovery.Selector;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.RocAuc;

class ScorecardLearnerTest {

  private static LearningResult.Learned learned(LearningRequest request) {
    return (LearningResult.Learned) ScorecardLearner.learn(request);
  }

  private static LearningRequest request(LearningWorld world, int accounts) {
    return LearningRequest.of(world.table(), world.target(0, accounts));
  }

  private static double auc(double[] scores, boolean[] good, int from) {
    return ((IntervalEstimate.Measured)
            RocAuc.of(
                Arrays.copyOfRange(scores, from, scores.length),
                Arrays.copyOfRange(good, from, good.length),
                .95))
        .value();
  }

  @Nested
  class Shrinkage {

    /** Of industry A four fifths are good, of industry B two fifths. */
    private LearnedScorecard learned(int accounts) {
      int[] codes = new int[accounts];
      BitSet good = new BitSet();
      BitSet others = new BitSet();
      for (int row = 0; row < accounts; row++) {
        codes[row] = row % 2;
        boolean isGood = row / 2 % 5 < (codes[row] == 0 ? 4 : 2);
        (isGood ? good : others).set(row);
      }
      CategoryColumn column =
          new CategoryColumn(
              LearningWorld.attribute("industry", AttributeKind.CATEGORY),
              List.of("A", "B"),
              codes);
      return ScorecardLearnerTest.learned(
              LearningRequest.of(List.of(column), new LearningTarget("good", good, others)))
          .scorecard();
    }

    @Test
    void the_more_accounts_the_further_from_the_average() {
      double few = learned(40).calibration().probability(Points.HUNDRED);
      double some = learned(200).calibration().probability(Points.HUNDRED);
      double many = learned(4000).calibration().probability(Points.HUNDRED);
      assertThat(few).isBetween(.62, some);
      assertThat(some).isLessThan(many);
      assertThat(many).isCloseTo(.8, within(.01));
    }
  }

  @Nested
  class Points_of_a_card {

    private final LearningWorld world = new LearningWorld(500, 1, 5);
    private final Scorecard card = learned(request(world, 500)).scorecard().scorecard();

    @Test
    void reasons_add_up_to_the_score_exactly() {
      var fit = Cards.fit(card, world.table());
      for (int row = 0; row < 500; row++) {
        AccountFit account = fit.fit(row);
        int sum = card.base().hundredths();
        for (var reason : account.reasons()) {
          sum += reason.points().hundredths();
        }
        assertThat(account.score().hundredths()).isEqualTo(sum);
      }
    }

    @Test
    void an_unknown_value_brings_nothing_and_widens_the_range() {
      var fit = Cards.fit(card, new AttributeTable(1, List.of()));
      assertThat(fit.score(0)).isEqualTo(card.base());
      assertThat(fit.lowest(0)).isEqualTo(Points.ZERO);
      assertThat(fit.highest(0).hundredths()).isBetween(99_90, 100_00);
    }

    @Test
    void every_learned_point_says_what_it_rests_on() {
      assertThat(card.criteria())
          .allSatisfy(
              criterion ->
                  assertThat(((PointsOrigin.Learned) criterion.origin()).support().insideTotal())
                      .isGreaterThanOrEqualTo(5));
    }

    @Test
    void the_same_request_gives_the_same_card() {
      assertThat(learned(request(world, 500)).scorecard().scorecard()).isEqualTo(card);
    }

    @Test
    void a_trend_a_person_knows_is_kept() {
      LearningSettings settings =
          LearningSettings.DEFAULT.withTrends(
              Map.of("age", Trend.RISING, "capital", Trend.FALLING));
      Scorecard rising = learned(request(world, 500).with(settings)).scorecard().scorecard();
      // Of the best middle a trend leaves a rise only.
      var ages = rising.criteria().stream().filter(c -> c.attribute().key().equals("age")).toList();
      assertThat(ages).hasSizeGreaterThan(1);
      assertThat(ages).isSortedAccordingTo((a, b) -> a.points().compareTo(b.points()));
      assertThat(card.criteria().stream().filter(c -> c.attribute().key().equals("age")).toList())
          .isNotEqualTo(ages);
    }
  }

  @Nested
  class What_people_set {

    private final LearningWorld world = new LearningWorld(400, 1, 6);
    private final Criterion kept =
        new Criterion(
            LearningWorld.attribute("industry", AttributeKind.CATEGORY),
            Condition.oneOf("industry4"),
            Points.of(25));

    @Test
    void points_of_a_person_stay_through_learning_and_learning_again() {
      for (int accounts : new int[] {300, 400}) {
        Scorecard card =
            learned(request(world, accounts).keeping(List.of(kept))).scorecard().scorecard();
        assertThat(card.criteria().get(0)).isEqualTo(kept);
        assertThat(card.criteria().stream().filter(c -> c.attribute().key().equals("industry")))
            .containsExactly(kept);
        assertThat(card.criteria().stream().map(c -> c.attribute().key())).contains("employees");
      }
    }

    @Test
    void points_of_a_person_count_in_the_probability() {
      LearnedScorecard learned = learned(request(world, 400).keeping(List.of(kept))).scorecard();
      double[] probability = new double[400];
      double[] scores = Cards.scores(learned.scorecard(), world.table());
      for (int i = 0; i < 400; i++) {
        probability[i] =
            learned.calibration().probability(new Points((int) Math.round(100 * scores[i])));
      }
      double expected = Arrays.stream(probability).sum();
      assertThat(expected).isCloseTo(world.target(0, 400).good().cardinality(), within(12.0));
    }

    @Test
    void exclusions_stay_and_the_excluded_are_not_learned_from() {
      Exclusion exclusion =
          new Exclusion(
              LearningWorld.attribute("region", AttributeKind.CATEGORY),
              Condition.oneOf("region0"),
              "not sold there");
      LearningResult.Learned result = learned(request(world, 400).excluding(List.of(exclusion)));
      assertThat(result.scorecard().scorecard().exclusions()).containsExactly(exclusion);
      assertThat(result.scorecard().accounts()).isLessThan(330);
      assertThat(result.notices())
          .anySatisfy(n -> assertThat(n.sentence()).contains("are excluded by the card"));
    }

    @Test
    void points_that_leave_no_room_are_refused_in_a_sentence() {
      Criterion all = new Criterion(kept.attribute(), kept.condition(), Points.HUNDRED);
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> learned(request(world, 400).keeping(List.of(all))))
          .hasMessage(
              "The points set by a person leave no point of the hundred to learn:"
                  + " take some away.");
    }
  }

  @Nested
  class Profiles {

    @Test
    void a_discovered_profile_becomes_a_card_of_its_conditions_only() {
      LearningWorld world = new LearningWorld(600, 1, 7);
      Pattern pattern =
          new Pattern(
              List.of(
                  new Selector.CategoryIs(
                      LearningWorld.attribute("industry", AttributeKind.CATEGORY), "industry0"),
                  new Selector.NumberBand(
                      LearningWorld.attribute("employees", AttributeKind.NUMBER),
                      OptionalDouble.of(60),
                      OptionalDouble.empty())));
      Scorecard card = learned(request(world, 600).within(pattern)).scorecard().scorecard();
      assertThat(card.criteria()).hasSize(2).allMatch(c -> c.points().hundredths() > 10_00);
      assertThat(card.base()).isEqualTo(Points.ZERO);
    }
  }

  @Nested
  class Leaks {

    private final LearningWorld world = new LearningWorld(300, 1, 8);

    private AttributeTable with(AttributeColumn leak) {
      List<AttributeColumn> more = new ArrayList<>(world.table().columns());
      more.add(leak);
      return new AttributeTable(300, more);
    }

    @Test
    void an_attribute_that_restates_the_outcome_is_set_aside_and_named() {
      double[] spend = new double[300];
      SplittableRandom random = new SplittableRandom(1);
      for (int row = 0; row < 300; row++) {
        spend[row] = world.good()[row] ? 1000 + random.nextInt(500) : random.nextInt(500);
      }
      NumberColumn leak =
          new NumberColumn(LearningWorld.attribute("spend", AttributeKind.NUMBER), spend);
      LearningResult.Learned result = learned(LearningRequest.of(with(leak), world.target(0, 300)));
      assertThat(result.setAside())
          .singleElement()
          .satisfies(found -> assertThat(found.attribute().key()).isEqualTo("spend"));
      assertThat(result.scorecard().scorecard().criteria())
          .noneMatch(c -> c.attribute().key().equals("spend"));
    }

    @Test
    void that_a_value_is_known_never_counts_even_if_the_guard_is_overruled() {
      int[] codes = new int[300];
      SplittableRandom random = new SplittableRandom(2);
      for (int row = 0; row < 300; row++) {
        boolean filled = random.nextDouble() < (world.good()[row] ? .95 : .2);
        codes[row] = filled ? random.nextInt(3) : CategoryColumn.UNKNOWN;
      }
      CategoryColumn leak =
          new CategoryColumn(
              LearningWorld.attribute("manager", AttributeKind.CATEGORY),
              List.of("Ann", "Ben", "Cleo"),
              codes);
      LearningResult.Learned result =
          learned(
              LearningRequest.of(with(leak), world.target(0, 300))
                  .withLeaks(LeakEvidence.NONE.overruling(Set.of("manager"))));
      double[] scores = Cards.scores(result.scorecard().scorecard(), with(leak));
      double without = auc(scoresWithout(result, "manager"), world.good(), 0);
      assertThat(auc(scores, world.good(), 0)).isCloseTo(without, within(.03));
    }

    private double[] scoresWithout(LearningResult.Learned result, String key) {
      return Cards.scores(
          result.scorecard().scorecard(),
          new AttributeTable(
              300,
              world.table().columns().stream()
                  .filter(c -> !c.attribute().key().equals(key))
                  .toList()));
    }
  }

  @Nested
  class Too_little {

    @Test
    void few_accounts_are_refused_with_the_number_needed() {
      LearningWorld world = new LearningWorld(18, 1, 9);
      LearningResult result = ScorecardLearner.learn(request(world, 18));
      assertThat(result).isInstanceOf(LearningResult.NotEnough.class);
      assertThat(result.sentence())
          .startsWith("Not enough evidence to learn points: there are ")
          .endsWith("it takes 10 of each.");
    }

    @Test
    void constant_unknown_and_infinite_columns_end_in_nothing_found() {
      double[] same = new double[60];
      Arrays.fill(same, 7);
      double[] unknown = new double[60];
      Arrays.fill(unknown, Double.NaN);
      double[] infinite = new double[60];
      Arrays.fill(infinite, Double.POSITIVE_INFINITY);
      List<AttributeColumn> columns =
          List.of(
              new NumberColumn(LearningWorld.attribute("same", AttributeKind.NUMBER), same),
              new NumberColumn(LearningWorld.attribute("unknown", AttributeKind.NUMBER), unknown),
              new NumberColumn(
                  LearningWorld.attribute("infinite", AttributeKind.NUMBER), infinite));
      BitSet good = new BitSet();
      good.set(0, 30);
      BitSet others = new BitSet();
      others.set(30, 60);
      LearningResult result =
          ScorecardLearner.learn(
              LearningRequest.of(columns, new LearningTarget("one half", good, others)));
      assertThat(result).isInstanceOf(LearningResult.NothingFound.class);
      assertThat(result.sentence())
          .isEqualTo(
              "No attribute tells them apart. Learned from 30 good accounts and 30 others:"
                  + " one half.");
    }

    @Test
    void hundreds_of_attributes_are_screened_inside_every_fold() {
      SplittableRandom random = new SplittableRandom(3);
      List<AttributeColumn> columns = new ArrayList<>();
      for (int a = 0; a < 300; a++) {
        int[] codes = new int[60];
        Arrays.setAll(codes, row -> random.nextInt(2));
        columns.add(
            new CategoryColumn(
                LearningWorld.attribute("a" + a, AttributeKind.CATEGORY),
                List.of("x", "y"),
                codes));
      }
      BitSet good = new BitSet();
      good.set(0, 30);
      BitSet others = new BitSet();
      others.set(30, 60);
      LearningResult result =
          ScorecardLearner.learn(
              LearningRequest.of(columns, new LearningTarget("one half", good, others)));
      // Three hundred noises hold strong ones; seen once they convince, on others they fail.
      assertThat(result)
          .satisfiesAnyOf(
              r -> assertThat(r).isInstanceOf(LearningResult.NothingFound.class),
              r -> assertThat(((LearningResult.Learned) r).beyondChance()).isFalse());
    }
  }

  @Nested
  class Targets {

    @Test
    void the_best_third_are_those_above_two_thirds_of_the_known() {
      double[] values = {5, Double.NaN, 1, 9, 7, 3, 8};
      LearningTarget target = LearningTarget.bestThird(values);
      assertThat(target.good().stream()).containsExactly(3, 6);
      assertThat(target.others().stream()).containsExactly(0, 2, 4, 5);
    }
  }
}
