package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.store.OnEachDatabase;
import touchstone.store.RunState;

/** A push that is killed and run again leaves what one that was never killed leaves. */
@OnEachDatabase
class PushKilledTest {

  private static final Logger RUNS = Logger.getLogger("touchstone.run.Runs");
  private static final List<String> IDS = List.of("00001", "00002", "00003");

  @TempDir private Path home;

  @BeforeAll
  static void expectDeathInTheLog() {
    RUNS.setLevel(Level.OFF);
  }

  @AfterAll
  static void expectItNoMore() {
    RUNS.setLevel(null);
  }

  @Test
  void at_any_statement_and_around_any_commit() {
    try (PushBench bench = new PushBench(home)) {
      bench.accounts(IDS.size());
      bench.mortal.dieAt(Integer.MAX_VALUE);
      bench.push();
      int moments = bench.mortal.moments();
      assertThat(moments).isGreaterThan(20);

      for (int moment = 1; moment <= moments; moment++) {
        killAndPushAgain(bench, moment);
      }
    }
  }

  private static void killAndPushAgain(PushBench bench, int moment) {
    String profile = "Profile " + moment;
    bench.computed(
        IDS.stream().map(id -> Scored.account(id).profile(profile)).toArray(Scored[]::new));

    // Submitting a run has moments of its own, and is not what is killed.
    long killed = bench.pushInDanger(moment);
    bench.restart();

    assertThat(bench.runs.find(killed).orElseThrow().state())
        .as("the run killed at moment " + moment)
        .isIn(RunState.INTERRUPTED, RunState.SUCCEEDED);
    assertThat(bench.push().state()).as("after moment " + moment).isEqualTo(RunState.SUCCEEDED);
    assertThat(IDS)
        .as("after moment " + moment)
        .allSatisfy(
            id -> {
              assertThat(bench.crm.holds(id, TouchstoneField.PROFILE)).isEqualTo(profile);
              assertThat(bench.crm.holds(id, TouchstoneField.MODEL_VERSION))
                  .isEqualTo(profile + " v3");
            });
    assertThat(bench.push().sentence())
        .as("after moment " + moment)
        .isEqualTo("0 accounts pushed, 3 unchanged, 0 rejected.");
  }
}
