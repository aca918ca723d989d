package touchstone.connector.testkit;

/** A mistake a connector's author could make; each must fail a named test of the contract. */
enum Flaw {
  /** Does everything right. */
  NONE,
  /** Its id has a capital letter. */
  ILL_FORMED_ID,
  /** A setting has no help. */
  SETTING_WITHOUT_HELP,
  /** Says it can do less than its tests expect. */
  FORGETS_A_CAPABILITY,
  /** Does what it says it cannot do; only a connector without abilities can show it. */
  DOES_MORE_THAN_DECLARED,
  /** Lets any secret in. */
  ACCEPTS_WRONG_CREDENTIALS,
  /** Calls wrong credentials a defect of its own. */
  BLAMES_ITSELF_FOR_CREDENTIALS,
  /** The last record of each page but the last is lost. */
  LOSES_A_ROW_PER_PAGE,
  /** Each page starts with the last record of the page before. */
  REPEATS_A_ROW_PER_PAGE,
  /** Keeps the position in memory, the cursor means nothing elsewhere. */
  CURSOR_OF_THIS_PROCESS_ONLY,
  /** The cursor never moves on. */
  PAGES_FOR_EVER,
  /** Throws for a type the organisation lacks. */
  THROWS_FOR_AN_ABSENT_TYPE,
  /** Describes no custom field. */
  DESCRIBES_STANDARD_FIELDS_ONLY,
  /** Drops a row with an unreadable value. */
  DROPS_UNREADABLE_ROWS,
  /** Keeps the row but tells nobody. */
  HIDES_UNREADABLE_VALUES,
  /** An absent number becomes 0. */
  UNKNOWN_NUMBER_IS_ZERO,
  /** Loses fields without a standard meaning. */
  DROPS_CUSTOM_FIELDS,
  /** The watermark brings everything again. */
  READS_ALL_AGAIN,
  /** The watermark brings nothing, ever. */
  MISSES_CHANGES,
  /** Deleted records just vanish. */
  HIDES_DELETIONS,
  /** Says accepted, changes nothing. */
  WRITES_NOTHING,
  /** One refused row refuses them all. */
  ALL_OR_NOTHING_WRITES,
  /** Answers accepted rows first, refused ones last. */
  RESULTS_OUT_OF_ORDER,
  /** Any refusal of the server counts as temporary. */
  PERMISSION_IS_TEMPORARY,
  /** Forgets the wait the server asked for. */
  FORGETS_THE_WAIT,
  /** Gives up at the first 503. */
  NEVER_RETRIES,
  /** Hammers an unwell server. */
  RETRIES_WITHOUT_BOUND,
  /** Puts the server's HTML into the message. */
  QUOTES_HTML,
  /** Does not count retries. */
  MISCOUNTS_CALLS,
  /** Its toString shows the secret. */
  SECRET_IN_TO_STRING,
  /** Logs the secret. */
  SECRET_IN_LOG,
  /** The message of a failed sign-in quotes the secret. */
  SECRET_IN_MESSAGE,
  /** Logs what it reads. */
  LOGS_RECORDS,
  /** A second close fails. */
  CLOSES_ONCE
}
