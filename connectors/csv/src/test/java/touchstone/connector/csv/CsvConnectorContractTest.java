package touchstone.connector.csv;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.Capability;
import touchstone.connector.testkit.ConnectorContract;
import touchstone.connector.testkit.ContractSource;
import touchstone.connector.testkit.HttpFaults;

class CsvConnectorContractTest extends ConnectorContract {

  @Override
  protected String connectorId() {
    return "csv";
  }

  @Override
  protected ContractSource openSource() {
    return new CsvContractSource();
  }

  @Override
  protected Optional<HttpFaults> httpFaults(ContractSource source) {
    return Optional.empty();
  }

  @Override
  protected Set<Capability> missingCapabilities() {
    return EnumSet.of(Capability.WRITE_BACK);
  }
}
