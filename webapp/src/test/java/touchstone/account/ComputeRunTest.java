package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.store.OnEachDatabase;
import touchstone.store.ProblemCount;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

@OnEachDatabase
class ComputeRunTest {

  private static final String LOGISTICS =
      "{'base':10,'criteria':["
          + "{'attribute':'industry','oneOf':['Logistics'],'points':50},"
          + "{'attribute':'employees','from':50,'below':250,'points':30}]}";

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private static CrmRecord[] company() {
    return new CrmRecord[] {
      Records.account("a", "Alpha", "Logistics", 100),
      Records.account("b", "Beta", "Logistics", 10),
      Records.account("c", "Gamma", "Retail", 100),
      Records.account("d", "Delta").build(),
      Records.won("1", "a", 40_000),
      Records.won("2", "b", 5_000),
      Records.won("3", "c", 9_000),
      Records.supportCase("s").set(touchstone.connector.model.SupportCase.ACCOUNT_ID, "b").build()
    };
  }

  @Nested
  class With_a_published_profile {

    @Test
    void scores_every_account_with_reasons_that_add_up() {
      bench.mirror(company()).mapUsualAttributes().publish("Carriers", LOGISTICS);

      Run run = bench.compute();

      assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(run.sentence())
          .isEqualTo("Computed the values of 4 accounts and scored them by 1 profile.");
      JsonObject fit = bench.fit("a");
      assertThat(fit.getString("tier")).isEqualTo("A");
      assertThat(fit.getJsonNumber("score").intValue()).isEqualTo(90);
      int sum =
          fit.getJsonNumber("base").intValue()
              + fit.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                  .mapToInt(reason -> reason.getJsonNumber("points").intValue())
                  .sum();
      assertThat(sum).isEqualTo(90);
      assertThat(fit.getString("sentence"))
          .isEqualTo("A with 90 of 100 points; everything the profile asks for is known.");
      assertThat(bench.fit("b").getString("tier")).isEqualTo("B");
    }

    @Test
    void does_not_take_unknown_for_bad() {
      bench.mirror(company()).mapUsualAttributes().publish("Carriers", LOGISTICS);
      bench.compute();

      JsonObject fit = bench.fit("d");

      assertThat(fit.getString("tier")).isEqualTo("INSUFFICIENT_DATA");
      assertThat(fit.getJsonNumber("low").intValue()).isEqualTo(10);
      assertThat(fit.getJsonNumber("high").intValue()).isEqualTo(90);
      assertThat(fit.getString("sentence"))
          .isEqualTo(
              "Too little is known to say a tier: 0 % of the points; what is unknown could make it"
                  + " 10 to 90.");
    }

    @Test
    void takes_a_placeholder_for_unknown_and_another_spelling_for_the_same_name() {
      bench
          .mirror(company())
          .mirror(
              Records.account("e", "Epsilon", "n/a", 100),
              Records.account("f", "Phi", "LOGISTICS", 9))
          .mapUsualAttributes()
          .publish("Carriers", LOGISTICS);

      bench.compute();

      assertThat(bench.fit("e").getJsonArray("reasons").getJsonObject(0).getString("outcome"))
          .isEqualTo("UNKNOWN");
      assertThat(bench.fit("e").getJsonNumber("high").intValue()).isEqualTo(90);
      assertThat(bench.fit("f").getJsonNumber("score").intValue()).isEqualTo(60);
    }

    @Test
    void lets_a_persons_word_on_the_tier_win() {
      bench
          .mirror(company())
          .mirror(
              Records.account("e", "Epsilon")
                  .set(Account.INDUSTRY, "Retail")
                  .set(Account.EMPLOYEES, 3L)
                  .custom("Touchstone_Tier_Override__c", "B")
                  .custom("Touchstone_Override_Reason__c", "Their owner buys next door")
                  .build())
          .mapUsualAttributes()
          .publish("Carriers", LOGISTICS);
      bench.compute();

      JsonObject fit = bench.fit("e");

      assertThat(fit.getString("tier")).isEqualTo("B");
      assertThat(fit.getString("computedTier")).isEqualTo("NOT_ICP");
      assertThat(fit.getString("sentence"))
          .startsWith("A person set the tier to B (Their owner buys next door), which counts.");
      assertThat(bench.summary.of(bench.connection).getJsonObject("tiers").getInt("B"))
          .isEqualTo(3);
    }

