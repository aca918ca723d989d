package touchstone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.model.CrmRecord;
import touchstone.store.Database;
import touchstone.store.DatabaseSettings;
import touchstone.store.MortalDataSource;
import touchstone.store.OnEachDatabase;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.TestDatabases;

/** A sync that is killed and run again leaves what one that was never killed leaves. */
@OnEachDatabase
class KilledSyncTest {

  static final int ACCOUNTS = 7;

  @TempDir private Path home;

  private Map<String, CrmRecord> expected;

  private static final Logger RUNS = Logger.getLogger("touchstone.run.Runs");

  @BeforeAll
  static void expectDeathInTheLog() {
    RUNS.setLevel(Level.OFF);
  }

  @AfterAll
  static void expectItNoMore() {
    RUNS.setLevel(null);
  }

  @BeforeEach
  void readOnceWithoutInterruption() throws Exception {
    FakeCrm crm = SampleCrm.of(ACCOUNTS);
    try (SyncBench bench = new SyncBench(TestDatabases.fresh(), home, crm)) {
      long connection = bench.connect(crm);
      bench.sync(connection);
      expected = bench.everything(connection);
    }
    assertThat(expected).hasSize(2 * ACCOUNTS);
  }

  @Test
  void at_any_statement_and_around_any_commit() throws Exception {
    MortalDataSource mortal = new MortalDataSource();
    try (Database database = TestDatabases.fresh(mortal::around)) {
      int moments = momentsOfAWholeSync(database, mortal);
      assertThat(moments).isGreaterThan(60);
      for (int moment = 1; moment <= moments; moment++) {
        killAndRunAgain(database, mortal, moment);
      }
    }
  }

  private int momentsOfAWholeSync(Database database, MortalDataSource mortal) throws Exception {
    FakeCrm crm = SampleCrm.of(ACCOUNTS);
    SyncBench bench = new SyncBench(database, home, crm);
    long connection = bench.connect(crm);
    bench.runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of());
    mortal.dieAt(Integer.MAX_VALUE);
    bench.scheduler.runAllDue();
    return mortal.moments();
  }

  private void killAndRunAgain(Database database, MortalDataSource mortal, int moment)
      throws Exception {
    FakeCrm crm = SampleCrm.of(ACCOUNTS);
    SyncBench bench = new SyncBench(database, home, crm);
    long connection = bench.connect(crm);
    long killed = bench.runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of());

    mortal.dieAt(moment);
    dieIn(bench);
    mortal.revive();
    bench.runs.recover();
    bench.scheduler.runAllDue();

    assertThat(bench.runs.find(killed).orElseThrow().state())
        .as("the run killed at moment " + moment)
        .isIn(RunState.INTERRUPTED, RunState.SUCCEEDED);
    assertThat(bench.sync(connection).state())
        .as("after moment " + moment)
        .isEqualTo(RunState.SUCCEEDED);
    assertThat(bench.everything(connection)).as("after moment " + moment).isEqualTo(expected);
  }

  private static void dieIn(SyncBench bench) {
    try {
      bench.scheduler.runAllDue();
    } catch (RuntimeException e) {
      // Whatever the dying process says on its way out.
      assertThat(e).hasRootCauseMessage("The process has ended.");
    }
  }

  @Test
  void says_that_it_was_interrupted_and_goes_on_at_the_page_where_it_stopped() throws Exception {
    FakeCrm crm = SampleCrm.of(ACCOUNTS);
    MortalDataSource mortal = new MortalDataSource();
    try (SyncBench bench = new SyncBench(TestDatabases.fresh(mortal::around), home, crm)) {
      long connection = bench.connect(crm);
      long killed = bench.runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of());
      crm.atRead(3, () -> mortal.dieAt(1));

      dieIn(bench);
      mortal.revive();
      bench.runs.recover();
      int readsBefore = crm.reads();
      bench.sync(connection);

      Run run = bench.runs.find(killed).orElseThrow();
      assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
      assertThat(run.sentence())
          .isEqualTo(
              "Touchstone was stopped while this run was at work. What it did is kept; start it"
                  + " again and it goes on where it stopped.");
      // Accounts take 3 pages, of which 2 were committed; deals take 4.
      assertThat(crm.reads() - readsBefore).isEqualTo(1 + 4);
    }
  }

  @ParameterizedTest(name = "the process is killed {0}")
  @ValueSource(strings = {"read 2", "read 5", "statement 20", "statement 45", "statement 70"})
  void with_its_whole_process(String when) throws Exception {
    DatabaseSettings settings = TestDatabases.lasting(home);
    ProcessBuilder doomed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedProcess.class.getName(),
                home.toString(),
                when,
                settings.url(),
                settings.user())
            .redirectErrorStream(true)
            .redirectOutput(new File(home.toFile(), "doomed.log"));
    doomed.environment().put(DoomedProcess.PASSWORD, settings.password());
    int exit = doomed.start().waitFor();
    assertThat(exit).as("the exit code of a killed process").isEqualTo(DoomedProcess.KILLED);

    FakeCrm crm = SampleCrm.of(ACCOUNTS);
    try (SyncBench bench = new SyncBench(Database.open(settings), home, crm)) {
      bench.runs.recover();
      long connection = bench.connections.all().get(0).id();
      List<Run> before = bench.runs.page(OptionalLong.empty(), OptionalLong.empty(), 10);
      assertThat(before).extracting(Run::state).containsExactly(RunState.INTERRUPTED);

      Run again = bench.sync(connection);

      assertThat(again.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(bench.everything(connection)).isEqualTo(expected);
    }
  }
}
