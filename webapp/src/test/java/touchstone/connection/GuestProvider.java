package touchstone.connection;

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

/** A connector that comes in a jar of its own. */
public final class GuestProvider implements ConnectorProvider {

  @Override
  public String id() {
    return "guest";
  }

  @Override
  public String displayName() {
    return "A guest";
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Set<RecordType> recordTypes() {
    return Set.of();
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public Connector connect(ConnectionSettings settings, FieldMapping mapping)
      throws ConnectorException {
    throw new ConnectorException(ConnectorException.Kind.CONFIGURATION, "Nobody is at home.");
  }
}
