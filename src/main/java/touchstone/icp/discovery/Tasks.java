package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Runs numbered tasks on a few threads. Each thread takes the next number that is free, so results
 * must not depend on which thread did what.
 */
final class Tasks {

  private Tasks() {}

  /**
   * Runs tasks 0 to {@code count - 1}.
   *
   * @param worker called once on each thread; gives what runs a task there
   * @throws CancellationException if the watch says so
   */
  static void run(int count, Watch watch, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    int threads = Math.max(1, Math.min(watch.threads(), count));
    List<Throwable> failures = new ArrayList<>();
    Runnable work =
        () -> {
          try {
            IntConsumer task = worker.get();
            for (int number = next.getAndIncrement();
                number < count;
                number = next.getAndIncrement()) {
              if (watch.cancelled().getAsBoolean()) {
                throw new CancellationException("Stopped on request.");
              }
              task.accept(number);
              report(watch, done, count);
            }
          } catch (RuntimeException | Error failure) {
            next.set(count);
            synchronized (failures) {
              failures.add(failure);
            }
          }
        };
    runOn(threads, work);
    if (!failures.isEmpty()) {
      rethrow(failures.get(0));
    }
  }

  private static void report(Watch watch, AtomicInteger done, int count) {
    synchronized (done) {
      watch.progress().accept((double) done.incrementAndGet() / count);
    }
  }

  private static void runOn(int threads, Runnable work) {
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread helper = new Thread(work, "touchstone-discovery-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    work.run();
    boolean interrupted = false;
    for (Thread helper : helpers) {
      while (helper.isAlive()) {
        try {
          helper.join();
        } catch (InterruptedException stopped) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
