package touchstone.icp.discovery;

/**
 * Something the search did or left out that the reader of its result must know.
 *
 * @param kind what it is about
 * @param sentence what happened, in plain words
 */
public record Notice(Kind kind, String sentence) {

  /** What a notice is about. */
  public enum Kind {
    /** No account has a known value of the attribute. */
    ALL_UNKNOWN,
    /** Every known value of the attribute is the same. */
    CONSTANT,
    /** Names were too rare, or too many, to be conditions. */
    NAMES_LEFT_OUT,
    /** Values were read as unknown. */
    READ_AS_UNKNOWN,
    /** Spellings of one name were merged, or look alike. */
    SPELLINGS,
    /** Accounts without a usable target were left out. */
    ACCOUNTS_LEFT_OUT,
    /** The space was too wide to search whole, or to shuffle as often as asked. */
    REDUCED_SEARCH,
    /** The confirmation could not be made. */
    NO_CONFIRMATION
  }
}
