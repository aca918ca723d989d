package touchstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.account.ComputeBench;
import touchstone.connector.model.CrmRecord;
import touchstone.discovery.PlantedCompany;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.icp.PointsOrigin;
import touchstone.icp.ProfileState;
import touchstone.icp.ProfileVersion;
import touchstone.profile.Profile;
import touchstone.run.HandDrivenScheduler;
import touchstone.run.Runs;
import touchstone.software.SoftwareVersion;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.EvidenceStore;
import touchstone.store.OnEachDatabase;
import touchstone.store.OverruleStore;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.work.Workers;

@OnEachDatabase
class EvidenceRunTest {

  private static final String LOGISTICS =
      "{'base': 0, 'criteria': [{'attribute': 'industry', 'oneOf': ['Logistics'], 'points': 60},"
          + " {'attribute': 'employees', 'from': 50, 'below': 200, 'points': 40}]}";

  private final ComputeBench data = new ComputeBench();
  private final HandDrivenScheduler scheduler = new HandDrivenScheduler();
  private final EvidenceStore store = new EvidenceStore(data.database);
  private final Runs runs = runs(data.clock);
  private final Evidence evidence = new Evidence(store, data.profiles, runs);

  private Runs runs(Clock clock) {
    return new Runs(
        data.runStore,
        List.of(
            new EvidenceRun(data.facts, data.profiles, store, 30, Workers.caller(), clock),
            new LearnRun(
                data.facts,
                data.profiles,
                new OverruleStore(data.database),
                store,
                new SoftwareVersion("1.2.3"),
                clock)),
        scheduler,
        clock);
  }

  @AfterEach
  void close() {
    data.close();
  }

  private void planted(int accounts) {
    data.mirror(PlantedCompany.of(accounts, 1).toArray(CrmRecord[]::new)).mapUsualAttributes();
    List<AttributeMapping> all = new ArrayList<>(data.mappings.attributes(data.connection));
    all.add(
        new AttributeMapping(
            Attribute.of(
                "status",
                "Status",
                AttributeFamily.FIRMOGRAPHIC,
                AttributeKind.CATEGORY,
                AttributeRole.DEFINITION),
            new AttributeSource.Custom("status")));
    data.mappings.putAttributes(data.connection, all);
  }

  private Run finished(long id) {
    scheduler.runAllDue();
    return runs.find(id).orElseThrow();
  }

  private Run learn(Profile profile, String order) {
    try {
      return finished(
          evidence.learn(profile.id(), LearnOrder.read(ComputeBench.json(order)), "ann"));
    } catch (LearnOrder.InvalidOrder wrong) {
      throw new AssertionError(wrong);
    }
  }

  private Profile profile() {
    try {
      return data.profiles.create(data.connection, "Learned");
    } catch (touchstone.profile.InvalidScorecardException wrong) {
      throw new AssertionError(wrong);
    }
  }

  @Nested
  class Learning {

    @Test
    void makes_a_candidate_of_what_tells_valuable_customers() {
      planted(400);
      Profile profile = profile();
      Run run = learn(profile, "{'target': 'MUTUAL_VALUE', 'seed': 7}");
      assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(run.sentence()).startsWith("Version 1 of \"Learned\" was learned. Learned from ");

      ProfileVersion version = data.profiles.get(profile.id(), 1);
      assertThat(version.state()).isEqualTo(ProfileState.CANDIDATE);
      assertThat(version.provenance().seed()).hasValue(7);
      assertThat(version.provenance().settings()).containsKey("calibration.perPoint");
      assertThat(version.scorecard().criteria())
          .allMatch(c -> c.origin() instanceof PointsOrigin.Learned)
          .anyMatch(c -> c.text().equals("Industry is Logistics") && c.points().hundredths() > 0);

      JsonObject learning =
          evidence.find(profile.id(), 1, Evidence.Document.LEARNING).orElseThrow();
      assertThat(learning.getString("verdict")).isEqualTo("BEYOND_CHANCE");
      assertThat(learning.getJsonArray("setAside").getJsonObject(0).getString("attribute"))
          .isEqualTo("status");
    }

