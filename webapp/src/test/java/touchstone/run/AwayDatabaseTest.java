package touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.store.Database;
import touchstone.store.MortalDataSource;
import touchstone.store.OnEachDatabase;
import touchstone.store.Outage;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.TestDatabases;
import touchstone.store.WhoMustAct;

/** A run whose database is away when it begins or ends does so when the database is back. */
@OnEachDatabase
class AwayDatabaseTest {

  // A logger nobody holds may be forgotten, and its level with it.
  private static final Logger RUNS = Logger.getLogger("touchstone.run.Runs");

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
  private static final Instant TOMORROW = Instant.parse("2026-07-01T12:00:00Z");

  private final Outage outage = new Outage();
  private final HandDrivenScheduler scheduler = new HandDrivenScheduler();
  private final Deque<Supplier<RunOutcome>> parts = new ArrayDeque<>();

  @BeforeAll
  static void expectTroubleInTheLog() {
    RUNS.setLevel(Level.OFF);
  }

  @AfterAll
  static void expectItNoMore() {
    RUNS.setLevel(null);
  }

  /** Does one part each time it begins or goes on. */
  private final class PartAfterPart implements RunWork {
    @Override
    public RunKind kind() {
      return RunKind.COMPUTE;
    }

    @Override
    public RunOutcome execute(Run run, RunControl control) {
      return parts.remove().get();
    }
  }

  private Runs runs(Database database) {
    return new Runs(
        new RunStore(database),
        List.of(new PartAfterPart()),
        scheduler,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static long submit(Runs runs) {
    return runs.submit(RunKind.COMPUTE, OptionalLong.empty(), Map.of());
  }

  private static RunState state(Runs runs, long id) {
    return runs.find(id).orElseThrow().state();
  }

  private static RunOutcome done() {
    return new RunOutcome.Succeeded("Done.");
  }

  @Test
  void a_queued_run_begins_when_the_database_is_back() {
    try (Database database = TestDatabases.fresh(outage::around)) {
      Runs runs = runs(database);
      parts.add(AwayDatabaseTest::done);
      long id = submit(runs);

      outage.begin();
      scheduler.runAllDue();
      assertThat(scheduler.waiting()).containsExactly(NOW.plusSeconds(10));
      scheduler.letTimePass();
      assertThat(scheduler.waiting()).hasSize(1);
      outage.end();
      assertThat(state(runs, id)).isEqualTo(RunState.QUEUED);
      scheduler.letTimePass();

      assertThat(state(runs, id)).isEqualTo(RunState.SUCCEEDED);
      assertThat(scheduler.waiting()).isEmpty();
    }
  }

  @Test
  void a_paused_run_goes_on_when_the_database_is_back_and_the_next_one_may_begin() {
    try (Database database = TestDatabases.fresh(outage::around)) {
      Runs runs = runs(database);
      parts.add(() -> new RunOutcome.Paused(TOMORROW, "Waits."));
      parts.add(AwayDatabaseTest::done);
      parts.add(AwayDatabaseTest::done);
      long id = submit(runs);
      scheduler.runAllDue();
      assertThat(scheduler.waiting()).containsExactly(TOMORROW);

      outage.begin();
      scheduler.letTimePass();
      outage.end();
      assertThat(state(runs, id)).isEqualTo(RunState.PAUSED);
      scheduler.letTimePass();

      assertThat(state(runs, id)).isEqualTo(RunState.SUCCEEDED);
      long next = submit(runs);
      scheduler.runAllDue();
      assertThat(state(runs, next)).isEqualTo(RunState.SUCCEEDED);
    }
  }

  @Test
  void a_run_that_is_cancelled_before_the_next_try_does_not_begin() {
    try (Database database = TestDatabases.fresh(outage::around)) {
      Runs runs = runs(database);
      long id = submit(runs);
      outage.begin();
      scheduler.runAllDue();
      outage.end();

      runs.cancel(id);
      scheduler.letTimePass();

      assertThat(state(runs, id)).isEqualTo(RunState.CANCELLED);
      assertThat(scheduler.waiting()).isEmpty();
    }
  }

  @Test
  void a_run_begins_once_though_the_database_took_the_try_and_could_not_say_so() {
    MortalDataSource mortal = new MortalDataSource();
    try (Database database = TestDatabases.fresh(mortal::around)) {
      Runs runs = runs(database);
      parts.add(AwayDatabaseTest::done);
      long id = submit(runs);

      // The statement, the moment before its commit, and the one after.
      mortal.dieAt(3);
      scheduler.runAllDue();
      mortal.revive();
      assertThat(state(runs, id)).isEqualTo(RunState.RUNNING);
      scheduler.letTimePass();

      assertThat(state(runs, id)).isEqualTo(RunState.SUCCEEDED);
      assertThat(parts).isEmpty();
    }
  }

  @Test
  void a_run_that_failed_meanwhile_ends_when_the_database_is_back() {
    try (Database database = TestDatabases.fresh(outage::around)) {
      Runs runs = runs(database);
      parts.add(
          () -> {
            outage.begin();
            throw new IllegalStateException("the work");
          });
      long id = submit(runs);

      scheduler.runAllDue();
      assertThat(scheduler.waiting()).containsExactly(NOW.plusSeconds(10));
      outage.end();
      assertThat(state(runs, id)).isEqualTo(RunState.RUNNING);
      scheduler.letTimePass();

      Run run = runs.find(id).orElseThrow();
      assertThat(run.state()).isEqualTo(RunState.FAILED);
      assertThat(run.whoMustAct()).isEqualTo(WhoMustAct.DEVELOPER);
      assertThat(run.sentence()).contains("IllegalStateException");
      assertThat(scheduler.waiting()).isEmpty();
    }
  }
}
