package touchstone.account;

/** Somebody asked the run to end; nothing was written. */
public final class ComputationStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The run notices it between two of its steps. */
  public ComputationStoppedException() {
    super("The computation was stopped.");
  }
}
