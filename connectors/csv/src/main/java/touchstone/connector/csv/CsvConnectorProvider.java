package touchstone.connector.csv;

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

/** Lists the connector that reads a directory of CSV files. Stateless and thread-safe. */
public final class CsvConnectorProvider implements ConnectorProvider {

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public String displayName() {
    return "CSV files";
  }

  @Override
  public List<Setting> settings() {
    return CsvSettings.DECLARED;
  }

  @Override
  public Set<RecordType> recordTypes() {
    return EnumSet.allOf(RecordType.class);
  }

  /** All but write-back: files belong to whoever exports them. */
  @Override
  public Set<Capability> capabilities() {
    return EnumSet.complementOf(EnumSet.of(Capability.WRITE_BACK));
  }

  @Override
  public Connector connect(ConnectionSettings settings, FieldMapping mapping)
      throws ConnectorException {
    return new CsvConnector(CsvSettings.of(settings), mapping);
  }
}
