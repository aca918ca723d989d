package touchstone.connection;

/** There is no such connection. */
public final class UnknownConnectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownConnectionException(long id) {
    super("There is no connection " + id + ".");
  }
}
