package touchstone.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static touchstone.icp.Cards.COUNTRY;
import static touchstone.icp.Cards.EMPLOYEES;
import static touchstone.icp.Cards.INDUSTRY;
import static touchstone.icp.Cards.TOOLS;
import static touchstone.icp.Cards.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeColumnBuilder;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.Cards;
import touchstone.icp.Condition;
import touchstone.icp.Criterion;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Points;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Scorecard;
import touchstone.icp.Tier;
import touchstone.icp.TierCuts;
import touchstone.work.Workers;

class FitScorerTest {

  /** One account; attributes that are not named are not mapped. */
  private static AttributeTable account(Map<DefinitionAttribute, String> values) {
    List<AttributeColumn> columns = new ArrayList<>();
    values.forEach(
        (attribute, text) -> {
          AttributeColumnBuilder builder = new AttributeColumnBuilder(attribute, 1);
          builder.set(0, text);
          columns.add(builder.build());
        });
    return new AttributeTable(1, columns);
  }

  private static AccountFit fit(Scorecard card, Map<DefinitionAttribute, String> values) {
    return FitScorer.score(Cards.version(card), account(values), Workers.caller()).fit(0);
  }

  @Nested
  class An_account_of_which_everything_is_known {

    private final AccountFit fit =
        fit(
            Cards.carriers(),
            Map.of(
                INDUSTRY, "transport",
                EMPLOYEES, "249",
                TOOLS, "SAP; Excel",
                COUNTRY, "France"));

    @Test
    void scores_the_base_and_the_points_of_what_it_meets() {
      assertThat(fit.score()).isEqualTo(Points.of(10 + 40 + 30 + 20 - 10));
      assertThat(fit.tier()).isEqualTo(Tier.A);
    }

    @Test
    void has_a_range_of_one_score_and_full_coverage() {
      assertThat(fit.lowest()).isEqualTo(fit.score());
      assertThat(fit.highest()).isEqualTo(fit.score());
      assertThat(fit.coverage()).isEqualTo(1);
    }

    @Test
    void gets_reasons_with_the_value_seen() {
      assertThat(fit.reasons())
          .extracting(reason -> reason.criterion().text(), Reason::seen, Reason::outcome)
          .containsExactly(
              tuple(
                  "Industry is one of Logistics, Transport",
                  Optional.of("transport"),
                  Outcome.MATCH),
              tuple("Employees is 50 or more and below 250", Optional.of("249"), Outcome.MATCH),
              tuple("Employees is 250 or more", Optional.of("249"), Outcome.NO_MATCH),
              tuple("Tools includes SAP", Optional.of("SAP, Excel"), Outcome.MATCH),
              tuple("Tools includes Excel", Optional.of("SAP, Excel"), Outcome.MATCH));
      assertThat(fit.weightiest())
          .extracting(Reason::points)
          .containsExactly(Points.of(40), Points.of(30), Points.of(20), Points.of(-10));
    }
  }

  @Nested
  class What_is_unknown {

    @Test
    void is_not_bad_and_widens_the_range() {
      AccountFit fit =
          fit(Cards.carriers(), Map.of(INDUSTRY, "Logistics", EMPLOYEES, "", TOOLS, "Word"));

      assertThat(fit.score()).isEqualTo(Points.of(50));
      assertThat(fit.lowest()).isEqualTo(Points.of(50));
      assertThat(fit.highest()).isEqualTo(Points.of(80));
      // The swings are 40, 30 and 30; the 30 of employees are unknown.
      assertThat(fit.coverage()).isEqualTo(0.7);
      assertThat(fit.unknown())
          .extracting(reason -> reason.criterion().attribute())
          .containsOnly(EMPLOYEES);
      assertThat(fit.tier()).isEqualTo(Tier.B);
    }

