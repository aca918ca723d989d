package touchstone.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import touchstone.connection.Connectors;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.sandbox.SalesforceSandbox;
import touchstone.connector.salesforce.sandbox.org.Credentials;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.store.Database;
import touchstone.store.DatabaseSettings;
import touchstone.store.EmbeddedPostgres;
import touchstone.store.Run;
import touchstone.store.RunState;

/**
 * Measures how fast a whole pull from the sandbox reaches the mirror, and how much of that is the
 * pull alone, with nothing stored. Run it by hand: {@code java -cp ... touchstone.sync.PullRate
 * DIRECTORY [h2|postgresql] [accounts]}, with the class path of this module's tests and of the
 * connector's. Each account has five deals and five cases. Sandbox, connector and store share this
 * process and its processors.
 */
public final class PullRate {

  private static final int TURNS = 2;
  private static final int EACH = 5;
  private static final Credentials APP = new Credentials("pull-rate", "not-a-secret");

  private PullRate() {}

  /** Arguments: see the class. */
  public static void main(String[] arguments) throws Exception {
    boolean postgres = arguments.length > 1 && arguments[1].equals("postgresql");
    int accounts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000;
    try (SalesforceSandbox sandbox = SalesforceSandbox.start(organisation(accounts), 0);
        Connectors connectors = Connectors.load(Optional.empty())) {
      sandbox.allowance().limit(Integer.MAX_VALUE);
      ConnectorProvider provider = connectors.find("salesforce").orElseThrow();
      Map<String, String> settings =
          Map.of(
              "instanceUrl",
              sandbox.address().toString(),
              "clientId",
              APP.clientId(),
              "clientSecret",
              APP.clientSecret());
      // The first turn warms the virtual machine up.
      for (int turn = 0; turn < TURNS; turn++) {
        Path home = Files.createDirectories(Path.of(arguments[0], "turn" + turn));
        DatabaseSettings database =
            postgres ? EmbeddedPostgres.shared().fresh() : DatabaseSettings.fileIn(home);
        measure(database, home, provider, settings);
      }
    }
  }

  private static SandboxOrganisation organisation(int accounts) {
    SandboxOrganisation organisation = SandboxOrganisation.empty();
    organisation.credentials(APP);
    for (int i = 0; i < accounts; i++) {
      String account =
          organisation.load("Account", Map.of("Name", "Company " + i, "Industry", "Banking"));
      for (int j = 0; j < EACH; j++) {
        organisation.load(
            "Opportunity",
            Map.of(
                "AccountId",
                account,
                "Name",
                "Deal " + j,
                "StageName",
                "Closed Won",
                "CloseDate",
                "2025-11-0" + (j + 1),
                "Amount",
                1000 + i));
        organisation.load(
            "Case", Map.of("AccountId", account, "Subject", "Question " + j, "Priority", "Medium"));
      }
    }
    return organisation;
  }

  private static void measure(
      DatabaseSettings settings,
      Path home,
      ConnectorProvider provider,
      Map<String, String> connection)
      throws ConnectorException {
    try (SyncBench bench = new SyncBench(Database.open(settings), home, provider)) {
      long id = bench.connections.add("CRM", provider.id(), connection);
      long start = System.nanoTime();
      long rows = pull(bench, id);
      tell("pulled, not stored", rows, start);
      start = System.nanoTime();
      Run run = bench.sync(id);
      if (run.state() != RunState.SUCCEEDED) {
        throw new IllegalStateException(run.sentence());
      }
      tell("pulled into " + bench.database.version(), rows, start);
    }
  }

  private static long pull(SyncBench bench, long id) throws ConnectorException {
    long rows = 0;
    try (Connector connector = bench.connections.open(id)) {
      for (RecordType type : bench.connections.providerOf(id).recordTypes()) {
        Optional<Cursor> cursor = Optional.empty();
        for (boolean more = true; more; ) {
          Page page = connector.read(type, cursor);
          rows += page.records().size();
          cursor = Optional.of(page.next());
          more = page.more();
        }
      }
    }
    return rows;
  }

  private static void tell(String what, long rows, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-40s %,d rows, %.2f s, %,.0f rows/s%n", what, rows, seconds, rows / seconds);
  }
}
