package touchstone.account;

/** A snapshot cannot be brought up to date by what changed; the message says why. */
final class OutdatedSnapshotException extends Exception {

  private static final long serialVersionUID = 1L;

  OutdatedSnapshotException(String message) {
    super(message);
  }
}
