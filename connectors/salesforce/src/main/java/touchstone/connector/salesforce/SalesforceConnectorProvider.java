package touchstone.connector.salesforce;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import touchstone.connector.Capability;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.FieldMapping;
import touchstone.connector.Setting;
import touchstone.connector.model.RecordType;

/** Salesforce, by its REST API and the OAuth client-credentials flow. */
public final class SalesforceConnectorProvider implements ConnectorProvider {

  private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?");

  private final Pause pause;

  /** For {@link java.util.ServiceLoader}. */
  public SalesforceConnectorProvider() {
    this(Pause.SLEEPING);
  }

  SalesforceConnectorProvider(Pause pause) {
    this.pause = pause;
  }

  @Override
  public String id() {
    return "salesforce";
  }

  @Override
  public String displayName() {
    return "Salesforce";
  }

  @Override
  public List<Setting> settings() {
    return SalesforceSettings.declared();
  }

  @Override
  public Set<RecordType> recordTypes() {
    Set<RecordType> types = EnumSet.noneOf(RecordType.class);
    for (RecordType type : RecordType.values()) {
      if (!SObjectCatalogue.of(type).isEmpty()) {
        types.add(type);
      }
    }
    return types;
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  /**
   * @see <a
   *     href="https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/field_types.htm">ID
   *     field type: 15 or 18 letters and digits</a>
   */
  @Override
  public Optional<URI> recordPage(Map<String, String> settings, RecordType type, String id) {
    try {
      return RECORD_ID.matcher(id).matches()
          ? Optional.of(
              SalesforceSettings.instance(settings.getOrDefault("instanceUrl", ""))
                  .resolve("/" + id))
          : Optional.empty();
    } catch (ConnectorException e) {
      // An address that cannot be called cannot be linked to either.
      return Optional.empty();
    }
  }

  /** Checks the settings; the first call, and so the sign-in, comes with the first use. */
  @Override
  public Connector connect(ConnectionSettings settings, FieldMapping mapping)
      throws ConnectorException {
    return new SalesforceConnector(
        SalesforceSettings.of(settings), mapping, pause, Timeouts.STANDARD);
  }
}
