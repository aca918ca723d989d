package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.ConnectorException.Kind.CONFIGURATION;
import static touchstone.connector.ConnectorException.Kind.RATE_LIMITED;
import static touchstone.connector.ConnectorException.Kind.TEMPORARY;
import static touchstone.connector.salesforce.ErrorTable.failureOf;
import static touchstone.connector.salesforce.ErrorTable.refusal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;
import touchstone.connector.salesforce.ErrorTable.Row;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/** What the administrator reads when Salesforce does not sign us in. */
class SignInErrorsTest {

  private ScriptedServer server;
  private final List<Duration> waits = new ArrayList<>();

  @BeforeEach
  void start() {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Connector open() throws ConnectorException {
    return Connections.open(Connections.settings(server.address()), FieldMapping.defaults(), waits);
  }

  static Stream<Row> table() {
    return Stream.of(
        new Row(
            "the consumer key is unknown",
            refusal("invalid_client_id", "client identifier invalid"),
            CONFIGURATION,
            "Salesforce does not know the setting \"Consumer key\" (invalid_client_id: client"
                + " identifier invalid). Copy it again from Setup > External Client App Manager >"
                + " your app > Settings > OAuth Settings > Consumer Key and Secret; a new app needs"
                + " ten minutes until it is known.",
            2),
        new Row(
            "the consumer secret is wrong",
            refusal("invalid_client", "invalid client credentials"),
            CONFIGURATION,
            "Salesforce refuses the setting \"Consumer secret\" (invalid_client: invalid client"
                + " credentials). Copy key and secret again from Setup > External Client App"
                + " Manager > your app > Settings > OAuth Settings > Consumer Key and Secret.",
            2),
        new Row(
            "the app has no user to run as",
            refusal("invalid_grant", "no client credentials user enabled"),
            CONFIGURATION,
            "The External Client App has no user to run as (invalid_grant: no client credentials"
                + " user enabled). In Setup > External Client App Manager > your app > Policies >"
                + " OAuth Policies, enable the client credentials flow and set the integration user"
                + " as \"Run As\".",
            2),
        new Row(
            "the address is login.salesforce.com",
            refusal("invalid_grant", "request not supported on this domain"),
            CONFIGURATION,
            "This address does not sign in apps (invalid_grant: request not supported on this"
                + " domain). Set \"My Domain address\" to the address in Setup > My Domain, not to"
                + " login.salesforce.com.",
            2),
        new Row(
            "the app does not allow the flow",
            refusal("unsupported_grant_type", "grant type not supported"),
            CONFIGURATION,
            "The External Client App does not allow the client credentials flow"
                + " (unsupported_grant_type: grant type not supported). Enable it in Setup >"
                + " External Client App Manager > your app > Settings > OAuth Settings > Flow"
                + " Enablement, and in its policies.",
            2),
        new Row(
            "an IP restriction bars the server",
            refusal("invalid_grant", "ip restricted"),
            CONFIGURATION,
            "Salesforce refused the sign-in (invalid_grant: ip restricted). Check in Setup >"
                + " External Client App Manager > your app > Policies that the client credentials"
                + " flow is enabled, that the \"Run As\" user is active, and that no IP restriction"
                + " bars this server.",
            2),
        new Row(
            "there is no token endpoint",
            Scripted.json(404, ""),
            CONFIGURATION,
            "The host HOST does not sign in apps (HTTP 404). Check that \"My Domain address\" is the"
                + " address in Setup > My Domain.",
            2),
        new Row(
            "the answer has no token",
            Scripted.json(200, "{\"token_type\":\"Bearer\"}"),
            CONFIGURATION,
            "The host HOST answered the sign-in without a token. Check that \"My Domain address\" is"
                + " the address of Salesforce itself.",
            2),
        new Row(
            "the organisation lives on another host",
            Scripted.json(
                200,
                "{\"access_token\":\"t\",\"instance_url\":\"https://acme.my.salesforce.com\"}"),
            CONFIGURATION,
            "Salesforce says that this organisation is at https://acme.my.salesforce.com, but the"
                + " setting \"My Domain address\" names http://HOST. Set the address that"
                + " Salesforce names, if you trust it; no call goes to a host that is not set.",
            2),
        new Row(
            "a sign-in page comes instead",
            Scripted.html(200, "<!DOCTYPE html><html><body>Sign in</body></html>"),
            CONFIGURATION,
            "The host HOST answered with a web page instead of data (HTTP 200). Check that \"My"
                + " Domain address\" is the address in Setup > My Domain; otherwise a proxy or a"
                + " sign-in page stands between Touchstone and Salesforce.",
            2),
        new Row(
            "sign-ins are limited",
            Scripted.json(
                429, "{\"error\":\"too_many_requests\",\"error_description\":\"slow down\"}"),
            RATE_LIMITED,
            "Salesforce takes no more calls from this organisation for now (too_many_requests: slow"
                + " down). See who uses them in Setup > System Overview > API Usage. The next run"
                + " goes on where this one stopped.",
            2),
        new Row(
            "Salesforce is not well",
            Scripted.json(503, ""),
            TEMPORARY,
            "Salesforce is not well (HTTP 503) (5 tries). Nothing is lost; the next run goes on from"
                + " here.",
            6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void explains_why_there_is_no_session(Row row) throws ConnectorException {
    server.on("/services/oauth2/token", row.answer());
    Connector connector = open();

    ConnectorException failure = failureOf(connector::check);

    assertThat(failure.kind()).isEqualTo(row.kind());
    assertThat(failure).hasMessage(row.sentence().replace("HOST", server.host()));
    assertThat(server.asked()).hasSize(row.calls());
    assertThat(connector.apiUsage().calls()).isEqualTo(row.calls());
  }

  @Test
  void says_which_versions_it_speaks_if_the_server_offers_none() throws ConnectorException {
    server.versions("57.0", "58.0", "69.0");

    ConnectorException failure = failureOf(open()::check);

    assertThat(failure.kind()).isEqualTo(CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "This Salesforce offers none of the API versions 59.0 to 68.0 that Touchstone speaks."
                + " Check \"My Domain address\"; if it is right, Touchstone needs an update.");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void says_that_the_version_set_is_not_offered() throws ConnectorException {
    var settings = Connections.settings(server.address());
    settings.put("apiVersion", "68.0");
    Connector connector = Connections.open(settings, FieldMapping.defaults(), waits);

    ConnectorException failure = failureOf(connector::check);

    assertThat(failure.kind()).isEqualTo(CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "The host "
                + server.host()
                + " does not offer the API version 68.0. Leave the setting \"API version\" empty to"
                + " take the newest one it offers.");
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void takes_the_newest_version_both_sides_know() throws ConnectorException {
    server.versions("59.0", "69.0", "68.0", "67.0").on("/limits", Scripted.json(200, "{}"));

    open().check();

    assertThat(server.asked().get(2).path()).isEqualTo("/services/data/v68.0/limits");
  }

  @Test
  void doubles_its_waits_between_tries() throws ConnectorException {
    server.on("/services/oauth2/token", Scripted.json(500, ""));

    failureOf(open()::check);

    assertThat(waits)
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4));
  }
}
