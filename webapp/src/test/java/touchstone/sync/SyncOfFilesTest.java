package touchstone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connection.Connectors;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.store.OnEachDatabase;
import touchstone.store.ProblemCount;
import touchstone.store.Run;
import touchstone.store.RunState;
import touchstone.store.TestDatabases;

/** The bundled connector for files, through the whole sync. */
@OnEachDatabase
class SyncOfFilesTest {

  @TempDir private Path home;
  @TempDir private Path files;

  private SyncBench bench;
  private long connection;

  @BeforeEach
  void connect() throws Exception {
    Files.writeString(
        files.resolve("accounts.csv"),
        """
        id,name,industry,employees,Segment
        a1,Acme,Logistics,120,North
        a2,"Beta, Ltd",Banking,many,
        """);
    Files.writeString(
        files.resolve("deals.csv"),
        """
        id,accountId,amount,closed,won,closeDate
        d1,a1,40000.50,true,true,2025-03-01
        """);
    try (Connectors connectors = Connectors.load(Optional.empty())) {
      ConnectorProvider csv = connectors.find("csv").orElseThrow();
      bench = new SyncBench(TestDatabases.fresh(), home, csv);
      connection = bench.connections.add("Files", "csv", Map.of("directory", files.toString()));
    }
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void brings_standard_fields_custom_columns_and_problems_into_the_mirror() {
    Run run = bench.sync(connection);

    assertThat(run.state()).as(run.sentence()).isEqualTo(RunState.SUCCEEDED);
    CrmRecord acme = bench.mirror.find(connection, RecordType.ACCOUNT, "a1").orElseThrow();
    assertThat(acme.get(Account.EMPLOYEES)).contains(120L);
    assertThat(acme.customFields()).containsEntry("Segment", "North");
    CrmRecord beta = bench.mirror.find(connection, RecordType.ACCOUNT, "a2").orElseThrow();
    assertThat(beta.get(Account.NAME)).contains("Beta, Ltd");
    assertThat(beta.get(Account.EMPLOYEES)).isEmpty();
    assertThat(bench.mirror.find(connection, RecordType.DEAL, "d1").orElseThrow().get(Deal.AMOUNT))
        .contains(new BigDecimal("40000.5"));
    assertThat(run.problems())
        .extracting(ProblemCount::step, ProblemCount::count)
        .containsExactly(tuple("accounts", 1L));
    assertThat(run.apiCalls()).isZero();
  }

  @Test
  void keeps_rows_that_a_newer_file_lacks_until_a_full_refresh() throws IOException {
    bench.sync(connection);
    Files.writeString(files.resolve("accounts.csv"), "id,name\na1,Acme Group\n");

    assertThat(bench.sync(connection).sentence()).endsWith("0 new, 1 changed, 0 gone.");
    assertThat(bench.fullRefresh(connection).sentence()).endsWith("0 new, 0 changed, 1 gone.");
    assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(1);
  }
}
