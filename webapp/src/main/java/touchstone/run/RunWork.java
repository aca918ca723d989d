package touchstone.run;

import touchstone.store.Run;
import touchstone.store.RunKind;

/**
 * What the runs of one kind do. Thread-safe: runs of several connections may be at work at once.
 */
public interface RunWork {

  /** The kind it does. */
  RunKind kind();

  /**
   * Does the work, in the calling thread. Called again for the same run after a pause, so it goes
   * on from what it committed. An exception ends the run as failed, with the developers to act.
   *
   * @param run how it was asked for
   * @param control progress, problems, and whether to stop
   */
  RunOutcome execute(Run run, RunControl control);
}
