package touchstone.profile;

/** There is no such profile or version. */
public final class UnknownProfileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownProfileException(String sentence) {
    super(sentence);
  }
}
