package touchstone.discovery;

/** There is no such discovery, candidate or overrule; the message says which. */
public final class UnknownDiscoveryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownDiscoveryException(String sentence) {
    super(sentence);
  }
}