    @Test
    void says_why_there_is_no_version() {
      planted(12);
      Profile profile = profile();
      Run run = learn(profile, "{'target': 'WON_AGAINST_LOST'}");
      assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(run.sentence())
          .isEqualTo(
              "Not enough evidence to learn points: there are 6 good accounts and 6 others; it"
                  + " takes 10 of each. No version was made.");
      assertThat(data.profiles.get(profile.id()).versions()).isEmpty();
    }

    @Test
    void refuses_an_order_it_does_not_understand_by_member() {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> LearnOrder.read(ComputeBench.json("{'target': 'MONEY'}")))
          .hasMessage("The target is MUTUAL_VALUE or WON_AGAINST_LOST.");
    }
  }

  @Nested
  class Validating {

    private JsonObject document(Evidence.Document document) {
      return evidence.find(profileId(), 1, document).orElseThrow();
    }

    private long profileId() {
      return data.profiles.ofConnection(data.connection).get(0).id();
    }

    private JsonObject row(JsonObject table, String measure) {
      return table.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .filter(item -> item.getString("measure").equals(measure))
          .findFirst()
          .orElseThrow();
    }

    private Run validate() {
      planted(300);
      data.publish("Carriers", LOGISTICS);
      return finished(evidence.validate(profileId(), 1, Optional.of(LocalDate.of(2023, 1, 1))));
    }

    @Test
    void compares_tests_simulates_and_looks_for_drift_in_one_run() {
      Run run = validate();
      assertThat(run.state()).as(run.sentence()).isEqualTo(RunState.SUCCEEDED);

      JsonObject deals = row(document(Evidence.Document.VALIDATION), "deal_size");
      assertThat(deals.getString("finding")).isEqualTo("PROFILE_BETTER");
      assertThat(
              deals
                  .getJsonObject("inside")
                  .getJsonObject("median")
                  .getJsonNumber("value")
                  .doubleValue())
          .isBetween(15_000.0, 45_000.0);

      JsonObject backtest = document(Evidence.Document.BACKTEST);
      assertThat(backtest.getString("day")).isEqualTo("2023-01-01");
      assertThat(backtest.getJsonObject("version").getJsonArray("notes").toString())
          .contains("may only restate");

      JsonObject movement = document(Evidence.Document.MOVEMENT);
      assertThat(movement.getInt("up")).isZero();
      assertThat(movement.getInt("accounts")).isEqualTo(300);

      assertThat(document(Evidence.Document.DRIFT).getJsonArray("periods")).isNotEmpty();
      assertThat(evidence.variants(profileId(), 1, "industry").orElseThrow().getString("by"))
          .isEqualTo("Industry");
      assertThat(evidence.revalidations(profileId(), 1)).hasSize(1);
      assertThat(evidence.health(data.connection).get(0).getString("verdict"))
          .isEqualTo("CANNOT_TELL");
    }

    @Test
    void the_ideal_customer_comes_as_csv() {
      validate();
      assertThat(evidence.idealCustomerCsv(profileId(), 1).orElseThrow().lines())
          .hasSize(11)
          .anySatisfy(line -> assertThat(line).startsWith("Negotiated price,"))
          .anySatisfy(line -> assertThat(line).startsWith("Hours saved a week,,,,,,,,NOTHING"));
    }

    @Test
    void a_pull_revalidates_what_nobody_looked_at_for_thirty_days() {
      validate();
      Run soon = refresh(Duration.ofDays(29));
      assertThat(soon.sentence()).isEmpty();
      assertThat(evidence.revalidations(profileId(), 1)).hasSize(1);
      Run later = refresh(Duration.ofDays(31));
      assertThat(later.sentence())
          .isEqualTo("\"Carriers\" was revalidated: It cannot be told yet whether it holds.");
      assertThat(evidence.revalidations(profileId(), 1)).hasSize(2);
    }

    private Run refresh(Duration after) {
      Runs then = runs(Clock.offset(data.clock, after));
      long id = then.submit(RunKind.VALIDATE, OptionalLong.of(data.connection), Map.of());
      return finished(id);
    }
  }
}
