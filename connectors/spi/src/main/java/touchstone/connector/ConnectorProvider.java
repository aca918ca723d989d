package touchstone.connector;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.model.RecordType;

/**
 * The entry point of a connector, found by {@link java.util.ServiceLoader}.
 *
 * <p>Listing a provider connects nothing: an administrator creates a connection and switches it on.
 * Implementations are stateless and thread-safe.
 */
public interface ConnectorProvider {

  /**
   * The connector's name for ever: lower case letters, digits and hyphens, like {@code hubspot}.
   */
  String id();

  /** The name people read, like {@code HubSpot}. */
  String displayName();

  /** What an administrator fills in; the form is rendered from it, in this order. */
  List<Setting> settings();

  /** The record types this connector can read, whether or not one organisation has them. */
  Set<RecordType> recordTypes();

  /** What this connector can do beyond a full read. */
  Set<Capability> capabilities();

  /**
   * The page of a record that people open in their browser. Calls nothing.
   *
   * @param settings the values of {@link #settings()} without secrets
   * @param type what the record is
   * @param id the record's id, as this connector gave it
   * @return empty if the CRM has no such page, as for files
   */
  default Optional<URI> recordPage(Map<String, String> settings, RecordType type, String id) {
    return Optional.empty();
  }

  /**
   * Opens a connection. May call the CRM to sign in; no later than {@link Connector#check()} do
   * wrong credentials show.
   *
   * @param settings the values of {@link #settings()}
   * @param mapping where the organisation keeps facts that have no standard place
   * @throws ConnectorException {@code CONFIGURATION} if a required setting is missing or malformed,
   *     with a sentence that names it
   */
  Connector connect(ConnectionSettings settings, FieldMapping mapping) throws ConnectorException;
}
