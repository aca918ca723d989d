package touchstone.work;

/** What went wrong in pieces of work that all must have ended before it is thrown. Thread-safe. */
public final class Failures {

  private volatile Throwable first;

  /** Does a piece of work and keeps what it throws, a {@link RuntimeException} or an error. */
  public void run(Runnable piece) {
    try {
      piece.run();
    } catch (RuntimeException | Error e) {
      keep(e);
    }
  }

  private synchronized void keep(Throwable failure) {
    if (first == null) {
      first = failure;
    } else if (first != failure) {
      first.addSuppressed(failure);
    }
  }

  /** Whether nothing went wrong so far. */
  public boolean none() {
    return first == null;
  }

  /**
   * Returns if nothing went wrong.
   *
   * @throws RuntimeException what went wrong first, the rest suppressed; an error likewise
   */
  public void throwFirst() {
    Throwable failure = first;
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
  }
}
