package touchstone.connector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import touchstone.connector.model.RecordType;

/**
 * New values for some fields of one existing record.
 *
 * @param type the record's type
 * @param id the record's id in the CRM
 * @param fields the source's own field names and their new values, in order; not empty
 */
public record RecordUpdate(RecordType type, String id, Map<String, FieldValue> fields) {

  public RecordUpdate {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("An update of " + id + " changes no field.");
    }
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
