package touchstone.connector.salesforce.sandbox.soql;

import java.util.Comparator;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/** The order of a field's values: text without regard to case, ids exactly, numbers by size. */
final class Values {

  private Values() {}

  /** Compares two values of fields of a type, neither of them null. */
  static Comparator<Object> order(FieldType type) {
    if (type == FieldType.ID || type == FieldType.REFERENCE) {
      return (left, right) -> ((String) left).compareTo((String) right);
    }
    if (type.isText()) {
      return (left, right) -> String.CASE_INSENSITIVE_ORDER.compare((String) left, (String) right);
    }
    if (type.isNumber()) {
      return (left, right) ->
          Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }
    return Values::natural;
  }

  @SuppressWarnings("unchecked")
  private static int natural(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