    @Test
    void includes_attributes_that_are_not_mapped() {
      AccountFit fit = fit(Cards.carriers(), Map.of(INDUSTRY, "Logistics"));

      assertThat(fit.lowest()).isEqualTo(Points.of(40));
      assertThat(fit.highest()).isEqualTo(Points.HUNDRED);
      assertThat(fit.coverage()).isEqualTo(0.4);
      assertThat(fit.tier()).isEqualTo(Tier.B);
    }

    @Test
    void makes_the_tier_insufficient_data_if_too_much_of_it_could_matter() {
      AccountFit fit = fit(Cards.carriers(), Map.of(EMPLOYEES, "100"));

      assertThat(fit.coverage()).isEqualTo(0.3);
      assertThat(fit.tier()).isEqualTo(Tier.INSUFFICIENT_DATA);
    }

    @Test
    void does_not_hide_a_tier_it_cannot_change() {
      Scorecard card =
          Scorecard.of(
              Points.ZERO,
              criterion(INDUSTRY, Condition.oneOf("Logistics"), 30),
              criterion(EMPLOYEES, Condition.atLeast(50), 35),
              criterion(COUNTRY, Condition.oneOf("France"), 35));
      ProfileVersion strict =
          Cards.version(card, new TierCuts(Points.of(80), Points.of(75), Points.of(71), 0.5));

      // Not of the industry: 70 is the most it can still reach, below the cut of C.
      FitTable table =
          FitScorer.score(strict, account(Map.of(INDUSTRY, "Retail")), Workers.caller());

      assertThat(table.coverage(0)).isEqualTo(0.3);
      assertThat(table.tier(0)).isEqualTo(Tier.NOT_ICP);
    }

    @Test
    void of_everything_says_nothing_at_all() {
      AccountFit fit = fit(Cards.carriers(), Map.of());

      assertThat(fit.score()).isEqualTo(Points.of(10));
      assertThat(fit.coverage()).isZero();
      assertThat(fit.tier()).isEqualTo(Tier.INSUFFICIENT_DATA);
    }
  }

  @Nested
  class An_exclusion {

    @Test
    void that_is_met_puts_the_account_outside_and_leaves_the_score() {
      AccountFit fit =
          fit(
              Cards.carriers(),
              Map.of(INDUSTRY, "Logistics", EMPLOYEES, "60", TOOLS, "SAP", COUNTRY, "atlantis"));

      assertThat(fit.score()).isEqualTo(Points.HUNDRED);
      assertThat(fit.tier()).isEqualTo(Tier.NOT_ICP);
      assertThat(fit.excludedBy())
          .extracting(check -> check.exclusion().reason())
          .containsExactly("we cannot deliver there");
    }

    @Test
    void of_which_the_value_is_unknown_excludes_nobody() {
      AccountFit fit =
          fit(Cards.carriers(), Map.of(INDUSTRY, "Logistics", EMPLOYEES, "60", TOOLS, "SAP"));

      assertThat(fit.tier()).isEqualTo(Tier.A);
      assertThat(fit.exclusions())
          .extracting(ExclusionCheck::outcome)
          .containsExactly(Outcome.UNKNOWN);
    }
  }

  @Test
  void the_word_of_a_person_wins() {
    AccountFit computed = fit(Cards.carriers(), Map.of(INDUSTRY, "Logistics"));

    AccountFit fit = computed.with(new TierOverride(Tier.A, "strategic partner"));

    assertThat(fit.tier()).isEqualTo(Tier.A);
    assertThat(fit.computedTier()).isEqualTo(Tier.B);
    assertThat(fit.score()).isEqualTo(computed.score());
    BestFit best = new BestFit(computed, Optional.of(computed), Points.ZERO);
    assertThat(best.with(new TierOverride(Tier.A, "strategic partner")))
        .isEqualTo(new BestFit(fit, Optional.of(computed), Points.ZERO));
  }

