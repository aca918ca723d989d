package touchstone.run;

import java.util.List;
import java.util.OptionalLong;
import touchstone.store.ProblemCount;
import touchstone.store.RunStep;
import touchstone.store.RunStore;

/** What a piece of work tells and asks while it runs. Thread-safe. */
public final class RunControl {

  private final RunStore store;
  private final long runId;

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
}
