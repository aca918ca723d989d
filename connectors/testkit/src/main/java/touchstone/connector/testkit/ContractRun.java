package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import touchstone.connector.Capability;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

/** One contract test: a connector's provider, a fresh source, and the connections opened so far. */
final class ContractRun implements AutoCloseable {

  private final ConnectorProvider provider;
  private final String connectorId;
  private final Set<Capability> capabilities;
  private final ContractSource source;
  private final Optional<HttpFaults> faults;
  private final List<Connector> opened = new ArrayList<>();

  ContractRun(
      ConnectorProvider provider,
      String connectorId,
      Set<Capability> capabilities,
      ContractSource source,
      Optional<HttpFaults> faults) {
    this.provider = provider;
    this.connectorId = connectorId;
    this.capabilities = capabilities;
    this.source = source;
    this.faults = faults;
  }

  ConnectorProvider provider() {
    return provider;
  }

  /** The id that the test's author expects. */
  String connectorId() {
    return connectorId;
  }

  /** What the test's author expects the connector to be able to do. */
  Set<Capability> capabilities() {
    return capabilities;
  }

  boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  ContractSource source() {
    return source;
  }

  Optional<HttpFaults> faults() {
    return faults;
  }

  /** A new connection, as another process would open it. */
  Connector open() throws ConnectorException {
    return open(source.settings());
  }

  Connector open(Map<String, String> settings) throws ConnectorException {
    Connector connector =
        provider.connect(ConnectionSettings.of(provider.settings(), settings), source.mapping());
    opened.add(connector);
    return connector;
  }

  /** A draft of an account; the number makes it different from the others. */
  static CrmRecord account(int number) {
    return CrmRecord.of(RecordType.ACCOUNT, "account-" + number)
        .set(Account.NAME, "Company " + number)
        .set(Account.INDUSTRY, number % 2 == 0 ? "Software" : "Energy")
        .set(Account.EMPLOYEES, 10L + number)
        .build();
  }

  /** A draft of a deal with an account of that id. */
  static CrmRecord deal(int number, String accountId) {
    return CrmRecord.of(RecordType.DEAL, "deal-" + number)
        .set(Deal.ACCOUNT_ID, accountId)
        .set(Deal.NAME, "Deal " + number)
        .set(Deal.STAGE, "Closed Won")
        .set(Deal.AMOUNT, new BigDecimal("1250.50"))
        .set(Deal.CLOSE_DATE, LocalDate.of(2026, 3, 31))
        .build();
  }

  /** Stores that many accounts and returns their ids. */
  List<String> addAccounts(int count) {
    List<String> ids =
        source.add(IntStream.rangeClosed(1, count).mapToObj(ContractRun::account).toList());
    assertThat(ids)
        .as("ids the source gave to new accounts")
        .hasSize(count)
        .doesNotHaveDuplicates();
    return ids;
  }

  /** Stores one account and returns its id. */
  String addAccount(CrmRecord draft) {
    return source.add(List.of(draft)).get(0);
  }

  /** Runs what must fail with a readable message, and returns how it failed. */
  static ConnectorException failureOf(ThrowingCallable call) {
    ConnectorException failure = catchThrowableOfType(ConnectorException.class, call);
    assertThat(failure).as("the ConnectorException that was expected").isNotNull();
    PlainSentence.check(failure.getMessage());
    return failure;
  }

  @Override
  public void close() {
    opened.forEach(Connector::close);
    source.close();
  }
}
