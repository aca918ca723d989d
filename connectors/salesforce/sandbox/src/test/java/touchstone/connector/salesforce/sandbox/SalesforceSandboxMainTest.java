package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesforceSandboxMainTest {

  @Test
  void serves_the_demo_company_to_the_app_it_is_told() {
    try (SalesforceSandbox sandbox =
        SalesforceSandboxMain.start(
            List.of("--demo", "--client-id", "me", "--client-secret", "my secret"))) {
      SandboxClient client = SandboxClient.signedIn(sandbox);

      assertThat(client.askForToken("touchstone-sandbox", "sandbox-secret").statusCode())
          .isEqualTo(400);
      assertThat(client.query("SELECT COUNT() FROM Account").body()).contains("\"totalSize\":12");
      assertThat(client.query("SELECT Touchstone_ICP_Tier__c FROM Account LIMIT 1").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void says_that_a_port_is_in_use() {
    try (SalesforceSandbox first = SalesforceSandboxMain.start(List.of())) {
      String port = Integer.toString(first.address().getPort());

      assertThatThrownBy(() -> SalesforceSandboxMain.start(List.of("--port", port)))
          .hasMessage(
              "Port "
                  + port
                  + " on 127.0.0.1 is in use: stop what listens there or choose another.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port ten           | --port needs a number from 0 to 65535, not ten.",
        "--port 70000         | --port needs a number from 0 to 65535, not 70000.",
        "--port               | --port needs a value: use --port N, --data DIR or --demo, --client-id ID, --client-secret SECRET.",
        "--turbo              | The sandbox does not know --turbo: use --port N, --data DIR or --demo, --client-id ID, --client-secret SECRET.",
        "--demo --data x      | Choose one of --data and --demo: use --port N, --data DIR or --demo, --client-id ID, --client-secret SECRET.",
        "--data no-such-place | no-such-place is not a directory: name one that holds Account.csv.",
      })
  void says_in_one_sentence_what_cannot_work(String words, String sentence) {
    assertThatThrownBy(() -> SalesforceSandboxMain.start(List.of(words.split(" "))))
        .hasMessage(sentence);
  }

  @Test
  void never_shows_the_secret() {
    try (SalesforceSandbox sandbox =
        SalesforceSandboxMain.start(List.of("--client-secret", "hush"))) {
      assertThat(sandbox.organisation().credentials().toString()).doesNotContain("hush");
    }
  }
}
