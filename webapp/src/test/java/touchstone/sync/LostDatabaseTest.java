package touchstone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.store.OnEachDatabase;
import touchstone.store.Outage;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.TestDatabases;
import touchstone.store.WhoMustAct;

/** A sync whose database goes away says who must act, and goes on where it stopped. */
@OnEachDatabase
class LostDatabaseTest {

  // A logger nobody holds may be forgotten, and its level with it.
  private static final Logger RUNS = Logger.getLogger("touchstone.run.Runs");
  private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

  private static final int ACCOUNTS = 7;

  @TempDir private Path home;

  @BeforeAll
  static void expectTroubleInTheLog() {
    RUNS.setLevel(Level.OFF);
    POOL.setLevel(Level.OFF);
  }

  @AfterAll
  static void expectItNoMore() {
    RUNS.setLevel(null);
    POOL.setLevel(null);
  }

  @Test
  void says_so_as_soon_as_the_database_is_back() throws Exception {
    FakeCrm crm = SampleCrm.of(ACCOUNTS);
    Outage outage = new Outage();
    try (SyncBench bench = new SyncBench(TestDatabases.fresh(outage::around), home, crm)) {
      long connection = bench.connect(crm);
      long id = bench.runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of());
      crm.atRead(3, outage::begin);

      bench.scheduler.runAllDue();
      assertThat(bench.scheduler.waiting()).containsExactly(SyncBench.NOW.plusSeconds(10));
      bench.scheduler.letTimePass();
      assertThat(bench.scheduler.waiting()).hasSize(1);
      outage.end();
      assertThat(bench.runs.find(id).orElseThrow().state()).isEqualTo(RunState.RUNNING);
      bench.scheduler.letTimePass();

      Run run = bench.runs.find(id).orElseThrow();
      assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
      assertThat(run.whoMustAct()).isEqualTo(WhoMustAct.ADMINISTRATOR);
      assertThat(run.sentence())
          .isEqualTo(
              "The database does not answer any more (Connection refused): whoever runs it must"
                  + " start it again. What this run did is kept; start it again and it goes on"
                  + " where it stopped.");
      assertThat(bench.scheduler.waiting()).isEmpty();
      assertGoesOn(bench, crm, connection);
    }
  }

  private static void assertGoesOn(SyncBench bench, FakeCrm crm, long connection) {
    int readsBefore = crm.reads();

    assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);

    // Accounts take 3 pages, of which 2 were committed; deals take 4.
    assertThat(crm.reads() - readsBefore).isEqualTo(1 + 4);
    assertThat(bench.everything(connection)).hasSize(2 * ACCOUNTS);
  }
}
