package touchstone.account;

import java.util.List;
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

  /** Ends a scan because another one failed; nobody sees it. */
  private static final class OtherFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final ReadingWatch watch;
  private final Workers workers;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param most so many scans at once, see {@link touchstone.store.MirrorStore#scansAtOnce}
   */
  SideBySide(ReadingWatch watch, Workers workers, int most) {
    this.watch = watch;
    this.workers = workers.atMost(most);
  }

  /**
   * Begins the scans in this order as threads become free and returns when all are done.
   *
   * @throws ComputationStoppedException if the watch asked to end
   * @throws RuntimeException what the first scan that failed threw
   */
  void read(List<? extends Scan> scans) {
    workers.runAll(scans.stream().<Runnable>map(scan -> () -> read(scan)).toList());
    Throwable first = failure.get();
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw (RuntimeException) first;
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
      if (before / PACE < done / PACE) {
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

    private void tell(String step, OptionalLong total) {
      synchronized (watch) {
        watch.step(step, done, total);
      }
    }
  }
}
