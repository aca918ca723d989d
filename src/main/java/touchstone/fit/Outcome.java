package touchstone.fit;

/** What an account answers to a criterion. */
public enum Outcome {
  MATCH,
  NO_MATCH,
  /** The value is unknown: neither good nor bad. */
  UNKNOWN
}
