package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.account.ComputeBench;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.run.RunWork;
import touchstone.run.Runs;

@OnEachDatabase
class KeptStoreTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  /** Tells what it is given to tell, whatever holds. */
  private record Telling(Consumer<KeptChanges> changes) implements KeptSource {

    @Override
    public boolean recall(KeptDay last) {
      return false;
    }

    @Override
    public void take(String accountId, KeptAspect aspect, int from, String content) {
      // It knows what it tells.
    }

    @Override
    public void tell(KeptChanges told) {
      changes.accept(told);
    }
  }

  private void keep(LocalDate day, Consumer<KeptChanges> changes) {
    long run =
        bench.runStore.add(
            RunKind.COMPUTE, OptionalLong.of(bench.connection), Map.of(), ComputeBench.NOW);
    bench.runStore.start(run, ComputeBench.NOW);
    keep(day, run, changes);
    bench.runStore.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", ComputeBench.NOW);
  }

  private void keep(LocalDate day, long run, Consumer<KeptChanges> changes) {
    bench.kept.keep(
        new KeptDay(bench.connection, day, run, ComputeBench.NOW, 1), new Telling(changes), 1_000);
  }

  /** As it was before days that go back took back what was kept after them. */
  @Test
  void days_gone_back_mend_what_was_kept_twice_of_a_day() {
    keep(DAY.minusDays(5), changes -> changes.begin("a", KeptAspect.FIT, "old"));
    keep(DAY, changes -> changes.replace("a", KeptAspect.FIT, epochDay(-5), "new"));
    keep(DAY.plusDays(1), changes -> {});
    bench.database.useTransaction(
        handle ->
            handle.execute("UPDATE kept SET until_day = until_day + 1 WHERE content = ?", "old"));

    keep(DAY, changes -> {});

    assertThat(bench.kept.history(bench.connection, "a"))
        .extracting(KeptRow::content, KeptRow::from, KeptRow::until)
        .containsExactly(
            tuple("old", DAY.minusDays(5), Optional.of(DAY)), tuple("new", DAY, Optional.empty()));
  }

  @Test
  void rows_that_break_a_rule_of_their_table_are_a_fault_of_ours() {
    Runs runs =
        new Runs(
            bench.runStore,
            List.of(
                new Keeping(
                    run ->
                        keep(
                            DAY,
                            run,
                            changes -> {
                              changes.begin("a", KeptAspect.FIT, "one");
                              changes.begin("a", KeptAspect.FIT, "other");
                            }))),
            bench.scheduler,
            bench.clock);
    long id = runs.submit(RunKind.COMPUTE, OptionalLong.of(bench.connection), Map.of());

    bench.scheduler.runAllDue();

    Run run = runs.find(id).orElseThrow();
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.whoMustAct()).isEqualTo(WhoMustAct.DEVELOPER);
    assertThat(run.sentence()).startsWith("Something in Touchstone went wrong");
    assertThat(bench.kept.history(bench.connection, "a")).isEmpty();
  }

  /** A run that keeps something. */
  private record Keeping(LongConsumer keep) implements RunWork {

    @Override
    public RunKind kind() {
      return RunKind.COMPUTE;
    }

    @Override
    public RunOutcome execute(Run run, RunControl control) {
      keep.accept(run.id());
      return new RunOutcome.Succeeded("Kept.");
    }
  }

  private static int epochDay(int daysLater) {
    return Math.toIntExact(DAY.plusDays(daysLater).toEpochDay());
  }
}
