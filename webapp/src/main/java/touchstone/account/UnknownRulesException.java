package touchstone.account;

/** There is no such version of the rules. */
public final class UnknownRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownRulesException(long connectionId, int number) {
    super("Connection " + connectionId + " has no version " + number + " of its value rules.");
  }
}
