package touchstone.result;

/**
 * The results of the last computation are there and cannot be read: an administrator has to have
 * them computed again. The message says so and why.
 */
public final class ResultsUnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ResultsUnreadableException(String why) {
    super(sentence(why));
  }

  ResultsUnreadableException(Exception cause) {
    super(sentence("their file cannot be used: " + cause.getMessage()), cause);
  }

  private static String sentence(String why) {
    return "The results of the last computation cannot be read, because "
        + why
        + ". Compute again: start a run of the kind COMPUTE.";
  }
}
