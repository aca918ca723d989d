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
import touchstone.store.Database;
import touchstone.store.DatabaseSettings;
import touchstone.store.EmbeddedPostgres;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

/** A sync whose PostgreSQL server ends all its connections, as it does when it is restarted. */
class LostServerTest {

  // A logger nobody holds may be forgotten, and its level with it.
  private static final Logger RUNS = Logger.getLogger("touchstone.run.Runs");
  private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

  private static final int ACCOUNTS = 7;
  private static final int TRIES = 5;

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
  void loses_no_row_and_says_who_must_act_if_it_was_interrupted() throws Exception {
    FakeCrm crm = SampleCrm.of(ACCOUNTS);
    DatabaseSettings settings = EmbeddedPostgres.shared().fresh();
    try (SyncBench bench = new SyncBench(Database.open(settings), home, crm)) {
      long connection = bench.connect(crm);
      long id = bench.runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of());
      crm.atRead(3, LostServerTest::endEveryConnection);

      bench.scheduler.runAllDue();
      for (int i = 0; i < TRIES && !bench.scheduler.waiting().isEmpty(); i++) {
        bench.scheduler.letTimePass();
      }

      // Whether the pool notices before the run does depends on how long it was idle.
      Run run = bench.runs.find(id).orElseThrow();
      assertThat(run.state()).isIn(RunState.SUCCEEDED, RunState.INTERRUPTED);
      if (run.state() == RunState.INTERRUPTED) {
        assertThat(run.whoMustAct()).isEqualTo(WhoMustAct.ADMINISTRATOR);
        assertThat(run.sentence())
            .startsWith("The database does not answer any more (FATAL: terminating connection")
            .endsWith("start it again and it goes on where it stopped.");
      }
      assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(bench.everything(connection)).hasSize(2 * ACCOUNTS);
    } finally {
      EmbeddedPostgres.shared().drop(settings);
    }
  }

  /** Comes back when they have ended: a second later one would end under what is asked next. */
  private static void endEveryConnection() {
    EmbeddedPostgres.shared()
        .administer(
            "SELECT PG_TERMINATE_BACKEND(pid, 120000) FROM pg_stat_activity"
                + " WHERE usename = 'touchstone'");
  }
}
