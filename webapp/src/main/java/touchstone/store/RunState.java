package touchstone.store;

/** Where a run stands. */
public enum RunState {
  /** Waits for a thread. */
  QUEUED(true),
  /** At work. */
  RUNNING(true),
  /** Waits until a moment, then goes on by itself. */
  PAUSED(true),
  /** Done. */
  SUCCEEDED(false),
  /** Could not go on; somebody must act. What was done is kept. */
  FAILED(false),
  /** Somebody ended it. What was done is kept. */
  CANCELLED(false),
  /** The process ended under it. What was done is kept, and the next run goes on there. */
  INTERRUPTED(false);

  private final boolean active;

  RunState(boolean active) {
    this.active = active;
  }

  /** Whether it will change by itself. */
  public boolean active() {
    return active;
  }
}
