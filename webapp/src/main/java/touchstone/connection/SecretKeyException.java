package touchstone.connection;

/** The key of the secrets cannot be used; the message is a sentence that says who must act. */
public final class SecretKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SecretKeyException(String message) {
    super(message);
  }

  SecretKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
