package touchstone.store;

/** A run tried to write although it is no longer the one that is running. */
public final class RunEndedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunEndedException(long runId) {
    super("Run " + runId + " has ended; nothing more is written for it.");
  }
}
