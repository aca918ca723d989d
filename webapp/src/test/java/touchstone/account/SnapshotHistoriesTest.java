package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.account.SnapshotTexts.anew;
import static touchstone.account.SnapshotTexts.assertSame;
import static touchstone.account.SnapshotTexts.everything;
import static touchstone.account.SnapshotTexts.files;
import static touchstone.account.SnapshotTexts.readAnew;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.model.CrmRecord;
import touchstone.snapshot.MortalDisk;
import touchstone.store.FactSnapshot;
import touchstone.store.OnEachDatabase;
import touchstone.work.Workers;

@OnEachDatabase
class SnapshotHistoriesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_changed_merged_into_a_snapshot_is_what_reading_everything_gives(long seed) {
    RandomCompany company = new RandomCompany(seed);
    Instant now = ComputeBench.NOW;
    try (ComputeBench bench = new ComputeBench()) {
      bench.mapUsualAttributes();
      bench.mirror(company.rate("r1", LocalDate.of(2025, 1, 1)));
      bench.mirror(company.records(120).toArray(CrmRecord[]::new));
      HeardReading heard = new HeardReading();
      bench.facts.read(bench.connection, now, heard);
      for (int step = 0; step < 12; step++) {
        bench.mirror(company.records(step % 3 == 0 ? 3 : 25).toArray(CrmRecord[]::new));
        now = now.plus(Duration.ofHours(step % 4 == 0 ? 30 : 1));

        ReadFacts read = bench.facts.read(bench.connection, now, heard);

        assertSame(everything(read), anew(bench, now), "step " + step);
      }
      assertThat(heard.notices).isEmpty();
    }
  }

  /** So many records that a few more are a small change. */
  private static void mirrorMost(ComputeBench bench, RandomCompany company) {
    bench.mapUsualAttributes();
    bench.mirror(company.rate("r1", LocalDate.of(2025, 1, 1)));
    for (int i = 0; i < 5; i++) {
      bench.mirror(company.records(100).toArray(CrmRecord[]::new));
    }
  }

  /** Small changes, so that most are written beside the base and some make another base. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void it_is_so_whoever_reads_it_a_process_just_started_or_one_of_two_running(long seed) {
    RandomCompany company = new RandomCompany(seed);
    Random random = new Random(seed);
    Instant now = ComputeBench.NOW;
    try (ComputeBench bench = new ComputeBench()) {
      mirrorMost(bench, company);
      ConnectionFacts other = bench.restarted();
      HeardReading heard = new HeardReading();
      Set<Boolean> beside = new TreeSet<>();
      bench.facts.read(bench.connection, now, heard);
      for (int step = 0; step < 16; step++) {
        bench.mirror(company.records(step % 5 == 4 ? 12 : 2).toArray(CrmRecord[]::new));
        now = now.plus(Duration.ofHours(step % 6 == 0 ? 30 : 1));
        ConnectionFacts one = List.of(bench.facts, other, bench.restarted()).get(random.nextInt(3));

        String read = everything(one.read(bench.connection, now, heard));

        String anew = anew(bench, now);
        assertSame(read, anew, "step " + step);
        String restarted = everything(bench.restarted().read(bench.connection, now, heard));
        assertSame(restarted, anew, "restarted after step " + step);
        beside.add(files(bench).changedName().isPresent());
      }
      assertThat(heard.notices).isEmpty();
      assertThat(beside).as("written beside the base, and as another base").hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void it_is_so_after_an_end_at_any_step_of_writing(long seed) {
    endAtAnyStepOfWriting(seed, Workers.caller());
  }

  /** A run computes and stores its results before, and may compute of what is not written yet. */
  @ParameterizedTest
  @ValueSource(longs = {24, 25, 26})
  void it_is_so_when_that_is_written_after_what_is_done_with_it(long seed) {
    endAtAnyStepOfWriting(seed, ComputeBench.LEFT_ALONE);
  }

  private static void endAtAnyStepOfWriting(long seed, Workers workers) {
    RandomCompany company = new RandomCompany(seed);
    Instant now = ComputeBench.NOW;
    try (ComputeBench bench = new ComputeBench()) {
      bench.mapUsualAttributes();
      for (int i = 0; i < 4; i++) {
        bench.mirror(company.records(100).toArray(CrmRecord[]::new));
      }
      bench.facts.read(bench.connection, now, ReadingWatch.NONE);
      boolean written = false;
      for (int steps = 0; !written; steps += 1 + steps / 4) {
        bench.mirror(company.records(2).toArray(CrmRecord[]::new));
        bench.mirror(Records.won("step" + steps, "a1", 5));
        FactSnapshot before = files(bench);
        HeardReading heard = new HeardReading();
        ConnectionFacts mortal = bench.startedOn(MortalDisk.folder(bench.home, steps), workers);

        String read = everything(mortal.read(bench.connection, now, heard));
        assertThat(workers == ComputeBench.LEFT_ALONE && !files(bench).equals(before))
            .as("written before anybody waits for it")
            .isFalse();
        heard.finish();

        String anew = anew(bench, now);
        assertSame(read, anew, "ended at step " + steps);
        written = !files(bench).equals(before);
        assertThat(heard.notices).hasSize(written ? 0 : 1);
        // The files of before, or those written: nothing is made anew.
        HeardReading after = new HeardReading();
        String restarted = everything(bench.restarted().read(bench.connection, now, after));
        assertSame(restarted, anew, "restarted after step " + steps);
        assertThat(after.notices).isEmpty();
        // Who read it from memory does not know more than the files say either.
        assertSame(everything(mortal.read(bench.connection, now, after)), anew, "once more");
        after.finish();
      }
    }
  }

  /** Several changes a day, of one running server. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void what_is_computed_of_what_changed_is_what_computing_everything_gives(long seed) {
    RandomCompany company = new RandomCompany(seed);
    Instant now = ComputeBench.NOW;
    try (ComputeBench bench = new ComputeBench()) {
      mirrorMost(bench, company);
      ReadFacts former = bench.facts.read(bench.connection, now, ReadingWatch.NONE);
      int told = 0;
      for (int step = 0; step < 14; step++) {
        bench.mirror(company.records(2).toArray(CrmRecord[]::new));
        now = now.plus(Duration.ofHours(step % 7 == 0 ? 30 : 1));

        ComputedConnection computed = bench.facts.compute(bench.connection, now, ReadingWatch.NONE);

        ComputedConnection anew =
            ComputedConnection.of(readAnew(bench, now), List.of(), now, Workers.caller());
        assertSame(everything(computed), everything(anew), "step " + step);
        told += computed.read().edition().since(former.edition()).isPresent() ? 1 : 0;
        former = computed.read();
      }
      assertThat(told).as("times it could be told what changed").isPositive();
    }
  }
}
