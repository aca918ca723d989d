package touchstone.web.rest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.Capability;
import touchstone.connector.ConnectorProvider;
import touchstone.store.CrmConnection;
import touchstone.store.Organisation;

/**
 * A connection as it is shown: secrets by name only.
 *
 * @param connectorName the connector's name people read; its id if it is not installed any more
 * @param secrets the names of the secrets that are stored
 * @param writeBack whether results can be pushed through it
 */
public record ConnectionView(
    long id,
    String name,
    String connector,
    String connectorName,
    boolean enabled,
    String corporateCurrency,
    String timeZone,
    Map<String, String> settings,
    Set<String> secrets,
    boolean writeBack) {

  static ConnectionView of(
      CrmConnection connection, Organisation organisation, Optional<ConnectorProvider> provider) {
    return new ConnectionView(
        connection.id(),
        connection.name(),
        connection.connectorId(),
        provider.map(ConnectorProvider::displayName).orElse(connection.connectorId()),
        connection.enabled(),
        organisation.corporateCurrency().getCurrencyCode(),
        organisation.timeZone().getId(),
        connection.settings(),
        connection.secretNames(),
        provider.map(found -> found.capabilities().contains(Capability.WRITE_BACK)).orElse(false));
  }
}
