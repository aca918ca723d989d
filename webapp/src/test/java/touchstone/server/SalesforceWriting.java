package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pushes into a Salesforce organisation, looked at in the organisation itself. */
interface SalesforceWriting {

  String TIER = "Touchstone_ICP_Tier__c";
  String SCORE = "Touchstone_ICP_Score__c";

  Api api();

  private List<JsonObject> rows(JsonObject push, String state) {
    return api().all("pushes/" + push.getInt("id") + "/rows?state=" + state, 200);
  }

  @Test
  default void salesforce_a_push_writes_what_the_api_shows_and_a_second_one_nothing() {
    try (SandboxCompany company = SandboxCompany.of(450)) {
      long connection = company.computed(api());

      JsonObject first = api().push(connection, "SEND");
      JsonObject second = api().push(connection, "SEND");

      assertThat(first.getString("state")).as(first.toString()).isEqualTo("SUCCEEDED");
      assertThat(first.getInt("pushed")).isEqualTo(450);
      assertThat(first.getInt("rejected")).isZero();
      for (JsonObject account : api().all("accounts?connection=" + connection, 500)) {
        String id = account.getString("id").substring((connection + "-").length());
        assertThat(company.organisation().value(id, TIER)).as(id).isPresent();
        assertThat(new BigDecimal(company.organisation().value(id, SCORE).orElseThrow().toString()))
            .as(id)
            .isEqualByComparingTo(account.getJsonNumber("score").bigDecimalValue());
      }
      // Company 60: 10 + 45 for Energy + 30 for 60 employees; company 1 has the base alone
      assertThat(company.organisation().value(company.accounts().get(59), TIER)).hasValue("A");
      assertThat(company.organisation().value(company.accounts().get(0), TIER)).hasValue("Not ICP");
      assertThat(second.getString("state")).isEqualTo("SUCCEEDED");
      assertThat(second.getInt("pushed")).isZero();
      assertThat(second.getInt("unchanged")).isEqualTo(450);
      assertThat(api().get("pushes?connection=" + connection).items())
          .extracting(push -> push.getInt("id"))
          .containsExactly(second.getInt("id"), first.getInt("id"));
      assertThat(api().all("pushes?connection=" + connection, 1)).hasSize(2);
    }
  }

  @Test
  default void salesforce_a_list_of_pushes_goes_on_behind_newer_runs_of_other_kinds() {
    try (SandboxCompany company = SandboxCompany.of(3)) {
      long connection = company.computed(api());
      JsonObject push = api().push(connection, "SEND");
      api().succeed(connection, "COMPUTE");
      api().succeed(connection, "COMPUTE");

      assertThat(api().all("pushes?connection=" + connection, 1))
          .extracting(listed -> listed.getInt("id"))
          .containsExactly(push.getInt("id"));
    }
  }

  @Test
  default void salesforce_after_a_push_and_a_pull_there_is_still_nothing_to_write() {
    try (SandboxCompany company = SandboxCompany.of(12)) {
      long connection = company.computed(api());
      api().push(connection, "SEND");

      api().succeed(connection, "REFRESH");
      JsonObject again = api().push(connection, "SEND");

      assertThat(again.getInt("pushed")).isZero();
      assertThat(again.getInt("unchanged")).isEqualTo(12);
    }
  }

