package touchstone.benchmark;

/**
 * Takes the rows of one table of the mirror, value by value in the order of the columns. Not
 * thread-safe.
 */
interface MirrorRows extends AutoCloseable {

  /** A text without tabs, line ends or backslashes. */
  MirrorRows text(String value);

  /** A whole number; also a moment in microseconds. */
  MirrorRows whole(long value);

  /** {@code unscaled} divided by 10 to the {@code digits}. */
  MirrorRows decimal(long unscaled, int digits);

  /** A date by its epoch day. */
  MirrorRows date(int epochDay);

  /** Yes or no. */
  MirrorRows flag(boolean value);

  /** NULL. */
  MirrorRows unknown();

  /** Ends the row. */
  void end();

  /** Writes what is left. */
  @Override
  void close();
}
