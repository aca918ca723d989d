package touchstone.icp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The definition attributes of all accounts of a set. Immutable and thread-safe.
 *
 * @param rows the number of accounts
 * @param columns one an attribute, each with as many rows
 */
public record AttributeTable(int rows, List<AttributeColumn> columns) {

  /**
   * @throws IllegalArgumentException if a column has another number of rows, or two share a key
   */
  public AttributeTable {
    columns = List.copyOf(columns);
    Map<String, AttributeColumn> byKey = new LinkedHashMap<>();
    for (AttributeColumn column : columns) {
      if (column.rows() != rows) {
        throw new IllegalArgumentException(
            "The attribute \""
                + column.attribute().key()
                + "\" has "
                + column.rows()
                + " rows, not "
                + rows
                + ".");
      }
      if (byKey.put(column.attribute().key(), column) != null) {
        throw new IllegalArgumentException(
            "The attribute \"" + column.attribute().key() + "\" is there twice.");
      }
    }
  }

  /** The column of an attribute; empty if it is not mapped, which makes it unknown of everyone. */
  public Optional<AttributeColumn> find(String key) {
    return columns.stream().filter(column -> column.attribute().key().equals(key)).findFirst();
  }
}
