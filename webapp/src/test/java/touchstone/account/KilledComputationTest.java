package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.account.ComputeBench.NOW;
import static touchstone.account.SnapshotTexts.anew;
import static touchstone.account.SnapshotTexts.everything;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.model.CrmRecord;
import touchstone.reporting.ChannelQuery;
import touchstone.store.MortalDataSource;
import touchstone.store.OnEachDatabase;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.TestDatabases;
import touchstone.work.Workers;

/** Ends the process at every moment of a computation, one after the other. */
@OnEachDatabase
class KilledComputationTest {

  private static final String LOGISTICS =
      "{'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':90}]}";

  // A logger nobody holds may be forgotten, and its level with it.
  private static final Logger RUNS = Logger.getLogger("touchstone.run.Runs");

  private final MortalDataSource process = new MortalDataSource();

  @BeforeAll
  static void expectDeathInTheLog() {
    RUNS.setLevel(Level.OFF);
  }

  @AfterAll
  static void listenAgain() {
    RUNS.setLevel(null);
  }

  /** Of many accounts most changes are written beside the results of before. */
  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void leaves_the_former_results_or_the_new_ones_and_never_a_mixture(
      int accountsBefore, @TempDir Path home) {
    killAtEveryMoment(accountsBefore, home, Workers.caller());
  }

  @Test
  void does_so_when_the_snapshot_is_written_after_the_results(@TempDir Path home) {
    killAtEveryMoment(1, home, ComputeBench.LEFT_ALONE);
  }

  private void killAtEveryMoment(int accountsBefore, Path home, Workers workers) {
    try (ComputeBench bench =
        new ComputeBench(
            NOW, TestDatabases.open(TestDatabases.lasting(home), process::around), workers)) {
      bench
          .mirror(Records.account("a", "Alpha", "Logistics", 10), Records.won("1", "a", 100))
          .mirror(
              IntStream.range(1, accountsBefore)
                  .mapToObj(i -> Records.account("c" + i, "Gamma", "Retail", i))
                  .toArray(CrmRecord[]::new))
          .mapUsualAttributes();
      bench.publish("Carriers", LOGISTICS);
      bench.compute();
      Set<Integer> seen = new HashSet<>(Set.of(accountsBefore));
      int beside = 0;

      int moment = 0;
      boolean survived = false;
      while (!survived) {
        // One account more each time, so that every computation is told from the one before.
        bench.mirror(Records.account("b" + moment, "Beta", "Retail", 10));
        int accounts = moment + 1 + accountsBefore;

        survived = computeUntil(bench, ++moment);

        int shown = pageSize(bench);
        assertThat(shown)
            .as("accounts shown after the end at moment %s", moment)
            .isIn(lastComplete(seen), accounts);
        assertThat(bench.computations.computation(bench.connection))
            .hasValueSatisfying(
                computation ->
                    assertThat(ComputeBench.json(computation.summary()).getInt("accounts"))
                        .isEqualTo(shown));
        assertThat(bench.reports.channelByIcp(bench.connection, ChannelQuery.allTime(false)))
            .isPresent();
        assertThat(everything(bench.restarted().read(bench.connection, NOW, ReadingWatch.NONE)))
            .as("facts read after the end at moment %s", moment)
            .isEqualTo(anew(bench, NOW));
        seen.add(shown);
        beside +=
            bench.computations.computation(bench.connection).orElseThrow().changedFile().isPresent()
                ? 1
                : 0;
      }
      assertThat(beside > 0).as("written beside the former").isEqualTo(accountsBefore > 1);
      assertThat(moment).as("moments at which it was killed").isGreaterThan(10);
      assertThat(pageSize(bench)).isEqualTo(moment + accountsBefore);
    }
  }

  private static int lastComplete(Set<Integer> seen) {
    return seen.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /** Computes; whether it got to its end before the process did. */
  private boolean computeUntil(ComputeBench bench, int moment) {
    long id = bench.runs.submit(RunKind.COMPUTE, OptionalLong.of(bench.connection), Map.of());
    process.dieAt(moment);
    try {
      bench.scheduler.runAllDue();
    } catch (RuntimeException e) {
      assertThat(e).hasStackTraceContaining("The process has ended.");
    }
    process.revive();
    bench.runs.recover();
    bench.scheduler.runAllDue();
    Run run = bench.runs.find(id).orElseThrow();
    assertThat(run.state().active()).isFalse();
    return run.state() == RunState.SUCCEEDED && process.moments() < moment;
  }

  private static int pageSize(ComputeBench bench) {
    return bench
        .list
        .page(
            bench.connection,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            AccountList.MOST)
        .items()
        .size();
  }
}
