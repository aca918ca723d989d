package touchstone.result;

/** The file of results could not be written; the former results are as they were. */
public final class ResultsNotWrittenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ResultsNotWrittenException(Exception cause) {
    super(
        "The results could not be written, so those of the former computation stay: "
            + cause.getMessage()
            + ". Make room in the directory that touchstone.home names, or let Touchstone write"
            + " there, and compute again.",
        cause);
  }
}
