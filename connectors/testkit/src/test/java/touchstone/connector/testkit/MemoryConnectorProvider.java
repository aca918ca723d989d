package touchstone.connector.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.Capability;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.FieldMapping;
import touchstone.connector.Setting;
import touchstone.connector.model.RecordType;

/** Lists the connector to a {@link MemoryServer}, with a flaw or without. */
public final class MemoryConnectorProvider implements ConnectorProvider {

  private final Flaw flaw;
  private final Set<Capability> capabilities;
  private final Optional<MemoryServer> server;

  /** For the service loader: connects to nothing. */
  public MemoryConnectorProvider() {
    this(Flaw.NONE, EnumSet.allOf(Capability.class), Optional.empty());
  }

  MemoryConnectorProvider(Flaw flaw, Set<Capability> capabilities, Optional<MemoryServer> server) {
    this.flaw = flaw;
    this.capabilities = capabilities;
    this.server = server;
  }

  @Override
  public String id() {
    return flaw == Flaw.ILL_FORMED_ID ? "Memory" : "memory";
  }

  @Override
  public String displayName() {
    return "Memory";
  }

  @Override
  public List<Setting> settings() {
    String help = flaw == Flaw.SETTING_WITHOUT_HELP ? "" : "The name of the server.";
    return List.of(
        new Setting.Text("address", "Address", help, true, Optional.empty()),
        new Setting.Secret("token", "Access token", "Shown once by the server.", true));
  }

  @Override
  public Set<RecordType> recordTypes() {
    return EnumSet.of(RecordType.ACCOUNT, RecordType.DEAL, RecordType.SURVEY);
  }

  @Override
  public Set<Capability> capabilities() {
    return flaw == Flaw.FORGETS_A_CAPABILITY
        ? EnumSet.complementOf(EnumSet.of(Capability.DELETIONS))
        : capabilities;
  }

  @Override
  public Connector connect(ConnectionSettings settings, FieldMapping mapping) {
    return new MemoryConnector(flaw, capabilities, server.orElseThrow(), settings.require("token"));
  }
}
