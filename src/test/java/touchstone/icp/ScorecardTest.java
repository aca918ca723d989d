package touchstone.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static touchstone.icp.Cards.COUNTRY;
import static touchstone.icp.Cards.EMPLOYEES;
import static touchstone.icp.Cards.INDUSTRY;
import static touchstone.icp.Cards.TOOLS;
import static touchstone.icp.Cards.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  @Nested
  class A_scorecard {

    @Test
    void that_could_leave_0_to_100_is_refused() {
      assertThatThrownBy(
              () ->
                  Scorecard.of(
                      Points.of(20),
                      criterion(INDUSTRY, Condition.oneOf("Logistics"), 70),
                      criterion(EMPLOYEES, Condition.atLeast(50), 30)))
          .hasMessage(
              "With these points a score could go from 20 to 120; it must stay between 0 and 100."
                  + " Change the points or the base.");
      assertThatThrownBy(
              () -> Scorecard.of(Points.of(5), criterion(INDUSTRY, Condition.oneOf("Retail"), -10)))
          .hasMessageStartingWith("With these points a score could go from -5 to 5;");
    }

    @Test
    void may_give_each_of_several_bands_up_to_100() {
      Scorecard card =
          Scorecard.of(
              Points.ZERO,
              criterion(EMPLOYEES, Condition.between(50, 250), 100),
              criterion(EMPLOYEES, Condition.between(250, 1_000), 60));

      assertThat(card.swings().get(EMPLOYEES)).isEqualTo(new Swing(Points.ZERO, Points.HUNDRED));
    }

    @Test
    void without_points_is_refused() {
      assertThatThrownBy(() -> Scorecard.of(Points.of(50)))
          .hasMessage(
              "A scorecard needs at least one criterion with points; nothing would tell accounts"
                  + " apart.");
    }

    @Test
    void that_asks_the_same_twice_is_refused() {
      assertThatThrownBy(
              () ->
                  Scorecard.of(
                      Points.ZERO,
                      criterion(INDUSTRY, Condition.oneOf("Logistics"), 10),
                      criterion(INDUSTRY, Condition.oneOf("Logistics"), 20)))
          .hasMessage("The criterion \"Industry is Logistics\" is on the scorecard twice.");
    }

    @Test
    void with_two_attributes_of_one_key_is_refused() {
      DefinitionAttribute other =
          new DefinitionAttribute(
              "industry", "Sector", AttributeFamily.VERTICAL, AttributeKind.CATEGORY);

      assertThatThrownBy(
              () ->
                  Scorecard.of(
                      Points.ZERO,
                      criterion(INDUSTRY, Condition.oneOf("Logistics"), 10),
                      criterion(other, Condition.oneOf("Retail"), 20)))
          .hasMessage("Two attributes share the key \"industry\": map one under another key.");
    }
  }

  @Nested
  class The_swing_of_an_attribute {

    @Test
    void of_names_is_that_of_the_worst_and_best_name() {
      List<Criterion> criteria =
          List.of(
              criterion(INDUSTRY, Condition.oneOf("Logistics", "Retail"), 30),
              criterion(INDUSTRY, Condition.oneOf("retail"), -50));

      assertThat(Swing.of(criteria)).isEqualTo(new Swing(Points.of(-20), Points.of(30)));
    }

    @Test
    void of_bands_that_overlap_adds_them_where_they_do() {
      List<Criterion> criteria =
          List.of(
              criterion(EMPLOYEES, Condition.atLeast(10), 20),
              criterion(EMPLOYEES, Condition.below(100), 15),
              criterion(EMPLOYEES, Condition.between(500, 600), -30));

      assertThat(Swing.of(criteria)).isEqualTo(new Swing(Points.of(-10), Points.of(35)));
    }

    @Test
    void of_sets_holds_for_any_set() {
      List<Criterion> criteria =
          List.of(
              criterion(TOOLS, Condition.containsAny("SAP"), 20),
              criterion(TOOLS, Condition.containsAny("Oracle"), 5),
              criterion(TOOLS, Condition.containsAny("Excel"), -10));

      assertThat(Swing.of(criteria)).isEqualTo(new Swing(Points.of(-10), Points.of(25)));
    }
  }

  @Property
  void every_number_stays_within_the_swing_of_its_bands(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      int from = random.nextInt(40);
      Condition band =
          switch (random.nextInt(3)) {
            case 0 -> Condition.atLeast(from);
            case 1 -> Condition.below(from);
            default -> Condition.between(from, from + 1 + random.nextInt(20));
          };
      criteria.add(criterion(EMPLOYEES, band, random.nextInt(41) - 20));
    }
    Swing swing = Swing.of(criteria);

    int lowest = 0;
    int highest = 0;
    for (double value = -2; value < 64; value += 0.5) {
      int sum = 0;
      for (Criterion criterion : criteria) {
        if (((Condition.Between) criterion.condition()).matches(value)) {
          sum += criterion.points().hundredths();
        }
      }
      lowest = Math.min(lowest, sum);
      highest = Math.max(highest, sum);
    }
    // Not only within: the ends are reached, or 0 is.
    assertThat(swing).isEqualTo(new Swing(new Points(lowest), new Points(highest)));
  }

  @Nested
  class Weights_on_another_scale {

    @Test
    void become_points_from_0_to_100() {
      Scorecard card =
          ScoreScale.toScorecard(
              List.of(
                  weighted(INDUSTRY, Condition.oneOf("Logistics"), 1.2),
                  weighted(EMPLOYEES, Condition.between(50, 250), 0.6),
                  weighted(COUNTRY, Condition.oneOf("Atlantis"), -0.6)),
              List.of());

      assertThat(card.base()).isEqualTo(Points.of(25));
      assertThat(card.criteria())
          .extracting(Criterion::points)
          .containsExactly(Points.of(50), Points.of(25), Points.of(-25));
    }

    @Test
    void that_are_all_0_are_refused() {
      assertThatThrownBy(
              () ->
                  ScoreScale.toScorecard(
                      List.of(weighted(INDUSTRY, Condition.oneOf("Logistics"), 0)), List.of()))
          .hasMessage("A scorecard needs at least one criterion with a weight other than 0.");
    }

    private WeightedCriterion weighted(
        DefinitionAttribute attribute, Condition condition, double weight) {
      return new WeightedCriterion(
          attribute, condition, weight, new PointsOrigin.Learned(new Support(7, 9, 12, 40)));
    }
  }

  @Property
  void any_weights_become_a_card_that_uses_the_whole_scale(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    List<WeightedCriterion> weighted = new ArrayList<>();
    int attributes = 1 + random.nextInt(20);
    for (int i = 0; i < attributes; i++) {
      DefinitionAttribute attribute =
          new DefinitionAttribute(
              "a" + i, "A" + i, AttributeFamily.FIRMOGRAPHIC, AttributeKind.NUMBER);
      for (int band = 0; band <= random.nextInt(4); band++) {
        weighted.add(
            new WeightedCriterion(
                attribute,
                Condition.between(band, band + 1 + random.nextInt(2)),
                random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3),
                new PointsOrigin.SetByPerson()));
      }
    }

    Scorecard card = ScoreScale.toScorecard(weighted, List.of());

    int lowest = card.base().hundredths();
    int highest = lowest;
    for (Swing swing : card.swings().values()) {
      lowest += swing.lowest().hundredths();
      highest += swing.highest().hundredths();
    }
    assertThat(lowest).isZero();
    assertThat(highest).isBetween(99_00, 100_00);
  }
}
