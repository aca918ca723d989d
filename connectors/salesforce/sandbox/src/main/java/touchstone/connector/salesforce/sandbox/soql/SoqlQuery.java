package touchstone.connector.salesforce.sandbox.soql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * A query that has been checked against the data dictionary.
 *
 * @param from the type asked for
 * @param columns what is selected, in order
 * @param where which records
 * @param groupBy the fields grouped by
 * @param order how they are sorted
 * @param limit how many at most
 * @param offset how many are left out at the beginning
 * @param allRows whether deleted records are asked for in the query itself
 */
record SoqlQuery(
    ObjectType from,
    List<Column> columns,
    Condition where,
    List<FieldPath> groupBy,
    List<SortKey> order,
    OptionalInt limit,
    int offset,
    boolean allRows) {

  /** One thing selected. */
  sealed interface Column {}

  /** A field. */
  record FieldColumn(FieldPath path) implements Column {}

  /** A computed value over a group. */
  record AggregateColumn(Aggregate aggregate, String name) implements Column {}

  /** The number of records, alone: {@code COUNT()}. */
  record CountColumn() implements Column {}

  /** The records of another type that point here: {@code (SELECT Id FROM Contacts)}. */
  record ChildColumn(String relationship, FieldPath reference, SoqlQuery query) implements Column {}

  /** A computed value: what is done with which field. */
  record Aggregate(Function function, FieldPath path) {}

  /** What can be computed over a group. */
  enum Function {
    COUNT,
    COUNT_DISTINCT,
    MIN,
    MAX,
    SUM,
    AVG
  }

  /**
   * One sort key.
   *
   * @param column the column of a grouped query's result, by its text; empty otherwise
   * @param path the field; empty when a computed value is sorted by
   */
  record SortKey(Optional<FieldPath> path, String column, boolean descending, boolean emptyLast) {}

  boolean counts() {
    return columns.get(0) instanceof CountColumn;
  }

  boolean grouped() {
    return !groupBy.isEmpty()
        || columns.stream().anyMatch(column -> column instanceof AggregateColumn);
  }
}
