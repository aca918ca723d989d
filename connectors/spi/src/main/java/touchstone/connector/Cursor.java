package touchstone.connector;

/**
 * A position in a source, opaque to everyone but its connector, which can read it in a later
 * process. Holds no secret.
 *
 * @param value at most 2,000 characters
 */
public record Cursor(String value) {

  /** The longest value. */
  public static final int MAXIMUM_LENGTH = 2_000;

  public Cursor {
    if (value.length() > MAXIMUM_LENGTH) {
      throw new IllegalArgumentException("A cursor has at most " + MAXIMUM_LENGTH + " characters.");
    }
  }
}
