package touchstone.icp;

import java.util.Arrays;
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

  /**
   * The same attributes of some accounts.
   *
   * @param chosen row numbers, in the order wanted; one may come several times
   */
  public AttributeTable at(int[] chosen) {
    return new AttributeTable(
        chosen.length, columns.stream().map(column -> at(column, chosen)).toList());
  }

  private static AttributeColumn at(AttributeColumn column, int[] chosen) {
    if (column instanceof CategoryColumn names) {
      return new CategoryColumn(
          names.attribute(),
          names.names(),
          Arrays.stream(chosen).map(row -> names.codes()[row]).toArray());
    }
    if (column instanceof NumberColumn numbers) {
      return new NumberColumn(
          numbers.attribute(),
          Arrays.stream(chosen).mapToDouble(row -> numbers.values()[row]).toArray());
    }
    CategorySetColumn sets = (CategorySetColumn) column;
    int[] starts = new int[chosen.length + 1];
    for (int i = 0; i < chosen.length; i++) {
      starts[i + 1] = starts[i] + sets.starts()[chosen[i] + 1] - sets.starts()[chosen[i]];
    }
    int[] codes = new int[starts[chosen.length]];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(
          sets.codes(), sets.starts()[chosen[i]], codes, starts[i], starts[i + 1] - starts[i]);
    }
    return new CategorySetColumn(sets.attribute(), sets.names(), starts, codes);
  }
}
