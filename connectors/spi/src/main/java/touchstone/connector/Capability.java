package touchstone.connector;

/**
 * What a connector can do beyond reading everything from the start.
 *
 * <p>An undeclared ability is refused with a fixed sentence, and the contract tests assert the
 * refusal.
 */
public enum Capability {
  /** {@link Connector#read} with the last page's cursor returns only what changed since. */
  INCREMENTAL,
  /** Deleted (and merged) records arrive, marked as such. */
  DELETIONS,
  /** Fields without a standard meaning are kept under their own names. */
  CUSTOM_FIELDS,
  /** {@link Connector#write} changes fields of existing records. */
  WRITE_BACK
}
