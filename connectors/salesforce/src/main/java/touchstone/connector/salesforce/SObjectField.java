package touchstone.connector.salesforce;

import java.util.Set;

/**
 * One field of an sObject, as its description tells.
 *
 * @param name the API name
 * @param label the words people read
 * @param type Salesforce's own type name, like {@code picklist}
 * @param length the longest text it takes; 0 if not a text
 * @param custom whether the organisation or a package added it
 * @param updateable whether this connection may change it
 * @param filterable whether a query may filter by it
 * @param sortable whether a query may order by it
 */
record SObjectField(
    String name,
    String label,
    String type,
    int length,
    boolean custom,
    boolean updateable,
    boolean filterable,
    boolean sortable) {

  private static final Set<String> COMPOUND_OR_BINARY =
      Set.of("address", "location", "base64", "complexvalue", "encryptedstring");

  private static final Set<String> NUMBERS = Set.of("double", "currency", "percent", "int", "long");

  /** Whether it holds one plain value that a query can bring. */
  boolean plain() {
    return !COMPOUND_OR_BINARY.contains(type);
  }

  /** Long and rich text areas: two of them in one query cut its pages to 200 rows. */
  boolean longText() {
    return type.equals("textarea") && length > 255;
  }

  boolean number() {
    return NUMBERS.contains(type);
  }

  boolean moment() {
    return type.equals("datetime");
  }

  /** Whether it came with Touchstone. */
  boolean ours() {
    return name.regionMatches(true, 0, "Touchstone_", 0, "Touchstone_".length());
  }
}
