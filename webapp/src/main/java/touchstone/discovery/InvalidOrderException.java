package touchstone.discovery;

/** A discovery cannot be made as it was asked for; names the member that is wrong. */
public final class InvalidOrderException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidOrderException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The member, like {@code shuffles}. */
  public String field() {
    return field;
  }
}
