package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static touchstone.account.SnapshotTexts.anew;
import static touchstone.account.SnapshotTexts.everything;
import static touchstone.account.SnapshotTexts.readAnew;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.CrmRecord;
import touchstone.store.OnEachDatabase;
import touchstone.work.Workers;

/** Everything read on two connections at once. */
@OnEachDatabase
class ReadingInThreadsTest {

  /** More readings than there are connections. */
  private static final int MANY = 12;

  private final ExecutorService threads = Executors.newFixedThreadPool(1);
  private final Workers two = Workers.on(threads, 2);
  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  private void mirrorCompany() {
    RandomCompany company = new RandomCompany(11);
    bench.mapUsualAttributes();
    bench.mirror(company.rate("r1", LocalDate.of(2025, 1, 1)));
    bench.mirror(company.records(400).toArray(CrmRecord[]::new));
  }

  private String byTwo(ReadingWatch watch) {
    return everything(readAnew(bench, ComputeBench.NOW, watch, two));
  }

  @Test
  void gives_what_one_thread_reads_each_time() {
    mirrorCompany();
    String alone = anew(bench, ComputeBench.NOW);

    for (int reading = 0; reading < MANY; reading++) {
      assertThat(byTwo(ReadingWatch.NONE)).isEqualTo(alone);
    }
  }

  @Test
  void ends_when_asked_at_any_moment_and_gives_its_connections_back() {
    mirrorCompany();
    String alone = anew(bench, ComputeBench.NOW);

    for (int patience = 0; patience < MANY; patience++) {
      ReadingWatch impatient = impatient(patience);
      assertThatThrownBy(() -> byTwo(impatient)).isInstanceOf(ComputationStoppedException.class);
    }

    assertThat(byTwo(ReadingWatch.NONE)).isEqualTo(alone);
  }

  /** Asks to end once it was asked more often than that. */
  private static ReadingWatch impatient(int patience) {
    return new ReadingWatch() {
      private int asked;

      @Override
      public boolean stopRequested() {
        return ++asked > patience;
      }

      @Override
      public void step(String name, long done, OptionalLong total) {
        // Nobody listens.
      }

      @Override
      public void notice(String sentence) {
        // Nobody listens.
      }

      @Override
      public void unfinished(Runnable finish) {
        finish.run();
      }
    };
  }
}