  @Test
  default void salesforce_a_refused_row_is_listed_with_its_reason() {
    try (SandboxCompany company = SandboxCompany.of(12)) {
      String refused = company.accounts().get(6);
      company
          .organisation()
          .addValidationRule(
              "Account",
              account -> account.id().equals(refused),
              "Ask the account's owner first",
              TIER);
      long connection = company.computed(api());

      JsonObject push = api().push(connection, "SEND");

      assertThat(push.getString("state")).isEqualTo("SUCCEEDED");
      assertThat(push.getInt("pushed")).isEqualTo(11);
      assertThat(push.getInt("rejected")).isEqualTo(1);
      assertThat(rows(push, "REJECTED"))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.getString("accountId")).isEqualTo(connection + "-" + refused);
                assertThat(row.getString("accountName")).isEqualTo("Company 7");
                assertThat(row.getString("sentence")).contains("Ask the account's owner first");
                assertThat(row.getString("whoMustAct")).isNotBlank();
                assertThat(row.getString("code")).isNotBlank();
              });
      assertThat(rows(push, "PUSHED")).hasSize(11);
      assertThat(company.organisation().value(refused, TIER)).isEmpty();
    }
  }

  @Test
  default void salesforce_a_missing_field_stops_the_push_and_is_named() {
    try (SandboxCompany company = SandboxCompany.of(5)) {
      long connection = company.computed(api());
      company.organisation().access().hide("Account", SCORE);

      JsonObject push = api().push(connection, "SEND");

      assertThat(push.getString("state")).isEqualTo("FAILED");
      assertThat(push.getString("whoMustAct")).isEqualTo("The administrator of the CRM");
      assertThat(push.getString("sentence"))
          .isEqualTo(
              "Account has no field Touchstone_ICP_Score__c that the integration user can see:"
                  + " create what is missing, and give the user's permission set read and edit"
                  + " access to it.");
      assertThat(company.accounts())
          .allMatch(id -> company.organisation().value(id, TIER).isEmpty());
    }
  }

  @Test
  default void salesforce_a_dry_run_says_what_it_would_write_and_writes_nothing() {
    try (SandboxCompany company = SandboxCompany.of(5)) {
      long connection = company.computed(api());

      JsonObject push = api().push(connection, "DRY_RUN");

      assertThat(push.getString("state")).isEqualTo("SUCCEEDED");
      assertThat(push.getInt("planned")).isEqualTo(5);
      assertThat(push.getInt("pushed")).isZero();
      assertThat(push.getString("sentence")).endsWith("nothing was sent.");
      assertThat(rows(push, "PLANNED"))
          .hasSize(5)
          .allSatisfy(row -> assertThat(row.getJsonArray("changes")).isNotEmpty());
      assertThat(company.accounts())
          .allMatch(id -> company.organisation().value(id, TIER).isEmpty());
      assertThat(
              api()
                  .post("pushes/" + push.getInt("id") + "/undo", "")
                  .problem(409)
                  .getString("detail"))
          .contains("nothing that could be undone");
    }
  }

  @Test
  default void salesforce_a_push_above_its_cap_sends_nothing() {
    try (SandboxCompany company = SandboxCompany.of(5)) {
      long connection = company.computed(api());

      JsonObject push =
          api()
              .ended(
                  api()
                      .post(
                          "pushes",
                          "{\"connection\":"
                              + connection
                              + ",\"mode\":\"SEND\",\"maximumChanges\":4}")
                      .expect(202));

      assertThat(push.getString("state")).isEqualTo("FAILED");
      assertThat(push.getString("sentence")).contains("5").contains("4");
      assertThat(company.accounts())
          .allMatch(id -> company.organisation().value(id, TIER).isEmpty());
    }
  }

  @Test
  default void salesforce_an_undo_puts_back_what_was_there_but_not_what_people_changed() {
    try (SandboxCompany company = SandboxCompany.of(12)) {
      String written = company.accounts().get(0);
      String changedSince = company.accounts().get(1); // scored B
      company.organisation().update(written, Map.of(TIER, "C"));
      long connection = company.computed(api());
      JsonObject push = api().push(connection, "SEND");
      company.organisation().update(changedSince, Map.of(TIER, "C"));

      JsonObject undo =
          api().ended(api().post("pushes/" + push.getInt("id") + "/undo", "").expect(202));

      assertThat(undo.getString("state")).as(undo.toString()).isEqualTo("SUCCEEDED");
      assertThat(undo.getInt("undoOf")).isEqualTo(push.getInt("id"));
      assertThat(undo.getInt("pushed")).isEqualTo(12);
      assertThat(company.organisation().value(written, TIER)).hasValue("C");
      assertThat(company.organisation().value(written, SCORE)).isEmpty();
      assertThat(company.organisation().value(changedSince, TIER)).hasValue("C");
      assertThat(company.organisation().value(changedSince, SCORE)).isEmpty();
      assertThat(company.organisation().value(company.accounts().get(5), TIER)).isEmpty();
    }
  }
}
