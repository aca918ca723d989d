package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.account.ComputeBench.NOW;
import static touchstone.account.SnapshotTexts.anew;
import static touchstone.account.SnapshotTexts.everything;
import static touchstone.account.SnapshotTexts.files;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import touchstone.run.RunControl;
import touchstone.run.Runs;
import touchstone.snapshot.MortalDisk;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.WatchedDisk;
import touchstone.store.ConnectionStore;
import touchstone.store.OnEachDatabase;
import touchstone.store.ProblemCount;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.SnapshotStore;
import touchstone.work.Workers;

/** The snapshot is written while what it holds is in use already. */
@OnEachDatabase
class SnapshotWritingTest {

  /** Whether a snapshot counted when the results of a run were stored. */
  private static final class Witness implements AfterComputation {
    private final SnapshotStore snapshots;
    private boolean counted;

    Witness(ComputeBench bench) {
      snapshots = new SnapshotStore(bench.database);
    }

    @Override
    public void take(long connectionId, ComputedConnection computed, RunControl control) {
      counted = snapshots.find(connectionId).isPresent();
    }
  }

  private static Run compute(ComputeBench bench, SnapshotFolder folder, Witness witness) {
    Runs runs =
        new Runs(
            bench.runStore,
            List.of(
                new ComputeRun(
                    bench.startedOn(folder, ComputeBench.LEFT_ALONE),
                    bench.profiles,
                    bench.results,
                    List.of(witness),
                    Workers.caller(),
                    bench.clock)),
            bench.scheduler,
            bench.clock);
    long id = runs.submit(RunKind.COMPUTE, OptionalLong.of(bench.connection), Map.of());
    bench.scheduler.runAllDue();
    return runs.find(id).orElseThrow();
  }

  private static ComputeBench company() {
    return new ComputeBench()
        .mirror(Records.account("a", "Alpha").build(), Records.won("d", "a", 9));
  }

  @Test
  void a_run_may_store_its_results_first_but_does_not_end_before_the_snapshot_counts() {
    try (ComputeBench bench = company()) {
      Witness witness = new Witness(bench);

      Run run = compute(bench, bench.folder, witness);

      assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(witness.counted).as("counted when the results were stored").isFalse();
      assertThat(bench.connectionFolder().resolve(files(bench).baseName())).exists();
      HeardReading heard = new HeardReading();
      bench.restarted().read(bench.connection, NOW, heard);
      assertThat(heard.steps).containsExactly("snapshot");
    }
  }

  @Test
  void a_run_is_told_if_it_could_not_be_written() {
    try (ComputeBench bench = company()) {
      Run run = compute(bench, MortalDisk.folder(bench.home, 2), new Witness(bench));

      assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(run.problems())
          .filteredOn(problem -> problem.code().equals("snapshot"))
          .flatExtracting(ProblemCount::examples)
          .containsExactly(
              "The snapshot of the facts was not written, so the next computation reads more: No"
                  + " space left on device");
    }
  }

  @Test
  void who_reads_next_waits_for_it() {
    try (ComputeBench bench = company()) {
      ConnectionFacts facts = bench.startedOn(bench.folder, ComputeBench.LEFT_ALONE);
      HeardReading first = new HeardReading();
      facts.read(bench.connection, NOW, first);
      assertThat(new SnapshotStore(bench.database).find(bench.connection)).isEmpty();
      HeardReading second = new HeardReading();

      ReadFacts read = facts.read(bench.connection, NOW, second);

      assertThat(second.steps).containsExactly("snapshot");
      assertThat(everything(read)).isEqualTo(anew(bench, NOW));
      assertThat(first.finish().notices).isEmpty();
    }
  }

  @Test
  void who_reads_next_reads_more_if_it_could_not_be_written_and_only_the_first_is_told() {
    try (ComputeBench bench = company()) {
      ConnectionFacts facts =
          bench.startedOn(MortalDisk.folder(bench.home, 2), ComputeBench.LEFT_ALONE);
      HeardReading first = new HeardReading();
      facts.read(bench.connection, NOW, first);
      HeardReading second = new HeardReading();

      ReadFacts read = facts.read(bench.connection, NOW, second);

      assertThat(second.steps).contains("accounts", "deals");
      assertThat(second.notices).isEmpty();
      assertThat(everything(read)).isEqualTo(anew(bench, NOW));
      assertThat(first.finish().notices).hasSize(1);
    }
  }

  @Test
  void snapshots_of_two_connections_are_written_one_after_the_other() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch allRead = new CountDownLatch(1);
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger files = new AtomicInteger();
    try (ComputeBench bench = company()) {
      long other =
          new ConnectionStore(bench.database).add("Other", "fake", Map.of(), bench.clock.instant());
      SnapshotFolder folder =
          WatchedDisk.folder(
              bench.home,
              () -> {
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                files.incrementAndGet();
                await(allRead);
              },
              open::decrementAndGet);
      ConnectionFacts facts = bench.startedOn(folder, Workers.on(threads, 2));
      HeardReading heard = new HeardReading();

      facts.read(bench.connection, NOW, heard);
      facts.read(other, NOW, heard);
      allRead.countDown();
      heard.finish();

      assertThat(files).hasValue(2);
      assertThat(most).as("open at once").hasValue(1);
      assertThat(heard.notices).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothing_is_left_of_a_connection_that_is_deleted_meanwhile() {
    try (ComputeBench bench = company()) {
      HeardReading heard = new HeardReading();
      bench.startedOn(bench.folder, ComputeBench.LEFT_ALONE).read(bench.connection, NOW, heard);
      new ConnectionStore(bench.database).remove(bench.connection);
      bench.folder.remove(bench.connection);

      heard.finish();

      assertThat(heard.notices).isEmpty();
      assertThat(bench.connectionFolder()).doesNotExist();
    }
  }
}
