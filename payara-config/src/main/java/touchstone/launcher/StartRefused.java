package touchstone.launcher;

/**
 * The command cannot go on; the message is one plain sentence for the person who typed it. Ends the
 * program with exit status 2.
 */
final class StartRefused extends Exception {

  private static final long serialVersionUID = 1L;

  StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
