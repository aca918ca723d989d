package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.sandbox.SalesforceSandbox;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

/** An organisation of its own for each test, and connections to it that do not sleep. */
abstract class SandboxTest {

  static final int SIGN_IN = 2; // the version list and the token

  private Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(-30));
  final SandboxOrganisation organisation = SandboxOrganisation.empty(clock);
  final List<Duration> waits = new ArrayList<>();
  SalesforceSandbox sandbox;

  @BeforeEach
  void start() {
    organisation.addTouchstoneFields();
    sandbox = SalesforceSandbox.start(organisation, 0);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  /** A new connection with pages of 200 rows, as after a restart of the process. */
  Connector open() throws ConnectorException {
    Map<String, String> settings = Connections.settings(sandbox.address().toString());
    settings.put("clientId", organisation.credentials().clientId());
    settings.put("clientSecret", organisation.credentials().clientSecret());
    settings.put("pageSize", "200");
    return Connections.open(settings, FieldMapping.defaults(), waits);
  }

  void pass(Duration time) {
    clock = Clock.offset(clock, time);
    organisation.clock(clock);
  }

  List<String> insertAccounts(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      ids.add(organisation.insert("Account", Map.of("Name", "Company " + i)));
    }
    return ids;
  }

  static List<Page> readAll(Connector connector, RecordType type, Optional<Cursor> from)
      throws ConnectorException {
    List<Page> pages = new ArrayList<>();
    pages.add(connector.read(type, from));
    while (pages.get(pages.size() - 1).more()) {
      pages.add(connector.read(type, next(pages)));
    }
    return pages;
  }

  static Optional<Cursor> next(List<Page> pages) {
    return Optional.of(pages.get(pages.size() - 1).next());
  }

  static List<CrmRecord> recordsOf(List<Page> pages) {
    return pages.stream().flatMap(page -> page.records().stream()).toList();
  }

  static List<String> idsOf(List<Page> pages) {
    return recordsOf(pages).stream().map(CrmRecord::id).toList();
  }

  CrmRecord only(RecordType type) throws ConnectorException {
    List<CrmRecord> records = recordsOf(readAll(open(), type, Optional.empty()));
    assertThat(records).hasSize(1);
    return records.get(0);
  }
}
