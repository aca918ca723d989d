package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.ErrorTable.failureOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.ApiUsage;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.FieldMapping;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/** The guard of the organisation's API allowance. */
class AllowanceTest {

  private ScriptedServer server;

  @BeforeEach
  void start() {
    server = new ScriptedServer().describes("Account", "Id:id", "SystemModstamp:datetime");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Connector open(Map<String, String> more) throws ConnectorException {
    Map<String, String> settings = Connections.settings(server.address());
    settings.putAll(more);
    return Connections.open(settings, FieldMapping.defaults(), new ArrayList<>());
  }

  private void usage(String limitInfo) {
    server.on("/limits", Scripted.json(200, "{}").with("Sforce-Limit-Info", limitInfo));
  }

  @Test
  void stops_before_the_next_call_when_the_organisation_has_used_its_share()
      throws ConnectorException {
    usage("api-usage=4000/5000");
    Connector connector = open(Map.of());
    connector.check();

    ConnectorException failure =
        failureOf(() -> connector.read(RecordType.ACCOUNT, Optional.empty()));

    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure)
        .hasMessage(
            "The organisation has used 4,000 of its 5,000 API calls of 24 hours, and Touchstone"
                + " stops at 80 %.");
    assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void goes_on_one_call_below_the_share() throws ConnectorException {
    usage("api-usage=3999/5000");
    server.on("/queryAll", Scripted.json(200, "{\"totalSize\":0,\"done\":true,\"records\":[]}"));
    Connector connector = open(Map.of());
    connector.check();

    assertThat(connector.read(RecordType.ACCOUNT, Optional.empty()).more()).isFalse();
  }

  @Test
  void stops_a_write_as_well() throws ConnectorException {
    usage("api-usage=90/100");
    Connector connector = open(Map.of("organisationPercent", "90"));
    connector.check();
    RecordUpdate update =
        new RecordUpdate(
            RecordType.ACCOUNT, "001000000000001AAA", Map.of("Name", new FieldValue.Text("x")));

    ConnectorException failure = failureOf(() -> connector.write(List.of(update)));

    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure.writtenBefore()).isEmpty();
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void stops_a_run_that_has_used_its_own_share() throws ConnectorException {
    usage("api-usage=5/40");
    Connector connector = open(Map.of("runPercent", "10"));
    connector.check();
    server.on(
        "/sobjects/Account/describe",
        Scripted.json(200, "{\"fields\":[]}").with("Sforce-Limit-Info", "api-usage=6/40"));
    connector.check();

    ConnectorException failure = failureOf(() -> connector.describe(RecordType.ACCOUNT));

    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure)
        .hasMessage(
            "This run has made 4 calls of the 40 that the organisation has in 24 hours, and stops"
                + " at 10 %.");
    assertThat(failure.retryAfter()).contains(Duration.ofHours(24));
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void reads_the_organisation_s_usage_among_others() throws ConnectorException {
    usage("per-app-api-usage=17/250(appName=other); api-usage=18/5000");
    Connector connector = open(Map.of());

    connector.check();

    assertThat(connector.apiUsage().organisation()).contains(new ApiUsage.Allowance(18, 5000));
  }

  @Test
  void reads_the_usage_on_a_machine_whose_language_has_another_small_i() throws ConnectorException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      usage("api-usage=18/5000");
      Connector connector = open(Map.of());

      connector.check();

      assertThat(connector.apiUsage().organisation()).contains(new ApiUsage.Allowance(18, 5000));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void knows_no_allowance_where_none_is_told() throws ConnectorException {
    server.on("/limits", Scripted.json(200, "{}").with("Sforce-Limit-Info", "nonsense"));
    Connector connector = open(Map.of());

    connector.check();

    assertThat(connector.apiUsage()).isEqualTo(new ApiUsage(3, Optional.empty()));
  }
}
