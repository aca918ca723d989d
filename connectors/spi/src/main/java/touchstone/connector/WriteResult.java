package touchstone.connector;

import java.util.List;

/** What became of one {@link RecordUpdate}. */
public sealed interface WriteResult {

  /** The record's id. */
  String id();

  /** The CRM took it. */
  record Accepted(String id) implements WriteResult {}

  /**
   * The CRM refused this row alone.
   *
   * @param id the record's id
   * @param kind who must act; {@code TEMPORARY} rows may be sent again
   * @param code the CRM's own code, like {@code FIELD_CUSTOM_VALIDATION_EXCEPTION}
   * @param message a sentence that names field and reason
   * @param fields the source fields concerned; may be empty
   */
  record Refused(
      String id, ConnectorException.Kind kind, String code, String message, List<String> fields)
      implements WriteResult {
    public Refused {
      fields = List.copyOf(fields);
    }
  }
}
