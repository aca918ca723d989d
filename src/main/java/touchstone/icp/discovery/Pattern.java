package touchstone.icp.discovery;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;

/**
 * A conjunction of one to three conditions: a profile as the search finds it.
 *
 * @param selectors in the order of the searched columns
 */
public record Pattern(List<Selector> selectors) {

  public Pattern {
    selectors = List.copyOf(selectors);
    if (selectors.isEmpty()) {
      throw new IllegalArgumentException("A pattern has at least one condition.");
    }
  }

  /** The conditions in words. */
  public String inWords() {
    return selectors.stream().map(Selector::inWords).collect(Collectors.joining(" and "));
  }

  /** The pattern without one of its conditions. */
  public Pattern without(Selector selector) {
    return new Pattern(selectors.stream().filter(s -> !s.equals(selector)).toList());
  }

  /**
   * The rows that meet every condition. A row whose value is unknown does not.
   *
   * @param columns hold every attribute of the pattern
   * @throws IllegalArgumentException if an attribute has no column
   */
  public BitSet rows(List<AttributeColumn> columns) {
    int rows = columns.isEmpty() ? 0 : columns.get(0).rows();
    BitSet all = new BitSet(rows);
    all.set(0, rows);
    for (Selector selector : selectors) {
      all.and(rows(selector, columnOf(selector.attribute(), columns)));
    }
    return all;
  }

  private static AttributeColumn columnOf(
      DefinitionAttribute attribute, List<AttributeColumn> columns) {
    return columns.stream()
        .filter(column -> column.attribute().key().equals(attribute.key()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The attribute \"" + attribute.key() + "\" has no column here."));
  }

  private static BitSet rows(Selector selector, AttributeColumn column) {
    BitSet rows = new BitSet(column.rows());
    if (selector instanceof Selector.CategoryIs is && column instanceof CategoryColumn names) {
      markCategories(rows, names, Set.of(is.name()));
    } else if (selector instanceof Selector.CategoryIn in
        && column instanceof CategoryColumn names) {
      markCategories(rows, names, new HashSet<>(in.names()));
    } else if (selector instanceof Selector.NameContained has
        && column instanceof CategorySetColumn sets) {
      markContaining(rows, sets, has.name());
    } else if (selector instanceof Selector.NumberBand band
        && column instanceof NumberColumn numbers) {
      for (int row = 0; row < numbers.rows(); row++) {
        if (numbers.known(row) && band.holds(numbers.values()[row])) {
          rows.set(row);
        }
      }
    } else {
      throw new IllegalArgumentException(
          "The condition \"" + selector.inWords() + "\" does not suit the kind of its column.");
    }
    return rows;
  }

  private static void markCategories(BitSet rows, CategoryColumn column, Set<String> wanted) {
    boolean[] inside = new boolean[column.names().size()];
    for (int code = 0; code < inside.length; code++) {
      inside[code] = wanted.contains(column.names().get(code));
    }
    for (int row = 0; row < column.rows(); row++) {
      if (column.known(row) && inside[column.codes()[row]]) {
        rows.set(row);
      }
    }
  }

  private static void markContaining(BitSet rows, CategorySetColumn column, String name) {
    int wanted = column.names().indexOf(name);
    for (int row = 0; row < column.rows(); row++) {
      for (int at = column.starts()[row]; at < column.starts()[row + 1]; at++) {
        if (column.codes()[at] == wanted) {
          rows.set(row);
        }
      }
    }
  }
}
