package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

class WireProtocolTest {

  private final SandboxOrganisation organisation = SandboxOrganisation.empty();
  private SalesforceSandbox sandbox;
  private SandboxClient client;

  @BeforeEach
  void start() {
    sandbox = SalesforceSandbox.start(organisation, 0);
    client = SandboxClient.signedIn(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Nested
  class Token {

    @Test
    void names_the_organisation_and_the_user_in_its_identity_address() {
      JsonObject token =
          SandboxClient.object(client.askForToken("touchstone-sandbox", "sandbox-secret"));

      assertThat(token.getString("token_type")).isEqualTo("Bearer");
      assertThat(token.getString("instance_url")).isEqualTo(sandbox.address().toString());
      assertThat(token.getString("id"))
          .endsWith("/id/" + organisation.organisationId() + "/" + organisation.userId());
      assertThat(token.getString("access_token")).startsWith("00D").contains("!");
    }

    @Test
    void is_refused_with_a_wrong_secret() {
      HttpResponse<String> answer = client.askForToken("touchstone-sandbox", "guessed");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo(
              "{\"error\":\"invalid_client\","
                  + "\"error_description\":\"invalid client credentials\"}");
    }

    @Test
    void is_refused_to_an_unknown_app() {
      assertThat(client.askForToken("other", "sandbox-secret").body())
          .contains("invalid_client_id", "client identifier invalid");
    }

    @Test
    void is_refused_for_another_grant() {
      assertThat(client.askForToken("grant_type=password&username=a&password=b").body())
          .contains("unsupported_grant_type", "grant type not supported");
    }

    @Test
    void is_refused_without_a_run_as_user() {
      organisation.hasRunAsUser(false);

      assertThat(client.askForToken("touchstone-sandbox", "sandbox-secret").body())
          .contains("invalid_grant", "no client credentials user enabled");
    }

    @Test
    void that_expired_is_refused_until_a_new_one_is_asked_for() {
      sandbox.sessions().expireAll();

      HttpResponse<String> expired = client.query("SELECT Id FROM Account");
      assertThat(expired.statusCode()).isEqualTo(401);
      assertThat(expired.body())
          .isEqualTo(
              "[{\"message\":\"Session expired or invalid\","
                  + "\"errorCode\":\"INVALID_SESSION_ID\"}]");

      client.signIn(sandbox);
      assertThat(client.query("SELECT Id FROM Account").statusCode()).isEqualTo(200);
    }

    @Test
    void expires_after_as_many_calls_as_planned() {
      sandbox.sessions().expireAfter(2);

      assertThat(client.query("SELECT Id FROM Account").statusCode()).isEqualTo(200);
      assertThat(client.query("SELECT Id FROM Account").statusCode()).isEqualTo(200);
      assertThat(client.query("SELECT Id FROM Account").statusCode()).isEqualTo(401);
    }
  }

  @Nested
  class Pages {

    @Test
    void hold_two_thousand_rows_and_join_without_loss_or_repeat() {
      addAccounts(4_500);
      Set<String> ids = new HashSet<>();
      int pages = 0;
      HttpResponse<String> answer = client.query("SELECT Id FROM Account ORDER BY Id");
      while (true) {
        JsonObject page = SandboxClient.object(answer);
        pages++;
        page.getJsonArray("records")
            .getValuesAs(JsonObject.class)
            .forEach(record -> assertThat(ids.add(record.getString("Id"))).isTrue());
        assertThat(page.getInt("totalSize")).isEqualTo(4_500);
        if (page.getBoolean("done")) {
          assertThat(page).doesNotContainKey("nextRecordsUrl");
          break;
        }
        answer = client.get(page.getString("nextRecordsUrl"));
      }
      assertThat(pages).isEqualTo(3);
      assertThat(ids).hasSize(4_500);
    }

    @Test
    void are_as_small_as_asked_but_not_below_two_hundred() {
      addAccounts(450);

      assertThat(rowsOfFirstPage("batchSize=300")).isEqualTo(300);
      assertThat(rowsOfFirstPage("batchSize=5")).isEqualTo(200);
      assertThat(rowsOfFirstPage("batchSize=9999")).isEqualTo(450);
    }

    @Test
    void may_be_smaller_than_asked() {
      addAccounts(10);
      sandbox.mostRowsPerPage(4);

      assertThat(rowsOfFirstPage("batchSize=2000")).isEqualTo(4);
    }

    @Test
    void are_gone_when_the_locator_has_expired() {
      addAccounts(10);
      sandbox.mostRowsPerPage(4);
      String next =
          SandboxClient.object(client.query("SELECT Id FROM Account")).getString("nextRecordsUrl");
      sandbox.expireQueryLocators();

      HttpResponse<String> answer = client.get(next);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo(
              "[{\"message\":\"invalid query locator\","
                  + "\"errorCode\":\"INVALID_QUERY_LOCATOR\"}]");
    }

    @Test
    void of_the_oldest_query_are_gone_when_more_than_ten_are_open() {
      addAccounts(10);
      sandbox.mostRowsPerPage(4);
      String oldest = next();
      String second = next();
      for (int more = 0; more < 9; more++) {
        next();
      }

      assertThat(client.get(oldest).statusCode()).isEqualTo(400);
      assertThat(client.get(second).statusCode()).isEqualTo(200);
    }

    private String next() {
      return SandboxClient.object(client.query("SELECT Id FROM Account"))
          .getString("nextRecordsUrl");
    }

    private int rowsOfFirstPage(String options) {
      return SandboxClient.object(
              client.query("SELECT Id FROM Account", "Sforce-Query-Options", options))
          .getJsonArray("records")
          .size();
    }
  }

  @Nested
  class Allowances {

    @Test
    void are_told_with_every_answer_and_count_each_call_once() {
      sandbox.allowance().limit(100);

      assertThat(usage(client.query("SELECT Id FROM Account"))).isEqualTo("api-usage=1/100");
      assertThat(usage(client.query("SELECT nonsense"))).isEqualTo("api-usage=2/100");
      assertThat(usage(client.get(SandboxClient.SERVICE + "/limits"))).isEqualTo("api-usage=3/100");
      client.get("/services/data");
      assertThat(sandbox.allowance().used()).isEqualTo(3);
    }

    @Test
    void that_are_used_up_refuse_every_call() {
      sandbox.allowance().limit(1);
      client.query("SELECT Id FROM Account");

      HttpResponse<String> answer = client.query("SELECT Id FROM Account");

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body())
          .isEqualTo(
              "[{\"message\":\"TotalRequests Limit exceeded.\","
                  + "\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\"}]");
      assertThat(usage(answer)).isEqualTo("api-usage=1/1");
    }

    private String usage(HttpResponse<String> answer) {
      return answer.headers().firstValue("Sforce-Limit-Info").orElseThrow();
    }
  }

  @Nested
  class Collections {

    @Test
    void answer_row_by_row_in_the_order_sent() {
      organisation.addTouchstoneFields();
      String first = organisation.insert("Account", Map.of("Name", "First"));
      String second = organisation.insert("Account", Map.of("Name", "Second"));

      HttpResponse<String> answer =
          client.send(
              "PATCH",
              SandboxClient.SERVICE + "/composite/sobjects",
              """
              {"allOrNone":false,"records":[
                {"attributes":{"type":"Account"},"id":"%s","Touchstone_ICP_Tier__c":"A"},
                {"attributes":{"type":"Account"},"id":"%s","Touchstone_ICP_Tier__c":"Best"}]}
              """
                  .formatted(first, second));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(SandboxClient.rowCodes(answer))
          .containsExactly("ok", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
      assertThat(organisation.value(first, "Touchstone_ICP_Tier__c")).contains("A");
      assertThat(organisation.value(second, "Touchstone_ICP_Tier__c")).isEmpty();
    }
  }

  private void addAccounts(int count) {
    for (int number = 0; number < count; number++) {
      organisation.insert("Account", Map.of("Name", "Company " + number));
    }
  }
}
