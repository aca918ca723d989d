package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.ErrorTable.failureOf;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;

class SalesforceSettingsTest {

  private static final String ADDRESS = "https://acme.my.salesforce.com";

  private static SalesforceSettings of(Map<String, String> given) throws ConnectorException {
    return SalesforceSettings.of(
        ConnectionSettings.of(new SalesforceConnectorProvider().settings(), given));
  }

  private static SalesforceSettings with(String name, String value) throws ConnectorException {
    Map<String, String> given = Connections.settings(ADDRESS);
    given.put(name, value);
    return of(given);
  }

  @Test
  void fill_in_what_is_not_given() throws ConnectorException {
    SalesforceSettings settings = of(Connections.settings(ADDRESS + "/"));

    assertThat(settings.instance()).isEqualTo(URI.create(ADDRESS));
    assertThat(settings.apiVersion()).isEqualTo(Optional.empty());
    assertThat(settings.pageSize()).isEqualTo(2000);
    assertThat(settings.overlap()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.organisationPercent()).isEqualTo(80);
    assertThat(settings.runPercent()).isEqualTo(25);
  }

  @Test
  void keep_the_secret_out_of_their_text() throws ConnectorException {
    assertThat(of(Connections.settings(ADDRESS)).toString())
        .isEqualTo("SalesforceSettings[https://acme.my.salesforce.com]")
        .doesNotContain(Connections.SECRET);
  }

  @Nested
  class TheAddress {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://127.0.0.1:8080",
          "http://localhost:8080",
          "http://[::1]:8080",
          "HTTPS://ACME.my.salesforce.com",
          "https://acme--uat.sandbox.my.salesforce.com:443/"
        })
    void may_be_https_or_on_this_machine(String address) throws ConnectorException {
      assertThat(with("instanceUrl", address).instance().getPath()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://acme.my.salesforce.com",
          "http://127.0.0.1.evil.example.com",
          "http://localhost.example.com",
          "http://10.0.0.1"
        })
    void must_be_https_elsewhere(String address) {
      ConnectorException failure = failureOf(() -> with("instanceUrl", address));

      assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
      assertThat(failure)
          .hasMessage(
              "The setting \"My Domain address\" must begin with https://: sign-in and data would"
                  + " cross the network unprotected. Only a server on this machine may be reached"
                  + " by http://.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "acme.my.salesforce.com",
          "https://acme.my.salesforce.com/services",
          "https://acme.my.salesforce.com?x=1",
          "https://acme.my.salesforce.com#x",
          "https:///nothing",
          "not an address"
        })
    void must_be_a_host_and_nothing_more(String address) {
      ConnectorException failure = failureOf(() -> with("instanceUrl", address));

      assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
      assertThat(failure)
          .hasMessage(
              "The setting \"My Domain address\" must be the address of a host and nothing more,"
                  + " like https://acme.my.salesforce.com; it is \""
                  + address
                  + "\". Find it in Salesforce under Setup > My Domain.");
    }

    @Test
    void is_not_repeated_with_a_password_in_it() {
      ConnectorException failure =
          failureOf(() -> with("instanceUrl", "https://me:pass-word@acme.my.salesforce.com"));

      assertThat(failure.getMessage()).doesNotContain("pass-word").doesNotContain("me:");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pageSize, 199, Rows per page, 200, 2000",
    "pageSize, 2001, Rows per page, 200, 2000",
    "pageSize, many, Rows per page, 200, 2000",
    "pageSize, 99999999999, Rows per page, 200, 2000",
    "overlapMinutes, 1441, Overlap in minutes, 0, 1440",
    "overlapMinutes, -1, Overlap in minutes, 0, 1440",
    "organisationPercent, 0, 'Stop above this share of the organisation''s calls, in percent', 1,"
        + " 100",
    "runPercent, 101, 'Stop above this share for one run, in percent', 1, 100"
  })
  void numbers_have_limits(String name, String value, String label, int least, int most) {
    ConnectorException failure = failureOf(() -> with(name, value));

    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "The setting \"%s\" must be a whole number from %d to %d; it is \"%s\".",
            label, least, most, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"58.0", "69.0", "66", "v66.0", "66.1"})
  void versions_are_those_the_connector_speaks(String version) {
    ConnectorException failure = failureOf(() -> with("apiVersion", version));

    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "The setting \"API version\" must be like 66.0, from 59.0 to 68.0, or empty; it is \""
                + version
                + "\".");
  }
}
