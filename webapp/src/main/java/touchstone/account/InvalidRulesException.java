package touchstone.account;

/** Rules somebody sent cannot be used. */
public final class InvalidRulesException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidRulesException(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  /** Which member is wrong, like {@code channels[2].channelClass}. */
  public String field() {
    return field;
  }
}
