package touchstone.account;

/** Somebody asked the run to end; nothing was written. */
public final class ComputationStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ComputationStoppedException() {
    super("The computation was stopped.");
  }
}
