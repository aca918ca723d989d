package touchstone.connector.csv;

/** How much of a file is held in memory at once. */
final class RowLimits {

  /** The longest value kept, in characters. */
  static final int LONGEST_VALUE = 1_000_000;

  /** The longest line kept, in characters. */
  static final int LONGEST_LINE = 4_000_000;

  /** A page ends when its lines have this many characters. */
  static final int LARGEST_PAGE = 4_000_000;

  /** No table anybody fills has more columns. */
  static final int MOST_COLUMNS = 5_000;

  /** A file with more lines like these is not what it claims to be. */
  static final int MOST_BROKEN_LINES = 100;

  /** The longest id. */
  static final int LONGEST_ID = 255;

  private RowLimits() {}
}
