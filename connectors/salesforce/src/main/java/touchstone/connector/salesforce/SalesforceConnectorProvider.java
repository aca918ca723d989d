package touchstone.connector.salesforce;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

  /** Checks the settings; the first call, and so the sign-in, comes with the first use. */
  @Override
  public Connector connect(ConnectionSettings settings, FieldMapping mapping)
      throws ConnectorException {
    return new SalesforceConnector(
        SalesforceSettings.of(settings), mapping, pause, Timeouts.STANDARD);
  }
}
