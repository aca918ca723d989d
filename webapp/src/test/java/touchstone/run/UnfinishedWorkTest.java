package touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.store.Database;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.TestDatabases;

/** What goes on beside the work of a run. */
class UnfinishedWorkTest {

  // A logger nobody holds may be forgotten, and its level with it.
  private static final Logger RUNS = Logger.getLogger("touchstone.run.Runs");

  private final Database database = TestDatabases.fresh();
  private final RunStore store = new RunStore(database);
  private final HandDrivenScheduler scheduler = new HandDrivenScheduler();
  private final List<RunState> states = new ArrayList<>();

  @BeforeEach
  void expectFailuresInTheLog() {
    RUNS.setLevel(Level.OFF);
  }

  @AfterEach
  void close() {
    RUNS.setLevel(null);
    database.close();
  }

  private Run run(Function<RunControl, RunOutcome> work) {
    RunWork only =
        new RunWork() {
          @Override
          public RunKind kind() {
            return RunKind.COMPUTE;
          }

          @Override
          public RunOutcome execute(Run run, RunControl control) {
            return work.apply(control);
          }
        };
    Clock clock = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    Runs runs = new Runs(store, List.of(only), scheduler, clock);
    long id = runs.submit(RunKind.COMPUTE, OptionalLong.empty(), Map.of());
    scheduler.runAllDue();
    return runs.find(id).orElseThrow();
  }

  private void remember(RunControl control) {
    states.add(store.find(control.runId()).orElseThrow().state());
  }

  @Test
  void is_waited_for_before_the_run_ends() {
    Run run =
        run(
            control -> {
              control.unfinished(() -> remember(control));
              control.unfinished(() -> remember(control));
              return new RunOutcome.Succeeded("Done.");
            });

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(states).containsExactly(RunState.RUNNING, RunState.RUNNING);
  }

  @Test
  void is_waited_for_though_the_work_fails() {
    Run run =
        run(
            control -> {
              control.unfinished(() -> remember(control));
              throw new IllegalStateException("the work");
            });

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.sentence()).contains("IllegalStateException");
    assertThat(states).containsExactly(RunState.RUNNING);
  }

  @Test
  void makes_the_run_fail_if_it_fails_and_keeps_nothing_else_from_being_waited_for() {
    Run run =
        run(
            control -> {
              control.unfinished(
                  () -> {
                    throw new UnsupportedOperationException("beside the work");
                  });
              control.unfinished(() -> remember(control));
              return new RunOutcome.Succeeded("Done.");
            });

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.sentence()).contains("UnsupportedOperationException");
    assertThat(states).containsExactly(RunState.RUNNING);
  }

  @Test
  void is_waited_for_though_other_such_work_ends_with_an_error() {
    assertThatThrownBy(
            () ->
                run(
                    control -> {
                      control.unfinished(
                          () -> {
                            throw new StackOverflowError("beside the work");
                          });
                      control.unfinished(
                          () -> {
                            throw new UnsupportedOperationException("beside it too");
                          });
                      control.unfinished(() -> remember(control));
                      return new RunOutcome.Succeeded("Done.");
                    }))
        .isInstanceOf(StackOverflowError.class)
        .hasSuppressedException(new UnsupportedOperationException("beside it too"));

    assertThat(states).containsExactly(RunState.RUNNING);
  }
}
