package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.connector.testkit.http.Fault;
import touchstone.connector.testkit.http.FaultRule;

/** Pulls from a Salesforce organisation, and what may go wrong with them. */
interface SalesforceReading {

  Api api();

  private int pulledAccounts(long connection) {
    return api()
        .get("connections/" + connection + "/summary")
        .expect(200)
        .json()
        .getInt("accounts");
  }

  @Test
  default void salesforce_check_says_that_the_connection_works() {
    try (SandboxCompany company = SandboxCompany.of(3)) {
      long connection = company.connect(api());

      JsonObject check = api().post("connections/" + connection + "/check", "").json();

      assertThat(check.getBoolean("ok")).as(check.toString()).isTrue();
      assertThat(check.getInt("apiCalls")).isPositive();
      JsonObject shown = api().get("connections/" + connection).json();
      assertThat(shown.getJsonArray("secrets").toString()).isEqualTo("[\"clientSecret\"]");
      assertThat(shown.getJsonObject("settings")).doesNotContainKey("clientSecret");
      assertThat(shown.getBoolean("writeBack")).isTrue();
    }
  }

  @Test
  default void salesforce_a_wrong_secret_names_the_setting() {
    try (SandboxCompany company = SandboxCompany.of(3)) {
      Map<String, String> wrong = new HashMap<>(company.settings());
      wrong.put("clientSecret", "not-the-secret");
      long connection = api().connect("salesforce", wrong);

      JsonObject check = api().post("connections/" + connection + "/check", "").json();
      JsonObject run = api().run(connection, "SYNC");

      assertThat(check.getBoolean("ok")).isFalse();
      assertThat(check.getString("whoMustAct")).isEqualTo("The administrator of Touchstone");
      assertThat(check.getString("sentence"))
          .startsWith("Salesforce refuses the setting \"Consumer secret\"")
          .doesNotContain("not-the-secret");
      assertThat(run.getString("state")).isEqualTo("FAILED");
      assertThat(run.getString("sentence")).contains("Consumer secret");
    }
  }

  @Test
  default void salesforce_an_organisation_of_three_pages_arrives_whole() {
    try (SandboxCompany company = SandboxCompany.of(450)) {
      long connection = company.computed(api());

      List<JsonObject> listed = api().all("accounts?connection=" + connection, 100);

      assertThat(listed)
          .extracting(account -> account.getString("id"))
          .containsExactlyInAnyOrderElementsOf(
              company.accounts().stream().map(id -> connection + "-" + id).toList());
      JsonObject summary = api().get("connections/" + connection + "/summary").json();
      assertThat(summary.getInt("customers")).isEqualTo(90);
      assertThat(summary.getInt("dealsWon")).isEqualTo(90);
      assertThat(summary.getInt("dealsLost")).isEqualTo(90);
      assertThat(summary.getInt("cases")).isEqualTo(45);
    }
  }

  @Test
  default void salesforce_a_token_that_expires_in_mid_pull_goes_unnoticed() {
    try (SandboxCompany company = SandboxCompany.of(450)) {
      long connection = company.connect(api());
      company
          .sandbox()
          .faults()
          .add(
              FaultRule.on("/query")
                  .after(2)
                  .then(Fault.first(company.sandbox().sessions()::expireAll)));

      JsonObject run = api().succeed(connection, "SYNC");

      assertThat(company.sandbox().faults().pending()).isZero();
      assertThat(run.containsKey("whoMustAct")).isFalse();
      assertThat(pulledAccounts(connection)).isEqualTo(450);
    }
  }

  @Test
  default void salesforce_a_burst_of_503_is_sat_out() {
    try (SandboxCompany company = SandboxCompany.of(450)) {
      long connection = company.connect(api());
      company
          .sandbox()
          .faults()
          .add(
              FaultRule.on("/query")
                  .after(1)
                  .times(3)
                  .then(Fault.answer(503, Map.of("Retry-After", "1"), "[]")));

      api().succeed(connection, "SYNC");

      assertThat(company.sandbox().faults().pending()).isZero();
      assertThat(pulledAccounts(connection)).isEqualTo(450);
    }
  }

  @Test
  default void salesforce_a_web_page_instead_of_json_fails_the_run_in_plain_words() {
    try (SandboxCompany company = SandboxCompany.of(3)) {
      long connection = company.connect(api());
      company
          .sandbox()
          .faults()
          .add(
              FaultRule.on("/query")
                  .always()
                  .then(Fault.html(200, "<html><h1>Down for maintenance</h1></html>")));

      JsonObject run = api().run(connection, "SYNC");

      assertThat(run.getString("state")).isEqualTo("FAILED");
      assertThat(run.getString("sentence"))
          .endsWith(".")
          .doesNotContain("<")
          .doesNotContain("xception");
      company.sandbox().faults().clear();
      api().succeed(connection, "SYNC");
      assertThat(pulledAccounts(connection)).isEqualTo(3);
    }
  }

  @Test
  default void salesforce_an_account_deleted_there_is_gone_after_the_next_pull() {
    try (SandboxCompany company = SandboxCompany.of(12)) {
      long connection = company.computed(api());
      String gone = company.accounts().get(4);
      String address = "accounts/" + connection + "-" + gone;
      api().get(address).expect(200);

      company.organisation().delete(gone);
      api().succeed(connection, "REFRESH");

      assertThat(api().get(address).problem(404).getString("detail")).contains(gone);
      assertThat(api().all("accounts?connection=" + connection, 500))
          .hasSize(11)
          .noneMatch(account -> account.getString("id").endsWith(gone));
      assertThat(pulledAccounts(connection)).isEqualTo(11);
    }
  }
}
