package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static touchstone.account.SnapshotTexts.anew;
import static touchstone.account.SnapshotTexts.assertSame;
import static touchstone.account.SnapshotTexts.everything;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.model.CrmRecord;
import touchstone.store.DatabaseUnavailableException;
import touchstone.store.OnEachDatabase;
import touchstone.store.Outage;
import touchstone.store.TestDatabases;
import touchstone.work.Workers;

/** What changed, read and merged by several threads. */
@OnEachDatabase
class ChangesInThreadsTest {

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Outage outage = new Outage();
  private final ComputeBench bench =
      new ComputeBench(
          ComputeBench.NOW, TestDatabases.fresh(outage::around), Workers.on(threads, 3));

  @AfterEach
  void close() throws InterruptedException {
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    bench.close();
  }

  /** So many records that a few more are a small change. */
  private void mirrorMost(RandomCompany company) {
    bench.mapUsualAttributes();
    bench.mirror(company.rate("r1", LocalDate.of(2025, 1, 1)));
    for (int i = 0; i < 5; i++) {
      bench.mirror(company.records(100).toArray(CrmRecord[]::new));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void is_what_one_thread_gives_that_reads_everything(long seed) {
    RandomCompany company = new RandomCompany(seed);
    Instant now = ComputeBench.NOW;
    mirrorMost(company);
    HeardReading heard = new HeardReading();
    bench.facts.read(bench.connection, now, heard);
    for (int step = 0; step < 10; step++) {
      bench.mirror(company.records(step % 4 == 3 ? 25 : 4).toArray(CrmRecord[]::new));
      now = now.plus(Duration.ofHours(step % 5 == 0 ? 30 : 1));

      ReadFacts read = bench.facts.read(bench.connection, now, heard);

      assertSame(everything(read), anew(bench, now), "step " + step);
    }
    heard.finish();
    assertThat(heard.notices).isEmpty();
  }

  @Test
  void fails_if_any_scan_loses_the_database_and_is_right_when_it_is_back() {
    RandomCompany company = new RandomCompany(44);
    mirrorMost(company);
    HeardReading first = new HeardReading();
    bench.facts.read(bench.connection, ComputeBench.NOW, first);
    first.finish();
    int scans = FactVisitors.ORDER.size();
    for (int connections = 0; connections < scans; connections++) {
      bench.mirror(company.records(4).toArray(CrmRecord[]::new));

      outage.beginAfter(connections);
      assertThatThrownBy(
              () -> bench.facts.read(bench.connection, ComputeBench.NOW, new HeardReading()))
          .isInstanceOf(DatabaseUnavailableException.class);
      outage.end();

      HeardReading heard = new HeardReading();
      ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, heard);
      heard.finish();
      assertSame(everything(read), anew(bench, ComputeBench.NOW), "after " + connections);
      assertThat(heard.notices).isEmpty();
    }
  }
}
