package touchstone.snapshot;

/** Bytes of a file are not those that were written. */
final class DamagedFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
