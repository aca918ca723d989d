package touchstone.connector.salesforce.sandbox.schema;

import java.util.Locale;

/** What may hold for a field beside its type; the resource files write them in lower case. */
public enum FieldTrait {
  /** The field that names a record. */
  NAME,
  /** A new record must bring it. */
  REQUIRED,
  /** Never empty, but filled by Salesforce when a new record leaves it out. */
  NEVER_NULL,
  /** Set by Salesforce only. */
  READ_ONLY,
  /** Set once, with the new record. */
  CREATE_ONLY,
  /** An id of another system: records can be addressed by it. */
  EXTERNAL_ID,
  /** No two records share a value. */
  UNIQUE,
  /** Only the picklist's own values are accepted. */
  RESTRICTED;

  static FieldTrait of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
