package touchstone.connector.salesforce.sandbox.soql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/** Computes the rows of a grouped query. */
final class Groups {

  private final SandboxOrganisation organisation;
  private final SoqlQuery query;

  private Groups(SandboxOrganisation organisation, SoqlQuery query) {
    this.organisation = organisation;
    this.query = query;
  }

  /** The result rows, each the selected values in order, null for an empty one. */
  static List<Object[]> of(
      SandboxOrganisation organisation, SoqlQuery query, List<StoredRecord> records) {
    return new Groups(organisation, query).rows(records);
  }

  private List<Object[]> rows(List<StoredRecord> records) {
    Map<List<Optional<Object>>, List<StoredRecord>> groups = new LinkedHashMap<>();
    if (query.groupBy().isEmpty()) {
      groups.put(List.of(), records);
    } else {
      for (StoredRecord record : records) {
        List<Optional<Object>> key = new ArrayList<>();
        query
            .groupBy()
            .forEach(path -> key.add(Optional.ofNullable(path.read(organisation, record))));
        groups.computeIfAbsent(key, each -> new ArrayList<>()).add(record);
      }
    }
    List<List<StoredRecord>> sorted = new ArrayList<>(groups.values());
    sorted.sort(order());
    List<Object[]> rows = new ArrayList<>();
    for (List<StoredRecord> group : sorted) {
      rows.add(row(group));
    }
    return Scan.cut(rows, query);
  }

  private Object[] row(List<StoredRecord> group) {
    Object[] row = new Object[query.columns().size()];
    for (int at = 0; at < row.length; at++) {
      SoqlQuery.Column column = query.columns().get(at);
      if (column instanceof SoqlQuery.AggregateColumn computed) {
        row[at] = compute(computed.aggregate(), group);
      } else if (column instanceof SoqlQuery.FieldColumn field) {
        row[at] = field.path().read(organisation, group.get(0));
      }
    }
    return row;
  }

  private Comparator<List<StoredRecord>> order() {
    Comparator<List<StoredRecord>> order = (left, right) -> 0;
    for (SoqlQuery.SortKey key : query.order()) {
      Comparator<Object> values =
          key.path().isPresent()
              ? Values.order(key.path().get().field().type())
              : Values.order(FieldType.DOUBLE);
      Comparator<Object> placed = Scan.nullsPlaced(values, key);
      order =
          order.thenComparing(
              (left, right) -> placed.compare(sortValue(key, left), sortValue(key, right)));
    }
    return order;
  }

  private Object sortValue(SoqlQuery.SortKey key, List<StoredRecord> group) {
    if (key.path().isPresent()) {
      return key.path().get().read(organisation, group.get(0));
    }
    return query.columns().stream()
        .filter(SoqlQuery.AggregateColumn.class::isInstance)
        .map(column -> ((SoqlQuery.AggregateColumn) column).aggregate())
        .filter(aggregate -> text(aggregate).equalsIgnoreCase(key.column()))
        .map(aggregate -> compute(aggregate, group))
        .findFirst()
        .orElse(null);
  }

  private static String text(SoqlQuery.Aggregate aggregate) {
    return aggregate.function() + "(" + aggregate.path().text() + ")";
  }

  private Object compute(SoqlQuery.Aggregate aggregate, List<StoredRecord> group) {
    FieldPath path = aggregate.path();
    List<Object> values = new ArrayList<>();
    group.stream()
        .map(record -> path.read(organisation, record))
        .filter(Objects::nonNull)
        .forEach(values::add);
    Comparator<Object> order = Values.order(path.field().type());
    return switch (aggregate.function()) {
      case COUNT -> (long) values.size();
      case COUNT_DISTINCT -> values.stream().distinct().count();
      case MIN -> values.stream().min(order).orElse(null);
      case MAX -> values.stream().max(order).orElse(null);
      case SUM ->
          values.isEmpty()
              ? null
              : values.stream().mapToDouble(value -> ((Number) value).doubleValue()).sum();
      case AVG ->
          values.isEmpty()
              ? null
              : values.stream()
                  .mapToDouble(value -> ((Number) value).doubleValue())
                  .average()
                  .getAsDouble();
    };
  }
}
