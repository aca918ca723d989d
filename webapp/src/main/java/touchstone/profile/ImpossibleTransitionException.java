package touchstone.profile;

/** A version cannot come to that state from the one it is in; the message says which it can. */
public final class ImpossibleTransitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImpossibleTransitionException(String sentence) {
    super(sentence);
  }
}
