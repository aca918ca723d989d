package touchstone.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.account.ComputeBench;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.FieldChange;
import touchstone.connector.model.RecordType;
import touchstone.icp.AttributeKind;
import touchstone.icp.ProfileState;
import touchstone.run.Runs;
import touchstone.store.AuditEvent;
import touchstone.store.Run;
import touchstone.store.RunState;
import touchstone.store.RunStep;

class DiscoverRunTest {

  private static final String QUICK = "{'shuffles':199}";

  private final DiscoveryBench bench = new DiscoveryBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private DiscoveryBench planted(int accounts) {
    return bench
        .mirror(PlantedCompany.of(accounts, 1))
        .map(Map.of("status", AttributeKind.CATEGORY));
  }

  private List<JsonObject> list(String name) {
    return bench.found().getJsonArray(name).getValuesAs(JsonObject.class);
  }

  private JsonObject attribute(String key) {
    return bench.discoveries.attributes(bench.data.connection).getJsonArray("items").stream()
        .map(item -> item.asJsonObject())
        .filter(item -> item.getString("key").equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class In_planted_data {

    @Test
    void finds_the_profile_and_says_how_sure_it_is() {
      planted(400);

      Run run = bench.discover(QUICK);

      assertThat(run.state()).as(run.sentence()).isEqualTo(RunState.SUCCEEDED);
      assertThat(run.sentence()).startsWith("Confirmed: Industry is Logistics and Employees is ");
      JsonObject first = list("candidates").get(0);
      assertThat(first.getString("verdict")).isEqualTo("CONFIRMED");
      assertThat(first.getString("words")).contains("Industry is Logistics");
      assertThat(first.getJsonNumber("familyWiseP").doubleValue()).isLessThanOrEqualTo(0.05);
      assertThat(first.getJsonObject("confirmation").getBoolean("held")).isTrue();
      JsonObject lift = first.getJsonObject("lift");
      assertThat(lift.getJsonNumber("withAll").doubleValue()).isGreaterThan(1);
      assertThat(lift.getJsonNumber("withoutLargest").doubleValue()).isGreaterThan(1);
      JsonObject industry =
          first.getJsonArray("criteria").getValuesAs(JsonObject.class).stream()
              .filter(criterion -> criterion.getString("attribute").equals("industry"))
              .findFirst()
              .orElseThrow();
      assertThat(industry.getJsonArray("oneOf").getString(0)).isEqualTo("Logistics");
      assertThat(industry.getJsonObject("support").getInt("insideTotal")).isGreaterThan(40);
    }

    @Test
    void names_the_attribute_that_knows_the_outcome() {
      planted(400).discover(QUICK);

      assertThat(list("setAside"))
          .singleElement()
          .satisfies(
              aside -> {
                assertThat(aside.getString("attribute")).isEqualTo("status");
                assertThat(aside.getString("reason")).isEqualTo("PRESENCE_TELLS_OUTCOME");
                assertThat(aside.getString("sentence"))
                    .isEqualTo(
                        "status is filled for 200 of 200 customers but for 0 of 200 other"
                            + " accounts: that it is filled tells who bought.");
                assertThat(aside.getBoolean("overruled")).isFalse();
              });
      assertThat(list("notSearched"))
          .extracting(one -> one.getString("sentence"))
          .containsExactly(
              "Lead source is a validation measure: it is known only after the first contact, so it"
                  + " cannot define a profile.",
              "Industry group parts these accounts just as the names do that it groups.");
    }

    @Test
    void tells_placeholders_and_spellings_with_their_counts() {
      planted(400).discover(QUICK);

      JsonObject industry = attribute("industry");

      assertThat(industry.getInt("accounts")).isEqualTo(400);
      assertThat(industry.getInt("known")).isEqualTo(390);
      assertThat(industry.getInt("distinct")).isEqualTo(5);
      JsonObject placeholder = industry.getJsonArray("placeholders").getJsonObject(0);
      assertThat(placeholder.getString("name")).isEqualTo("n/a");
      assertThat(placeholder.getInt("accounts")).isEqualTo(10);
      assertThat(industry.getJsonArray("spellings").getValuesAs(JsonObject.class))
          .extracting(one -> one.getString("name"))
          .contains("Logistics")
          .hasSize(5);
      assertThat(attribute("status").getJsonObject("setAside").getString("reason"))
          .isEqualTo("PRESENCE_TELLS_OUTCOME");
    }

    @Test
    void names_an_attribute_that_was_filled_in_only_after_the_deal_was_won() {
      planted(400);
      bench.data.mirror(
          PlantedCompany.of(400, 1).stream()
              .filter(record -> record.type() == RecordType.DEAL && record.id().startsWith("d"))
              .filter(deal -> deal.get(Deal.WON).orElse(false))
              .map(DiscoverRunTest::filledAfter)
              .toArray(CrmRecord[]::new));

      bench.discover("{'shuffles':99}");

      assertThat(list("setAside"))
          .filteredOn(aside -> aside.getString("attribute").equals("employees"))
          .singleElement()
          .satisfies(
              aside -> {
                assertThat(aside.getString("reason")).isEqualTo("DATED_AFTER_OUTCOME");
                assertThat(aside.getString("sentence"))
                    .isEqualTo(
                        "Employees: 200 of 200 dated values became known only after the outcome.");
              });
    }

    @Test
    void finds_the_same_again() {
      planted(200).discover(QUICK);
      JsonObject once = bench.found();

      bench.discover(QUICK);

      assertThat(bench.found().get("id")).isNotEqualTo(once.get("id"));
      assertThat(bench.found().get("candidates")).isEqualTo(once.get("candidates"));
      assertThat(bench.found().get("tried")).isEqualTo(once.get("tried"));
      assertThat(bench.discoveries.page(bench.data.connection, OptionalLong.empty(), 10))
          .hasSize(2);
    }

    @Test
    void searches_by_other_targets_as_well() {
      planted(400);
      for (Target target : Target.values()) {
        Run run = bench.discover("{'shuffles':99,'target':'" + target + "'}");

        assertThat(run.state()).as(target + ": " + run.sentence()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.found().getString("target")).isEqualTo(target.name());
        assertThat(bench.found().getString("sentence")).isNotBlank();
      }
    }

    @Test
    void compares_each_account_once_by_its_first_decision() {
      planted(400).discover("{'shuffles':99,'target':'WIN_RATE'}");

      JsonObject provenance = bench.found().getJsonObject("provenance");

      assertThat(provenance.getInt("compared")).isEqualTo(400);
      assertThat(bench.found().getString("targetLabel")).isEqualTo("winning the first deal");
    }

    @Test
    void leaves_out_what_it_is_asked_to() {
      planted(400).discover("{'shuffles':99,'leftOut':['industry']}");

      assertThat(list("candidates"))
          .noneMatch(candidate -> candidate.getString("words").contains("Industry"));
      assertThat(list("notSearched"))
          .extracting(one -> one.getString("sentence"))
          .contains("Industry was left out on request.");
    }
  }

  /** The field history of a customer whose employees were typed in ten days after the deal. */
  private static CrmRecord filledAfter(CrmRecord deal) {
    return CrmRecord.of(RecordType.FIELD_CHANGE, "h" + deal.id())
        .set(FieldChange.RECORD_TYPE, "accounts")
        .set(FieldChange.RECORD_ID, deal.get(Deal.ACCOUNT_ID).orElseThrow())
        .set(FieldChange.FIELD, "employees")
        .set(
            FieldChange.CHANGED_AT,
            deal.get(Deal.CLOSE_DATE)
                .orElseThrow()
                .plusDays(10)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant())
        .set(FieldChange.NEW_VALUE, "100")
        .build();
  }

  @Nested
  class An_overruled_attribute {

    @Test
    void is_searched_by_the_next_discovery_which_says_so() throws InvalidOrderException {
      planted(400).discover(QUICK);
      bench.discoveries.overrule(
          bench.data.connection, "status", " We fill it before the first call ", "ann");

      bench.discover(QUICK);

      assertThat(list("setAside").get(0).getBoolean("overruled")).isTrue();
      JsonObject overruled =
          bench.found().getJsonObject("provenance").getJsonArray("overruled").getJsonObject(0);
      assertThat(overruled.getString("attribute")).isEqualTo("status");
      assertThat(overruled.getString("reason")).isEqualTo("We fill it before the first call");
      assertThat(overruled.getString("by")).isEqualTo("ann");
      assertThat(attribute("status").getJsonObject("overrule").getString("by")).isEqualTo("ann");
    }

    @Test
    void is_set_aside_again_when_the_overrule_is_withdrawn() throws InvalidOrderException {
      planted(200);
      bench.discoveries.overrule(bench.data.connection, "status", "Known before", "ann");
      bench.discoveries.withdraw(bench.data.connection, "status", "bob");

      bench.discover("{'shuffles':99}");

      assertThat(list("setAside").get(0).getBoolean("overruled")).isFalse();
      assertThat(bench.audit.of("connection " + bench.data.connection))
          .extracting(AuditEvent::action, AuditEvent::actor, AuditEvent::detail)
          .containsExactly(
              tuple(
                  "leak-guard.overrule-withdrawn",
                  "bob",
                  "The leak guard decides again whether status is searched."),
              tuple(
                  "leak-guard.overruled",
                  "ann",
                  "The attribute status is searched all the same: Known before"));
    }
  }

  @Nested
  class A_candidate {

    @Test
    void becomes_a_draft_that_asks_what_it_asked() throws Exception {
      planted(400).discover(QUICK);
      long id = bench.found().getJsonNumber("id").longValue();

      Discoveries.Drafted drafted =
          bench.discoveries.draft(id, 1, OptionalLong.empty(), Optional.of("Carriers"), "ann");

      assertThat(drafted.version().state()).isEqualTo(ProfileState.CANDIDATE);
      assertThat(drafted.version().profile()).isEqualTo("Carriers");
      assertThat(drafted.version().scorecard().criteria())
          .hasSameSizeAs(list("candidates").get(0).getJsonArray("criteria"));
      assertThat(
              drafted.version().scorecard().criteria().stream()
                  .mapToInt(criterion -> criterion.points().hundredths())
                  .sum())
          .isEqualTo(100_00);
      assertThat(drafted.version().provenance().settings())
          .containsEntry("discovery", Long.toString(id))
          .containsEntry("verdict", "CONFIRMED");
      assertThat(drafted.version().provenance().seed()).hasValue(1);
      assertThat(bench.data.profiles.active(bench.data.connection)).isEmpty();
    }
  }

  @Nested
  class A_run_that_is_cancelled {

    @Test
    void leaves_nothing_and_says_so() {
      planted(100);
      long[] id = new long[1];
      Runs runs = bench.runs(new CancellingClock(() -> bench.data.runStore.requestCancel(id[0])));
      id[0] = bench.submit(runs, QUICK);
      bench.scheduler.runAllDue();

      Run run = runs.find(id[0]).orElseThrow();
      assertThat(run.state()).isEqualTo(RunState.CANCELLED);
      assertThat(run.sentence()).isEqualTo("Cancelled. What was discovered before stays.");
      assertThat(run.steps()).extracting(RunStep::name).contains("accounts", "deals");
      assertThat(bench.store.newest(bench.data.connection)).isEmpty();
    }

    /** Cancels when the search first asks how late it is, which is after the mirror is read. */
    private static final class CancellingClock extends Clock {
      private final Runnable cancel;

      private CancellingClock(Runnable cancel) {
        this.cancel = cancel;
      }

      @Override
      public long millis() {
        cancel.run();
        return ComputeBench.NOW.toEpochMilli();
      }

      @Override
      public Instant instant() {
        return ComputeBench.NOW;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    }
  }

  @Nested
  class Of_thin_data {

    @Test
    void says_that_one_customer_tells_nothing() {
      bench
          .mirror(PlantedCompany.of(1, 3))
          .map(Map.of("status", AttributeKind.CATEGORY))
          .discover(QUICK);

      assertThat(bench.found().getString("verdict")).isEqualTo("NOT_ENOUGH_EVIDENCE");
      assertThat(bench.found().getString("sentence"))
          .isEqualTo(
              "Not enough evidence: there are 0 customers with a known mutual value, and nothing"
                  + " can be told from fewer than 5.");
    }

    @Test
    void says_that_no_customer_tells_nothing() {
      bench.map(Map.of()).discover(QUICK);

      assertThat(bench.found().getString("verdict")).isEqualTo("NOT_ENOUGH_EVIDENCE");
      assertThat(list("candidates")).isEmpty();
    }
  }
}
