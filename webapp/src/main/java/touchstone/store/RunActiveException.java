package touchstone.store;

/** There is active work already; the message is a sentence that says which. */
public final class RunActiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long activeRunId;

  RunActiveException(long activeRunId) {
    super(
        "Run "
            + activeRunId
            + " is still active: wait until it ends, or cancel it, and try again.");
    this.activeRunId = activeRunId;
  }

  /** The run that is in the way. */
  public long activeRunId() {
    return activeRunId;
  }
}
