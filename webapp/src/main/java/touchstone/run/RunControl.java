package touchstone.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import touchstone.store.ProblemCount;
import touchstone.store.RunStep;
import touchstone.store.RunStore;
import touchstone.work.Failures;

/** What a piece of work tells and asks while it runs. Thread-safe. */
public final class RunControl implements AutoCloseable {

  private final RunStore store;
  private final long runId;
  private final List<Runnable> unfinished = new ArrayList<>();

  RunControl(RunStore store, long runId) {
    this.store = store;
    this.runId = runId;
  }

  /** The run. */
  public long runId() {
    return runId;
  }

  /** Whether to stop at the next good moment. Asks the database: not for inner loops. */
  public boolean stopRequested() {
    return store.cancelRequested(runId);
  }

  /** Tells how far a step is. */
  public void step(String name, long done, OptionalLong total) {
    store.putStep(runId, new RunStep(name, done, total));
  }

  /** Adds problems to those of the run. */
  public void problems(List<ProblemCount> problems) {
    store.addProblems(runId, problems);
  }

  /** Adds API calls to those of the run. */
  public void apiCalls(long calls) {
    store.addApiCalls(runId, calls);
  }

  /**
   * Something was begun that goes on beside the work.
   *
   * @param finish called in the run's thread before the run ends, however the work ended: returns
   *     when it is over; what it throws ends the run
   */
  public synchronized void unfinished(Runnable finish) {
    unfinished.add(finish);
  }

  private synchronized List<Runnable> takeUnfinished() {
    List<Runnable> all = List.copyOf(unfinished);
    unfinished.clear();
    return all;
  }

  /**
   * Waits for what goes on beside the work; throws the first that went wrong, the rest suppressed.
   */
  @Override
  public void close() {
    Failures failures = new Failures();
    takeUnfinished().forEach(failures::run);
    failures.throwFirst();
  }
}
