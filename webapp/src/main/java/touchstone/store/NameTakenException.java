package touchstone.store;

/** The name exists already; the message is a sentence that says so. */
public final class NameTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NameTakenException(String message) {
    super(message);
  }
}
