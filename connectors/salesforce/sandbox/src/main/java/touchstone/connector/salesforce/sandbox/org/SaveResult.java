package touchstone.connector.salesforce.sandbox.org;

import java.util.Optional;

/**
 * What became of one record of a write.
 *
 * @param id the record's id, when it has one
 * @param created whether the record is new
 * @param refusal why it was not written; empty when it was
 */
public record SaveResult(Optional<String> id, boolean created, Optional<Refusal> refusal) {

  static SaveResult saved(String id, boolean created) {
    return new SaveResult(Optional.of(id), created, Optional.empty());
  }

  /** A record that was not written. */
  public static SaveResult refused(Refusal refusal) {
    return new SaveResult(Optional.empty(), false, Optional.of(refusal));
  }

  /** Whether the record was written. */
  public boolean success() {
    return refusal.isEmpty();
  }
}
