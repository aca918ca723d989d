package touchstone.connector;

/**
 * What a connector can do beyond reading everything from the start.
 *
 * <p>An undeclared ability is refused with a fixed sentence, {@link #refusal()}, and the contract
 * tests assert the refusal.
 */
public enum Capability {
  /** {@link Connector#read} with the last page's cursor returns only what changed since. */
  INCREMENTAL("This connector cannot read changes only: it reads everything each time."),
  /** Deleted (and merged) records arrive, marked as such. */
  DELETIONS("This connector cannot tell which records were deleted."),
  /** Fields without a standard meaning are kept under their own names. */
  CUSTOM_FIELDS("This connector reads the standard fields only."),
  /** {@link Connector#write} changes fields of existing records. */
  WRITE_BACK("This connector is read-only: it cannot write back.");

  private final String refusal;

  Capability(String refusal) {
    this.refusal = refusal;
  }

  /**
   * The sentence people read where a connector without this ability is asked for it. A connector
   * throws it as {@code CONFIGURATION} from the call that would need the ability: {@code
   * Connector.write}, or {@code Connector.read} with the watermark of a finished read. Deletions
   * and custom fields have no call of their own: without the ability none arrive.
   */
  public String refusal() {
    return refusal;
  }
}
