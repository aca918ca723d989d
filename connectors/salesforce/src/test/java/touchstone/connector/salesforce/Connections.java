package touchstone.connector.salesforce;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;

/** Opens connections that do not sleep: the waits are only written down. */
final class Connections {

  static final String SECRET = "s3cret-Consumer-Value";

  /** Longer than the busiest machine needs for an answer: a test ends by what it is answered. */
  private static final Timeouts PATIENT =
      new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1));

  private Connections() {}

  static Map<String, String> settings(String address) {
    Map<String, String> settings = new HashMap<>();
    settings.put("instanceUrl", address);
    settings.put("clientId", "the-key");
    settings.put("clientSecret", SECRET);
    return settings;
  }

  static Connector open(Map<String, String> settings, FieldMapping mapping, List<Duration> waits)
      throws ConnectorException {
    return open(settings, mapping, waits, PATIENT);
  }

  static Connector open(
      Map<String, String> settings, FieldMapping mapping, List<Duration> waits, Timeouts timeouts)
      throws ConnectorException {
    ConnectionSettings checked =
        ConnectionSettings.of(new SalesforceConnectorProvider().settings(), settings);
    return new SalesforceConnector(SalesforceSettings.of(checked), mapping, waits::add, timeouts);
  }
}
