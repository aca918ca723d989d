package touchstone.store;

import org.jdbi.v3.core.Handle;

/** The guard of everything a run writes: a run that was ended writes nothing after it. */
final class RunningRun {

  private RunningRun() {}

  /**
   * Locks the run's row until the transaction ends.
   *
   * @throws RunEndedException if the run is not running any more
   */
  static void require(Handle handle, long runId) {
    handle
        .createQuery("SELECT id FROM run WHERE id = :run AND state = 'RUNNING' FOR UPDATE")
        .bind("run", runId)
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(() -> new RunEndedException(runId));
  }
}
