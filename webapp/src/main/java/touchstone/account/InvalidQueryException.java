package touchstone.account;

/** A parameter of a list is wrong. */
public final class InvalidQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  InvalidQueryException(String parameter, String sentence) {
    super(sentence);
    this.parameter = parameter;
  }

  /** Which one. */
  public String parameter() {
    return parameter;
  }
}
