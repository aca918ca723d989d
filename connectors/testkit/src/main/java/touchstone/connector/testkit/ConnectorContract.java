package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.Capability;
import touchstone.connector.ConnectorProvider;

/**
 * The behaviour every connector must show. A connector's tests extend this class under a name that
 * ends with {@code ConnectorContractTest} and provide a {@link ContractSource}; nothing in it is
 * skipped.
 *
 * <p>Every {@link Capability} must pass unless {@link #missingCapabilities()} takes it out; then
 * its refusal must pass instead.
 */
public abstract class ConnectorContract {

  private ContractRun run;

  /** The id under which the connector is known for ever. */
  protected abstract String connectorId();

  /** A fresh organisation; called once before each test, closed after it. */
  protected abstract ContractSource openSource();

  /**
   * How to break the server behind the source just opened; empty only for a connector that makes no
   * HTTP calls.
   */
  protected abstract Optional<HttpFaults> httpFaults(ContractSource source);

  /** What this connector cannot do; nothing unless a subclass says so. */
  protected Set<Capability> missingCapabilities() {
    return EnumSet.noneOf(Capability.class);
  }

  /**
   * The provider under test: the one found by {@link ServiceLoader}. A subclass may return one of
   * the same class that waits less between retries.
   */
  protected ConnectorProvider provider() {
    return foundByServiceLoader();
  }

  private ConnectorProvider foundByServiceLoader() {
    return ServiceLoader.load(ConnectorProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(candidate -> candidate.id().equals(connectorId()))
        .reduce(
            (one, other) -> {
              throw new AssertionError(
                  "Two connectors have the id " + connectorId() + ": " + one + " and " + other);
            })
        .orElseThrow(
            () ->
                new AssertionError(
                    "No connector with the id "
                        + connectorId()
                        + " is listed in META-INF/services/"
                        + ConnectorProvider.class.getName()
                        + "."));
  }

  @BeforeEach
  final void openRun() {
    Set<Capability> capabilities = EnumSet.allOf(Capability.class);
    capabilities.removeAll(missingCapabilities());
    ContractSource source = openSource();
    run = new ContractRun(provider(), connectorId(), capabilities, source, httpFaults(source));
  }

  @AfterEach
  final void closeRun() {
    if (run != null) {
      run.close();
    }
  }

  @Test
  final void the_test_class_is_named_after_the_contract() {
    assertThat(getClass().getSimpleName()).endsWith("ConnectorContractTest");
  }

  @Test
  final void is_found_by_the_service_loader_under_its_id() {
    assertThat(foundByServiceLoader().getClass()).isEqualTo(run.provider().getClass());
  }

  @Nested
  class Provider extends ProviderContract {
    @Override
    ContractRun run() {
      return run;
    }
  }

  @Nested
  class Connecting extends ConnectingContract {
    @Override
    ContractRun run() {
      return run;
    }
  }

  @Nested
  class Reading extends ReadingContract {
    @Override
    ContractRun run() {
      return run;
    }
  }

  @Nested
  class Values extends ValuesContract {
    @Override
    ContractRun run() {
      return run;
    }
  }

  @Nested
  class Changes extends ChangesContract {
    @Override
    ContractRun run() {
      return run;
    }
  }

  @Nested
  class Writing extends WritingContract {
    @Override
    ContractRun run() {
      return run;
    }
  }

  @Nested
  class Faults extends FaultsContract {
    @Override
    ContractRun run() {
      return run;
    }
  }

  @Nested
  class Secrets extends SecretsContract {
    @Override
    ContractRun run() {
      return run;
    }
  }
}
