package touchstone.account;

import java.util.List;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/**
 * A field through which a record may belong to an account that it does not name itself.
 *
 * @param field names another record
 * @param type what kind of record that is
 */
record Through(Field<String> field, RecordType type) {

  /** These fields, the first one first. */
  static List<Through> all(List<Field<String>> fields) {
    return fields.stream().map(field -> new Through(field, Hanging.target(field))).toList();
  }
}
