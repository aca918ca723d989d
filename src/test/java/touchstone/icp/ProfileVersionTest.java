package touchstone.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static touchstone.icp.Cards.COUNTRY;
import static touchstone.icp.Cards.EMPLOYEES;
import static touchstone.icp.Cards.INDUSTRY;
import static touchstone.icp.Cards.criterion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProfileVersionTest {

  private static Decision to(ProfileState state) {
    return new Decision(state, "ann", Instant.parse("2025-07-01T08:00:00Z"), "agreed");
  }

  @Nested
  class A_version {

    @Test
    void that_a_person_wrote_is_a_hypothesis() {
      assertThat(Cards.version(Cards.carriers()).state()).isEqualTo(ProfileState.HYPOTHESIS);
    }

    @Test
    void that_data_suggest_is_a_candidate_and_says_from_what() {
      Provenance provenance =
          new Provenance(
              Provenance.Origin.DISCOVERY,
              "schedule",
              Instant.EPOCH,
              Optional.of(
                  new Provenance.DataWindow(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 6, 30))),
              Map.of("customers", 40L),
              Map.of("depth", "3"),
              OptionalLong.of(7),
              "0.1.0");

      ProfileVersion version =
          ProfileVersion.draft("Carriers", 2, Cards.carriers(), TierCuts.defaults(), provenance);

      assertThat(version.state()).isEqualTo(ProfileState.CANDIDATE);
      assertThat(version.provenance().seed()).hasValue(7);
    }

    @Test
    void lives_from_hypothesis_to_retired_and_every_step_is_kept() {
      ProfileVersion retired =
          Cards.version(Cards.carriers())
              .with(to(ProfileState.VALIDATED))
              .with(to(ProfileState.ACTIVE))
              .with(to(ProfileState.RETIRED));

      assertThat(retired.decisions())
          .extracting(Decision::to)
          .containsExactly(ProfileState.VALIDATED, ProfileState.ACTIVE, ProfileState.RETIRED);
      // A roll-back makes it active again.
      assertThat(retired.with(to(ProfileState.ACTIVE)).state()).isEqualTo(ProfileState.ACTIVE);
    }

    @Test
    void cannot_skip_a_step() {
      ProfileVersion hypothesis = Cards.version(Cards.carriers());

      assertThatThrownBy(() -> hypothesis.with(to(ProfileState.ACTIVE)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Version 1 of \"Carriers\" is a hypothesis and cannot become active; it can become a"
                  + " candidate or validated or retired.");
    }

    @Test
    void needs_a_name_and_a_number() {
      assertThatThrownBy(
              () ->
                  ProfileVersion.draft(
                      " ", 1, Cards.carriers(), TierCuts.defaults(), Cards.byAnn()))
          .hasMessage("A profile needs a name.");
      assertThatThrownBy(
              () ->
                  ProfileVersion.draft(
                      "Carriers", 0, Cards.carriers(), TierCuts.defaults(), Cards.byAnn()))
          .hasMessage("Versions count from 1, not 0.");
    }
  }

  @Nested
  class The_difference {

    @Test
    void of_a_version_to_itself_is_empty() {
      ProfileVersion version = Cards.version(Cards.carriers());

      assertThat(ProfileDiff.between(version, version).isEmpty()).isTrue();
    }

    @Test
    void names_what_was_added_removed_and_changed() {
      Criterion logistics = criterion(INDUSTRY, Condition.oneOf("Logistics"), 40);
      Criterion small = criterion(EMPLOYEES, Condition.below(50), 10);
      Criterion large = criterion(EMPLOYEES, Condition.atLeast(50), 20);
      Exclusion exclusion = new Exclusion(COUNTRY, Condition.oneOf("Atlantis"), "too wet");
      ProfileVersion before = Cards.version(Scorecard.of(Points.ZERO, logistics, small));
      ProfileVersion after =
          Cards.version(
              new Scorecard(
                  Points.of(5), List.of(logistics.with(Points.of(60)), large), List.of(exclusion)),
              new TierCuts(Points.of(80), Points.of(40), Points.of(20), 0.4));

      ProfileDiff diff = ProfileDiff.between(before, after);

      assertThat(diff.added()).containsExactly(large);
      assertThat(diff.removed()).containsExactly(small);
      assertThat(diff.changed())
          .containsExactly(new ProfileDiff.Change<>(logistics, logistics.with(Points.of(60))));
      assertThat(diff.exclusionsAdded()).containsExactly(exclusion);
      assertThat(diff.exclusionsRemoved()).isEmpty();
      assertThat(diff.base()).contains(new ProfileDiff.Change<>(Points.ZERO, Points.of(5)));
      assertThat(diff.cuts()).isPresent();
    }
  }

  @Nested
  class Tier_cuts {

    @Test
    void grade_a_score_from_their_lowest_on() {
      TierCuts cuts = TierCuts.defaults();

      assertThat(cuts.of(Points.of(70))).isEqualTo(Tier.A);
      assertThat(cuts.of(new Points(69_99))).isEqualTo(Tier.B);
      assertThat(cuts.of(Points.of(20))).isEqualTo(Tier.C);
      assertThat(cuts.of(new Points(19_99))).isEqualTo(Tier.NOT_ICP);
    }

    @Test
    void out_of_order_are_refused() {
      assertThatThrownBy(() -> new TierCuts(Points.of(40), Points.of(70), Points.of(20), 0.4))
          .hasMessage(
              "The cuts of the tiers go down from A to C between 100 and 0, not 40, 70, 20.");
      assertThatThrownBy(() -> new TierCuts(Points.of(70), Points.of(40), Points.of(20), 40))
          .hasMessage("The minimum coverage is a share from 0 to 1, not 40.0.");
    }
  }

  @Nested
  class Support_of_a_learned_criterion {

    @Test
    void reads_as_people_say_it() {
      assertThat(new Support(7, 9, 12, 40).text()).isEqualTo("7 of 9 against 12 of 40");
      assertThatThrownBy(() -> new Support(10, 9, 12, 40))
          .hasMessage(
              "Counts of support lie between 0 and their totals, not 10 of 9 and 12 of 40.");
    }
  }
}
