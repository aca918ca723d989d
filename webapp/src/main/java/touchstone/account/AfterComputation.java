package touchstone.account;

import touchstone.run.RunControl;

/** What is done with a computation after its results were stored. */
public interface AfterComputation {

  /** Takes what was computed by a run, which is still running. */
  void take(long connectionId, ComputedConnection computed, RunControl control);
}
