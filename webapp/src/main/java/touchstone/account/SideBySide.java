package touchstone.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import touchstone.work.Workers;

/**
 * Scans of the mirror that go on side by side, each in a thread and on a connection of its own. If
 * one fails, or the watch asks to end, all end. Used for one reading; thread-safe.
 */
final class SideBySide {

  /** Progress is told, and the wish to stop heard, once in so many records. */
  private static final int PACE = 100_000;

  /** Reads something, and tells at each record that it is still at it. */
  @FunctionalInterface
  interface Scan {
    void read(Progress progress);
  }

  /** A scan, and those that have to be done before it begins. */
  static final class Step {

    private final Scan scan;
    private final List<Step> after;
    private boolean done;

    Step(Scan scan, List<Step> after) {
      this.scan = scan;
      this.after = List.copyOf(after);
    }

    private boolean mayBegin() {
      return after.stream().allMatch(step -> step.done);
    }
  }

  /** Steps that nobody began, in their order. */
  private static final class Queue {

    private final List<Step> steps;

    /**
     * @throws IllegalArgumentException if one comes after another that is not before it
     */
    Queue(List<Step> steps) {
      for (int i = 0; i < steps.size(); i++) {
        if (!steps.subList(0, i).containsAll(steps.get(i).after)) {
          throw new IllegalArgumentException(
              "A step would wait for one that comes later, or never.");
        }
      }
      this.steps = new ArrayList<>(steps);
    }

    /** Takes the first step that may begin. If there is none, one that is at work lets it begin. */
    synchronized Step take() {
      boolean interrupted = false;
      try {
        while (true) {
          Optional<Step> ready = steps.stream().filter(Step::mayBegin).findFirst();
          if (ready.isPresent()) {
            steps.remove(ready.get());
            return ready.get();
          }
          try {
            wait();
          } catch (InterruptedException e) {
            // What is at work hears from its watch when to end, and then this ends too.
            interrupted = true;
          }
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    synchronized void done(Step step) {
      step.done = true;
      notifyAll();
    }
  }

  /** Ends a scan because another one failed; nobody sees it. */
  private static final class OtherFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final ReadingWatch watch;
  private final Workers workers;
  private final int pace;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param most so many scans at once, see {@link touchstone.store.MirrorStore#scansAtOnce}
   */
  SideBySide(ReadingWatch watch, Workers workers, int most) {
    this(watch, workers, most, PACE);
  }

  /**
   * @param most so many scans at once
   * @param pace progress is told once in so many records
   */
  SideBySide(ReadingWatch watch, Workers workers, int most, int pace) {
    this.watch = watch;
    this.workers = workers.atMost(most);
    this.pace = pace;
  }

  /**
   * Begins the scans in this order as threads become free and returns when all are done.
   *
   * @throws ComputationStoppedException if the watch asked to end
   * @throws RuntimeException what the first scan that failed threw
   */
  void read(List<? extends Scan> scans) {
    readInOrder(scans.stream().map(scan -> new Step(scan, List.of())).toList());
  }

  /**
   * As {@link #read}, but a scan begins when those are done that it comes after; others do so
   * before it.
   *
   * @param steps each behind those it comes after
   */
  void readInOrder(List<Step> steps) {
    Queue queue = new Queue(steps);
    workers.runAll(Collections.nCopies(steps.size(), () -> readNext(queue)));
    Throwable first = failure.get();
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw (RuntimeException) first;
    }
  }

  private void readNext(Queue queue) {
    Step step = queue.take();
    try {
      read(step.scan);
    } finally {
      queue.done(step);
    }
  }

  private void read(Scan scan) {
    if (failure.get() != null) {
      return;
    }
    try {
      stopIfAsked();
      scan.read(new Progress());
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void stopIfAsked() {
    if (failure.get() != null) {
      throw new OtherFailedException();
    }
    synchronized (watch) {
      if (watch.stopRequested()) {
        throw new ComputationStoppedException();
      }
    }
  }

  /** How far one scan is. Not thread-safe. */
  final class Progress {

    private long done;

    private Progress() {}

    /**
     * One more record of a step is read.
     *
     * @throws RuntimeException if the scan has to end
     */
    void next(String step) {
      next(step, 1);
    }

    /** So many more records of a step are read, see {@link #next(String)}. */
    void next(String step, int records) {
      long before = done;
      done += records;
      if (before / pace < done / pace) {
        stopIfAsked();
        tell(step, OptionalLong.empty());
      }
    }

    /** The step is done; the next one counts from 0. */
    void end(String step) {
      if (done > 0) {
        tell(step, OptionalLong.of(done));
      }
      done = 0;
    }

    /** As {@link #end}, but of a step so small that nothing was told of it, nothing is told. */
    void endIfTold(String step) {
      if (done >= pace) {
        tell(step, OptionalLong.of(done));
      }
      done = 0;
    }

    private void tell(String step, OptionalLong total) {
      synchronized (watch) {
        watch.step(step, done, total);
      }
    }
  }
}
