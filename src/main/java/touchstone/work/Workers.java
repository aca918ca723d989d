package touchstone.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads a computation may use. Results never depend on their number: a task writes only to
 * the rows of its own range. Thread-safe as far as the executor is.
 */
public final class Workers {

  /** Ranges start at multiples of this, so that bit sets are never shared between threads. */
  public static final int ALIGNMENT = 64;

  private static final Workers CALLER = new Workers(Runnable::run, 1);

  private final Executor executor;
  private final int threads;

  private Workers(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  /** The calling thread alone. */
  public static Workers caller() {
    return CALLER;
  }

  /**
   * The calling thread and up to {@code threads - 1} of an executor.
   *
   * @param executor runs the other parts; it must not wait for the calling thread
   * @param threads 1 or more
   * @throws IllegalArgumentException if {@code threads} is below 1
   */
  public static Workers on(Executor executor, int threads) {
    Objects.requireNonNull(executor);
    if (threads < 1) {
      throw new IllegalArgumentException(
          "A computation needs 1 thread or more, not " + threads + ".");
    }
    return new Workers(executor, threads);
  }

  /**
   * The same threads, but not more than so many at once.
   *
   * @param most 1 or more
   * @throws IllegalArgumentException if {@code most} is below 1
   */
  public Workers atMost(int most) {
    return most >= threads ? this : on(executor, most);
  }

  /** How many threads may work at once. */
  public int threads() {
    return threads;
  }

  /**
   * Splits the rows 0 to {@code rows - 1} into one range a thread and returns when all are done.
   *
   * @param rows number of rows, 0 or more
   * @param task called once for each range
   * @throws RuntimeException the first that the task threw
   */
  public void forRanges(int rows, RangeTask task) {
    int share = Math.max(1, (rows + threads - 1) / threads);
    int step = Math.max(ALIGNMENT, (share + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    List<Runnable> parts = new ArrayList<>();
    for (int from = 0; from < rows; from += step) {
      int start = from;
      int end = Math.min(rows, from + step);
      parts.add(() -> task.run(start, end));
    }
    runAll(parts);
  }

  /**
   * Begins a task in another thread as soon as one is free, or does it at once if there is no other
   * at all. Somebody waits for it.
   */
  public BegunTask start(Runnable task) {
    return BegunTask.on(threads == 1 ? Runnable::run : executor, task);
  }

  /**
   * Runs independent tasks, each on one thread, and returns when all are done. Threads that are
   * busy with something else are not waited for. After a failure no further task is begun, and what
   * was begun has ended when it is thrown.
   *
   * @param tasks in no order
   * @throws RuntimeException the first that a task threw, with what others threw as suppressed
   */
  public void runAll(List<? extends Runnable> tasks) {
    AtomicInteger next = new AtomicInteger();
    Failures failures = new Failures();
    Runnable taker =
        () -> {
          int i = next.getAndIncrement();
          while (i < tasks.size() && failures.none()) {
            failures.run(tasks.get(i));
            i = next.getAndIncrement();
          }
        };
    List<BegunTask> others = new ArrayList<>();
    failures.run(
        () -> {
          for (int i = 1; i < Math.min(threads, tasks.size()); i++) {
            others.add(start(taker));
          }
        });
    taker.run();
    others.forEach(BegunTask::await);
    failures.throwFirst();
  }
}
