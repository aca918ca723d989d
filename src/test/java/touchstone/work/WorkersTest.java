package touchstone.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {

  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 4", "63, 2", "64, 2", "65, 2", "1000, 3", "100000, 4"})
  void every_row_is_visited_once(int rows, int threads) {
    AtomicIntegerArray visits = new AtomicIntegerArray(rows);

    Workers.on(pool, threads)
        .forRanges(
            rows,
            (from, to) -> {
              for (int row = from; row < to; row++) {
                visits.incrementAndGet(row);
              }
            });

    for (int row = 0; row < rows; row++) {
      assertThat(visits.get(row)).as("row %d", row).isEqualTo(1);
    }
  }

  @Test
  void ranges_start_where_a_word_of_bits_starts() {
    List<Integer> starts = Collections.synchronizedList(new ArrayList<>());

    Workers.on(pool, 3).forRanges(1000, (from, to) -> starts.add(from));

    assertThat(starts).hasSize(3).allMatch(start -> start % Workers.ALIGNMENT == 0);
  }

  @Test
  void a_failure_in_another_thread_reaches_the_caller() {
    assertThatThrownBy(
            () ->
                Workers.on(pool, 2)
                    .forRanges(
                        200,
                        (from, to) -> {
                          if (from > 0) {
                            throw new IllegalStateException("row " + from);
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("row 128");
  }

  @Test
  void no_thread_at_all_is_refused() {
    assertThatThrownBy(() -> Workers.on(pool, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A computation needs 1 thread or more, not 0.");
  }

  /** Takes tasks and never has a thread for them. */
  private static final Executor BUSY = task -> {};

  @Test
  void threads_that_are_busy_with_something_else_are_not_waited_for() {
    AtomicIntegerArray visits = new AtomicIntegerArray(1_000);

    Workers.on(BUSY, 3)
        .forRanges(
            1_000,
            (from, to) -> {
              for (int row = from; row < to; row++) {
                visits.incrementAndGet(row);
              }
            });

    for (int row = 0; row < 1_000; row++) {
      assertThat(visits.get(row)).as("row %d", row).isEqualTo(1);
    }
  }

  @Nested
  class After_a_failure {

    private final Thread caller = Thread.currentThread();
    private volatile boolean begun;
    private volatile boolean left;
    private volatile boolean ended;

    /** Another thread's task, which the caller waits for or does not. */
    private void goOnUntilTheCallerWaitsOrIsGone() {
      begun = true;
      while (!left && caller.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      ended = true;
    }

    private void waitUntilTheOtherHasBegun() {
      while (!begun) {
        Thread.onSpinWait();
      }
    }

    private Throwable failureOf(Workers workers, List<Runnable> tasks) {
      Throwable thrown = catchThrowable(() -> workers.runAll(tasks));
      boolean waited = ended;
      left = true;
      assertThat(waited).as("the other thread has ended").isTrue();
      return thrown;
    }

    @Test
    void of_the_caller_even_an_error_others_are_waited_for() {
      Runnable task =
          () -> {
            if (Thread.currentThread() != caller) {
              goOnUntilTheCallerWaitsOrIsGone();
            } else {
              waitUntilTheOtherHasBegun();
              throw new StackOverflowError("too deep");
            }
          };

      assertThat(failureOf(Workers.on(pool, 2), List.of(task, task)))
          .isInstanceOf(StackOverflowError.class)
          .hasMessage("too deep");
    }

    @Test
    void to_begin_a_further_thread_those_begun_are_waited_for() {
      AtomicInteger asked = new AtomicInteger();
      Executor refusesTheSecond =
          task -> {
            if (asked.incrementAndGet() == 2) {
              waitUntilTheOtherHasBegun();
              throw new RejectedExecutionException("no more threads");
            }
            pool.execute(task);
          };
      Runnable task = this::goOnUntilTheCallerWaitsOrIsGone;

      assertThat(failureOf(Workers.on(refusesTheSecond, 3), List.of(task, task, task)))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessage("no more threads");
    }

    @Test
    void no_further_task_is_begun() {
      AtomicInteger further = new AtomicInteger();
      Runnable fails =
          () -> {
            throw new IllegalStateException("lost");
          };

      assertThatThrownBy(
              () ->
                  Workers.on(BUSY, 2)
                      .runAll(List.of(fails, further::incrementAndGet, further::incrementAndGet)))
          .hasMessage("lost");
      assertThat(further).hasValue(0);
    }

    @Test
    void the_first_is_told_with_the_others() {
      CyclicBarrier both = new CyclicBarrier(2);
      List<Runnable> tasks = new ArrayList<>();
      for (String name : List.of("one", "two")) {
        tasks.add(
            () -> {
              try {
                both.await();
              } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError(e);
              }
              throw new IllegalStateException(name);
            });
      }

      Throwable first = catchThrowable(() -> Workers.on(pool, 2).runAll(tasks));

      assertThat(first.getSuppressed()).hasSize(1);
      assertThat(List.of(first.getMessage(), first.getSuppressed()[0].getMessage()))
          .containsExactlyInAnyOrder("one", "two");
    }
  }

  @Nested
  class A_task_that_was_begun {

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void is_done_at_once_where_there_is_no_other_thread() {
      BegunTask begun = Workers.caller().start(times::incrementAndGet);

      assertThat(times).hasValue(1);
      begun.join();
      assertThat(times).hasValue(1);
    }

    @Test
    void is_done_by_who_waits_for_it_if_no_thread_was_free() {
      BegunTask begun = Workers.on(BUSY, 2).start(times::incrementAndGet);
      assertThat(times).hasValue(0);

      begun.await();
      begun.join();

      assertThat(times).hasValue(1);
    }

    @Test
    void is_done_once_whoever_is_faster() {
      for (int i = 1; i <= 1_000; i++) {
        BegunTask begun = Workers.on(pool, 2).start(times::incrementAndGet);
        begun.join();
        assertThat(times).hasValue(i);
      }
    }

    @Test
    void throws_what_it_threw_at_who_asks_for_it_and_not_at_who_only_waits() {
      for (Workers workers : List.of(Workers.caller(), Workers.on(pool, 2), Workers.on(BUSY, 2))) {
        BegunTask begun =
            workers.start(
                () -> {
                  throw new IllegalStateException("lost");
                });

        begun.await();
        assertThatThrownBy(begun::join)
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("lost");
      }
    }
  }
}