    @Test
    void asks_the_administrator_when_an_attribute_is_mapped_as_another_kind() {
      bench.mirror(company()).mapUsualAttributes().publish("Carriers", LOGISTICS);
      bench.compute();
      bench.mappings.putAttributes(
          bench.connection,
          List.of(
              ComputeBench.standard(
                  "industry", "Industry", AttributeKind.CATEGORY, AttributeRole.DEFINITION),
              ComputeBench.standard(
                  "employees", "Employees", AttributeKind.CATEGORY, AttributeRole.DEFINITION)));

      Run run = bench.compute();

      assertThat(run.state()).isEqualTo(RunState.FAILED);
      assertThat(run.whoMustAct()).isEqualTo(WhoMustAct.ADMINISTRATOR);
      assertThat(run.sentence())
          .isEqualTo(
              "The attribute \"employees\" is now mapped as CATEGORY, but the profile asks for"
                  + " NUMBER: change the mapping back or make a new version of the profile.");
      assertThat(bench.fit("a").getString("tier")).as("what came before stays").isEqualTo("A");
    }

    @Test
    void names_the_runner_up_of_two_profiles() {
      bench.mirror(company()).mapUsualAttributes().publish("Carriers", LOGISTICS);
      bench.publish(
          "Shops", "{'criteria':[{'attribute':'industry','oneOf':['Retail'],'points':80}]}");
      bench.compute();

      JsonObject fit = bench.fit("c");

      assertThat(fit.getString("profile")).isEqualTo("Shops");
      assertThat(fit.getJsonObject("runnerUp").getString("profile")).isEqualTo("Carriers");
      assertThat(fit.getJsonObject("runnerUp").getJsonNumber("score").intValue()).isEqualTo(40);
    }
  }

  @Nested
  class Without_a_profile {

    @Test
    void computes_values_and_says_that_there_is_no_fit() {
      bench.mirror(company()).mapUsualAttributes();

      Run run = bench.compute();

      assertThat(run.sentence())
          .isEqualTo(
              "Computed the values of 4 accounts. No profile is published, so there is no fit:"
                  + " publish one and compute again.");
      assertThat(bench.cards.fit(new AccountId(bench.connection, "a"))).isEmpty();
      assertThat(bench.card("a").containsKey("fit")).isFalse();
      assertThat(bench.value("a").getJsonObject("mutual").getBoolean("known")).isTrue();
    }
  }

  @Nested
  class What_came_before {

    @Test
    void stays_when_the_run_is_cancelled() {
      bench.mirror(company()).mapUsualAttributes().publish("Carriers", LOGISTICS);
      bench.compute();
      bench.mirror(Records.account("e", "Epsilon", "Logistics", 60));

      long id = bench.runs.submit(RunKind.COMPUTE, OptionalLong.of(bench.connection), Map.of());
      bench.runStore.start(id, ComputeBench.NOW);
      bench.runStore.requestCancel(id);
      bench.runStore.finish(
          id, RunState.CANCELLED, WhoMustAct.NOBODY, "Cancelled.", ComputeBench.NOW);
      bench.scheduler.runAllDue();

      assertThat(bench.results.of(bench.connection).orElseThrow().accounts()).isEqualTo(4);
    }

    @Test
    void is_replaced_as_a_whole() {
      bench.mirror(company()).mapUsualAttributes();
      bench.compute();
      bench.mirror(Records.account("d", "Delta").deleted(true).build());

      bench.compute();

      assertThat(bench.results.of(bench.connection).orElseThrow().accounts()).isEqualTo(3);
      assertThat(bench.cards.card(new AccountId(bench.connection, "d"))).isEmpty();
    }

    @Test
    void is_found_by_no_reader_in_part() {
      bench.mirror(company()).mapUsualAttributes().publish("Carriers", LOGISTICS);
      bench.compute();
      bench.mirror(Records.account("e", "Epsilon", "Logistics", 60));

      Run second = bench.compute();

      assertThat(bench.computations.computation(bench.connection))
          .hasValueSatisfying(now -> assertThat(now.runId()).isEqualTo(second.id()));
      assertThat(
              bench
                  .list
                  .page(
                      bench.connection,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      100)
                  .items())
          .hasSize(5);
    }
  }

  @Nested
  class Strange_records {

    @Test
    void are_counted_with_their_place() {
      bench.mirror(company()).mapUsualAttributes();
      bench.mirror(
          Records.won("9", "nobody", 1),
          Records.decided("8", "a", 1, true).set(Deal.CLOSE_DATE, LocalDate.of(2027, 1, 1)).build(),
          Records.deal("7", "a")
              .set(Deal.CREATED_AT, Instant.parse("2030-01-01T00:00:00Z"))
              .build());

      List<ProblemCount> problems = bench.compute().problems();

      assertThat(problems)
          .extracting(ProblemCount::code)
          .containsExactlyInAnyOrder(
              "unknown-account", "decided-in-the-future", "date-in-the-future");
      assertThat(problems)
          .filteredOn(problem -> problem.code().equals("decided-in-the-future"))
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.examples())
                      .containsExactly(
                          "deals 8: It is decided, but its close date 2027-01-01 is yet to come: it"
                              + " counts as open until then."));
    }
  }
}
