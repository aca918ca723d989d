package touchstone.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.account.ComputeBench;
import touchstone.account.Records;
import touchstone.icp.Decision;
import touchstone.icp.ProfileState;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.store.AuditEvent;
import touchstone.store.AuditTrail;
import touchstone.store.NameTakenException;
import touchstone.store.OnEachDatabase;

@OnEachDatabase
class ProfileVersionsTest {

  private static final String FIRST =
      "{'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':60}]}";
  private static final String SECOND =
      "{'base':10,'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':50},"
          + "{'attribute':'employees','from':50,'points':20}],"
          + "'exclusions':[{'attribute':'industry','oneOf':['Tobacco']}],"
          + "'tierCuts':{'a':60,'b':40,'c':20}}";

  private final ComputeBench bench = new ComputeBench();
  private ProfileVersions versions;
  private Profile profile;

  @BeforeEach
  void addProfile() throws Exception {
    bench.mapUsualAttributes();
    versions = bench.profiles;
    profile = versions.create(bench.connection, "Carriers");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private ProfileVersion add(String scorecard) throws InvalidScorecardException {
    return versions.add(profile.id(), ComputeBench.json(scorecard), "ann");
  }

  @Nested
  class A_new_version {

    @Test
    void takes_the_next_number_and_is_a_hypothesis() throws Exception {
      assertThat(add(FIRST).number()).isEqualTo(1);
      ProfileVersion second = add(SECOND);

      assertThat(second.number()).isEqualTo(2);
      assertThat(second.state()).isEqualTo(ProfileState.HYPOTHESIS);
      assertThat(versions.get(profile.id(), 2)).isEqualTo(second);
    }

    @Test
    void says_where_it_comes_from() throws Exception {
      bench
          .mirror(Records.account("a", "Alpha", "Logistics", 100), Records.won("1", "a", 40_000))
          .compute();

      Provenance provenance = add(FIRST).provenance();

      assertThat(provenance.origin()).isEqualTo(Provenance.Origin.PERSON);
      assertThat(provenance.createdBy()).isEqualTo("ann");
      assertThat(provenance.createdAt()).isEqualTo(ComputeBench.NOW);
      assertThat(provenance.softwareVersion()).isEqualTo("1.2.3");
      assertThat(provenance.counts()).containsEntry("accounts", 1L).containsEntry("customers", 1L);
      assertThat(provenance.dataWindow())
          .hasValueSatisfying(
              window -> {
                assertThat(window.from()).hasToString("2024-01-01");
                assertThat(window.to()).hasToString("2026-06-30");
              });
    }

    @Test
    void keeps_its_meaning_when_the_mapping_changes() throws Exception {
      ProfileVersion before = add(FIRST);

      bench.mappings.putAttributes(bench.connection, List.of());

      assertThat(versions.get(profile.id(), 1).scorecard()).isEqualTo(before.scorecard());
    }

    @Test
    void is_refused_for_a_profile_that_is_not_there() {
      assertThatThrownBy(() -> versions.add(77, ComputeBench.json(FIRST), "ann"))
          .isInstanceOf(UnknownProfileException.class)
          .hasMessage("There is no profile 77.");
    }
  }

  @Nested
  class Publishing {

    @Test
    void makes_a_version_active_and_retires_the_former() throws Exception {
      add(FIRST);
      add(SECOND);
      versions.publish(profile.id(), 1, "ann");

      versions.publish(profile.id(), 2, "bob");

      Profile now = versions.get(profile.id());
      assertThat(now.active()).hasValue(2);
      assertThat(now.versions())
          .extracting(ProfileVersion::state)
          .containsExactly(ProfileState.RETIRED, ProfileState.ACTIVE);
      assertThat(now.versions().get(0).decisions())
          .last()
          .isEqualTo(
              new Decision(
                  ProfileState.RETIRED, "bob", ComputeBench.NOW, "Version 2 was published."));
    }

    @Test
    void a_retired_version_again_is_the_way_back() throws Exception {
      add(FIRST);
      add(SECOND);
      versions.publish(profile.id(), 1, "ann");
      versions.publish(profile.id(), 2, "ann");

      versions.publish(profile.id(), 1, "ann");

      assertThat(versions.get(profile.id()).active()).hasValue(1);
      assertThat(versions.active(bench.connection)).hasSize(1);
    }

    @Test
    void rolling_back_makes_the_version_active_that_was_last_and_edits_nothing() throws Exception {
      add(FIRST);
      add(SECOND);
      versions.publish(profile.id(), 1, "ann");
      ProfileVersion first = versions.get(profile.id(), 1);
      versions.publish(profile.id(), 2, "ann");

      ProfileVersion back = versions.rollBack(profile.id(), Optional.empty(), "bob");

      assertThat(back.number()).isEqualTo(1);
      assertThat(back.scorecard()).isEqualTo(first.scorecard());
      assertThat(versions.get(profile.id()).active()).hasValue(1);
      assertThat(versions.get(profile.id(), 2).decisions())
          .last()
          .extracting(Decision::reason)
          .isEqualTo("Version 1 was rolled back to.");
      assertThat(new AuditTrail(bench.database).of("profile " + profile.id()))
          .extracting(AuditEvent::actor, AuditEvent::action)
          .startsWith(tuple("bob", "profile.rolled-back"), tuple("ann", "profile.published"));
    }

    @Test
    void only_what_was_active_can_be_rolled_back_to() throws Exception {
      add(FIRST);
      add(SECOND);
      versions.publish(profile.id(), 1, "ann");

      assertThatThrownBy(() -> versions.rollBack(profile.id(), Optional.empty(), "bob"))
          .isInstanceOf(ImpossibleTransitionException.class)
          .hasMessage("\"" + profile.name() + "\" has no version that was active before.");
      assertThatThrownBy(() -> versions.rollBack(profile.id(), Optional.of(2), "bob"))
          .isInstanceOf(ImpossibleTransitionException.class)
          .hasMessageEndingWith(
              "is a hypothesis: only a version that was active before can be rolled back to.");
    }

    @Test
    void the_active_version_changes_nothing() throws Exception {
      add(FIRST);
      ProfileVersion active = versions.publish(profile.id(), 1, "ann");

      assertThat(versions.publish(profile.id(), 1, "bob")).isEqualTo(active);
    }

    @Test
    void leaves_other_profiles_active() throws Exception {
      add(FIRST);
      versions.publish(profile.id(), 1, "ann");

      bench.publish("Shops", FIRST);

      assertThat(versions.active(bench.connection))
          .extracting(ProfileVersion::profile)
          .containsExactly("Carriers", "Shops");
    }

    @Test
    void refuses_a_version_that_is_not_there_and_retires_nothing() throws Exception {
      add(FIRST);
      versions.publish(profile.id(), 1, "ann");

      assertThatThrownBy(() -> versions.publish(profile.id(), 5, "ann"))
          .isInstanceOf(UnknownProfileException.class)
          .hasMessage("The profile \"Carriers\" has no version 5.");
      assertThat(versions.get(profile.id()).active()).hasValue(1);
    }
  }

  @Nested
  class Other_states {

    @Test
    void follow_the_life_of_a_version() throws Exception {
      add(FIRST);

      ProfileVersion validated =
          versions.move(profile.id(), 1, ProfileState.VALIDATED, "ann", "Held in the second half");

      assertThat(validated.state()).isEqualTo(ProfileState.VALIDATED);
      assertThat(validated.decisions())
          .containsExactly(
              new Decision(
                  ProfileState.VALIDATED, "ann", ComputeBench.NOW, "Held in the second half"));
    }

    @Test
    void cannot_be_skipped() throws Exception {
      add(FIRST);
      versions.move(profile.id(), 1, ProfileState.RETIRED, "ann", "Given up");

      assertThatThrownBy(
              () -> versions.move(profile.id(), 1, ProfileState.CANDIDATE, "ann", "After all"))
          .isInstanceOf(ImpossibleTransitionException.class)
          .hasMessage(
              "Version 1 of \"Carriers\" is retired and cannot become a candidate; it can become"
                  + " active.");
    }

    @Test
    void include_active_only_by_publishing() throws Exception {
      add(FIRST);

      assertThatThrownBy(() -> versions.move(profile.id(), 1, ProfileState.ACTIVE, "ann", "Now"))
          .isInstanceOf(ImpossibleTransitionException.class)
          .hasMessage("A version becomes active by publishing it.");
    }
  }

  @Nested
  class A_profile {

    @Test
    void has_a_name_of_its_own() {
      assertThatThrownBy(() -> versions.create(bench.connection, " Carriers "))
          .isInstanceOf(NameTakenException.class)
          .hasMessage("There is a profile named \"Carriers\" already: choose another name.");
    }

    @Test
    void has_a_name() {
      assertThatThrownBy(() -> versions.create(bench.connection, "  "))
          .isInstanceOf(InvalidScorecardException.class)
          .hasMessage("name: A profile needs a name of 1 to 200 characters.");
    }

    @Test
    void is_shown_with_its_versions() throws Exception {
      add(FIRST);
      versions.publish(profile.id(), 1, "ann");
      add(SECOND);

      assertThat(ProfileJson.of(versions.get(profile.id())))
          .isEqualTo(
              ComputeBench.json(
                  "{'id':"
                      + profile.id()
                      + ",'name':'Carriers','connection':"
                      + bench.connection
                      + ",'versions':["
                      + "{'number':1,'state':'ACTIVE','createdAt':'2026-06-30T12:00:00Z',"
                      + "'publishedAt':'2026-06-30T12:00:00Z'},"
                      + "{'number':2,'state':'HYPOTHESIS','createdAt':'2026-06-30T12:00:00Z'}],"
                      + "'active':1}"));
    }
  }

  @Nested
  class A_difference {

    @Test
    void is_told_in_sentences() throws Exception {
      add(FIRST);
      add(SECOND);

      JsonObject diff = ProfileJson.of(1, 2, versions.diff(profile.id(), 1, 2));

      assertThat(diff.getJsonArray("changes").getValuesAs(JsonObject.class))
          .extracting(change -> change.getString("what") + ": " + change.getString("sentence"))
          .containsExactly(
              "base: Every account starts with 10 points instead of 0.",
              "criterion: Asks also: Employees is 50 or more, +20 points.",
              "criterion: Industry is Logistics brings +50 points instead of +60.",
              "exclusion: Excludes accounts of which \"Industry is Tobacco\".",
              "cut: Tiers are cut at A 60, B 40, C 20, with 40 % known.");
    }

    @Test
    void backwards_is_told_too() throws Exception {
      add(FIRST);
      add(SECOND);

      assertThat(
              ProfileJson.of(2, 1, versions.diff(profile.id(), 2, 1))
                  .getJsonArray("changes")
                  .getValuesAs(JsonObject.class))
          .extracting(change -> change.getString("sentence"))
          .contains(
              "Asks no longer: Employees is 50 or more.",
              "No longer excludes accounts of which \"Industry is Tobacco\".");
    }
  }
}
