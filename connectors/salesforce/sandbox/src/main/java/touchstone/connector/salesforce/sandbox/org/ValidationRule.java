package touchstone.connector.salesforce.sandbox.org;

import java.util.List;
import java.util.function.Predicate;

/**
 * A rule of the organisation that refuses records.
 *
 * @param object the object type it watches
 * @param refuses true for a record, as it would be stored, that must not be
 * @param message what the user is told
 * @param fields the fields to mark, by API name
 */
public record ValidationRule(
    String object, Predicate<StoredRecord> refuses, String message, List<String> fields) {

  public ValidationRule {
    fields = List.copyOf(fields);
  }
}