  @Test
  void more_than_64_criteria_are_all_told_apart() {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      criteria.add(criterion(EMPLOYEES, Condition.between(i, i + 1), i == 77 ? 100 : 1));
    }
    criteria.add(criterion(EMPLOYEES, Condition.between(200, 201), 3));

    AccountFit fit =
        fit(new Scorecard(Points.ZERO, criteria, List.of()), Map.of(EMPLOYEES, "77.5"));

    assertThat(fit.score()).isEqualTo(Points.HUNDRED);
    assertThat(fit.reasons().get(77).outcome()).isEqualTo(Outcome.MATCH);
    assertThat(fit.reasons().get(13).outcome()).isEqualTo(Outcome.NO_MATCH);
    assertThat(fit.weightiest()).hasSize(1);
  }

  @Test
  void what_was_kept_is_restored_with_every_reason() {
    Map<DefinitionAttribute, String> values = Map.of(INDUSTRY, "transport", EMPLOYEES, "249");
    FitTable table =
        FitScorer.score(Cards.version(Cards.carriers()), account(values), Workers.caller());

    FitTable restored = FitTable.of(table.profile(), account(values), table.parts());

    assertThat(restored.fit(0)).isEqualTo(table.fit(0));
    assertThat(restored.accounts()).isEqualTo(1);
  }

  @Test
  void parts_of_different_accounts_are_refused() {
    assertThatThrownBy(
            () ->
                new FitParts(
                    1,
                    1,
                    new int[2],
                    new int[2],
                    new int[2],
                    new int[2],
                    new byte[2],
                    new long[2],
                    new long[1]))
        .hasMessage("The parts of a fit are of different accounts.");
  }

  @Test
  void an_attribute_that_is_now_of_another_kind_is_refused() {
    DefinitionAttribute number =
        new DefinitionAttribute(
            "industry", "Industry", AttributeFamily.FIRMOGRAPHIC, AttributeKind.NUMBER);

    assertThatThrownBy(() -> fit(Cards.carriers(), Map.of(number, "7")))
        .isInstanceOf(AttributeKindChangedException.class)
        .hasMessage(
            "The attribute \"industry\" is now mapped as NUMBER, but the profile asks for CATEGORY:"
                + " change the mapping back or make a new version of the profile.");
  }

  @Nested
  class Among_several_profiles {

    private final AttributeTable account =
        account(Map.of(INDUSTRY, "Logistics", EMPLOYEES, "60", COUNTRY, "France"));

    private FitTable table(String name, Scorecard card) {
      ProfileVersion version =
          ProfileVersion.draft(name, 1, card, TierCuts.defaults(), Cards.byAnn());
      return FitScorer.score(version, account, Workers.caller());
    }

    @Test
    void the_best_tier_wins_then_the_score() {
      FitTable b = table("B", byIndustry(60, "Logistics"));
      FitTable a = table("A", byIndustry(80, "Logistics"));
      FitTable none = table("None", byIndustry(90, "Retail"));

      BestFit fit = new ProfileFits(List.of(none, b, a)).fit(0);

      assertThat(fit.best().profile().profile()).isEqualTo("A");
      assertThat(fit.runnerUp()).map(runner -> runner.profile().profile()).contains("B");
      assertThat(fit.margin()).isEqualTo(Points.of(20));
    }

    @Test
    void a_single_one_has_no_runner_up() {
      BestFit fit = new ProfileFits(List.of(table("A", byIndustry(80, "Logistics")))).fit(0);

      assertThat(fit.runnerUp()).isEmpty();
      assertThat(fit.margin()).isEqualTo(Points.ZERO);
    }

    @Test
    void none_at_all_is_refused() {
      assertThatThrownBy(() -> new ProfileFits(List.of()))
          .hasMessage("To fit accounts, at least one profile is needed.");
    }

    private Scorecard byIndustry(int points, String name) {
      return Scorecard.of(Points.ZERO, criterion(INDUSTRY, Condition.oneOf(name), points));
    }
  }
}
