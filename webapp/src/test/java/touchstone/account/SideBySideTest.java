package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.work.Workers;

class SideBySideTest {

  private static final long ENDLESS = 1_000_000_000;

  /** Asks to end once so many questions were asked. */
  private static final class Impatient implements ReadingWatch {
    private final int patience;
    private int questions;
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());

    Impatient(int patience) {
      this.patience = patience;
    }

    @Override
    public boolean stopRequested() {
      return ++questions > patience;
    }

    @Override
    public void step(String name, long done, OptionalLong total) {
      steps.add(name + " " + done + (total.isPresent() ? " of " + total.getAsLong() : ""));
    }

    @Override
    public void notice(String sentence) {
      steps.add(sentence);
    }

    @Override
    public void unfinished(Runnable finish) {
      finish.run();
    }
  }

  private final ExecutorService threads = Executors.newFixedThreadPool(1);
  private final Impatient patient = new Impatient(Integer.MAX_VALUE);

  @AfterEach
  void endThreads() throws InterruptedException {
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  private SideBySide on(ReadingWatch watch, int most) {
    return new SideBySide(watch, Workers.on(threads, 2), most);
  }

  private static SideBySide.Scan endless() {
    return progress -> {
      for (long record = 0; record < ENDLESS; record++) {
        progress.next("endless");
      }
    };
  }

  @Test
  void two_scans_go_on_at_the_same_time() {
    CyclicBarrier both = new CyclicBarrier(2);
    SideBySide.Scan meets =
        progress -> {
          try {
            both.await(1, TimeUnit.MINUTES);
          } catch (Exception e) {
            throw new IllegalStateException("The other scan never came.", e);
          }
        };

    on(patient, 2).read(List.of(meets, meets));

    assertThat(both.getNumberWaiting()).isZero();
  }

  @Test
  void no_more_scans_at_once_than_the_database_has_connections_for() {
    List<Thread> seen = new ArrayList<>();
    SideBySide.Scan scan = progress -> seen.add(Thread.currentThread());

    on(patient, 1).read(List.of(scan, scan, scan));

    assertThat(seen).hasSize(3).containsOnly(Thread.currentThread());
  }

  @Test
  void a_step_begins_when_those_it_comes_after_are_done_and_others_do_not_wait() {
    CountDownLatch fourthCame = new CountDownLatch(1);
    List<String> came = Collections.synchronizedList(new ArrayList<>());
    SideBySide.Step first =
        new SideBySide.Step(
            progress -> {
              await(fourthCame);
              came.add("first");
            },
            List.of());
    SideBySide.Step second = new SideBySide.Step(progress -> came.add("second"), List.of(first));
    SideBySide.Step third =
        new SideBySide.Step(progress -> came.add("third"), List.of(first, second));
    SideBySide.Step fourth =
        new SideBySide.Step(
            progress -> {
              came.add("fourth");
              fourthCame.countDown();
            },
            List.of());

    on(patient, 2).readInOrder(List.of(first, second, third, fourth));

    assertThat(came).containsExactly("fourth", "first", "second", "third");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void steps_are_done_in_their_order_by_one_thread() {
    List<String> came = new ArrayList<>();
    SideBySide.Step first = new SideBySide.Step(progress -> came.add("first"), List.of());
    SideBySide.Step second = new SideBySide.Step(progress -> came.add("second"), List.of(first));
    SideBySide.Step third = new SideBySide.Step(progress -> came.add("third"), List.of());

    on(patient, 1).readInOrder(List.of(first, second, third));

    assertThat(came).containsExactly("first", "second", "third");
  }

  @Test
  void a_step_that_would_wait_for_ever_is_refused() {
    SideBySide.Step first = new SideBySide.Step(progress -> {}, List.of());
    SideBySide.Step second = new SideBySide.Step(progress -> {}, List.of(first));

    assertThatThrownBy(() -> on(patient, 2).readInOrder(List.of(second, first)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_step_that_fails_ends_those_that_come_after_it() {
    List<String> came = Collections.synchronizedList(new ArrayList<>());
    SideBySide.Step fails =
        new SideBySide.Step(
            progress -> {
              throw new IllegalStateException("The database is gone.");
            },
            List.of());
    SideBySide.Step after = new SideBySide.Step(progress -> came.add("after"), List.of(fails));

    assertThatThrownBy(() -> on(patient, 2).readInOrder(List.of(fails, after)))
        .hasMessage("The database is gone.");
    assertThat(came).isEmpty();
  }

  @Test
  void a_scan_that_fails_ends_the_others_and_says_why() {
    SideBySide.Scan fails =
        progress -> {
          throw new IllegalStateException("The database is gone.");
        };

    assertThatThrownBy(() -> on(patient, 2).read(List.of(endless(), fails, endless())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The database is gone.");
  }

  @Test
  void a_wish_to_stop_ends_all() {
    assertThatThrownBy(() -> on(new Impatient(5), 2).read(List.of(endless(), endless(), endless())))
        .isInstanceOf(ComputationStoppedException.class);
  }

  @Test
  void says_how_far_each_step_is_and_how_many_records_it_had() {
    on(patient, 1)
        .read(
            List.of(
                progress -> {
                  for (int record = 0; record < 200_001; record++) {
                    progress.next("deals");
                  }
                  progress.end("deals");
                  progress.end("signals");
                }));

    assertThat(patient.steps)
        .containsExactly("deals 100000", "deals 200000", "deals 200001 of 200001");
  }
}
