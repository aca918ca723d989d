package touchstone.connector.salesforce.sandbox.load;

/** Files that cannot be loaded; the message is one sentence for the person who chose them. */
public final class FilesRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FilesRefused(String sentence) {
    super(sentence);
  }

  FilesRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
