package touchstone.connector.salesforce.sandbox.soql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.org.Table;

/**
 * Finds a query's records. Pulls ask in the order of the last touch or of the id; those orders are
 * kept, so that such a query reads from where it begins and stops at its limit, unsorted.
 */
final class Scan {

  private Scan() {}

  static List<StoredRecord> of(
      SandboxOrganisation organisation, SoqlQuery query, boolean includeDeleted) {
    boolean all = includeDeleted || query.allRows();
    Table table = organisation.table(query.from());
    Optional<List<String>> ids = query.where().ids();
    List<StoredRecord> candidates;
    boolean sorted = query.order().isEmpty();
    if (ids.isPresent()) {
      candidates = ids.get().stream().map(table::find).flatMap(Optional::stream).toList();
    } else if (keptOrder(query, "SystemModstamp")
        || (sorted && query.where().touchedFrom().isPresent())) {
      StoredRecord[] kept = table.sortedByModstamp();
      int from = query.where().touchedFrom().map(bound -> firstFrom(kept, bound)).orElse(0);
      candidates = Arrays.asList(kept).subList(from, kept.length);
      sorted = true;
    } else if (keptOrder(query, "Id")) {
      candidates = Arrays.asList(table.sortedById());
      sorted = true;
    } else {
      candidates = table.records();
    }
    int wanted =
        sorted && !query.grouped() && query.limit().isPresent()
            ? query.offset() + query.limit().getAsInt()
            : Integer.MAX_VALUE;
    List<StoredRecord> found = filtered(candidates, query.where(), all, wanted);
    if (!sorted && !query.grouped()) {
      found.sort(order(organisation, query.order()));
    }
    return query.grouped() ? found : cut(found, query);
  }

  static <T> List<T> cut(List<T> found, SoqlQuery query) {
    int from = Math.min(query.offset(), found.size());
    int to = (int) Math.min(found.size(), (long) from + query.limit().orElse(Integer.MAX_VALUE));
    return found.subList(from, to);
  }

  private static List<StoredRecord> filtered(
      List<StoredRecord> candidates, Condition where, boolean all, int wanted) {
    List<StoredRecord> found = new ArrayList<>();
    for (StoredRecord record : candidates) {
      if (found.size() >= wanted) {
        break;
      }
      if ((all || !hidden(record)) && where.test(record)) {
        found.add(record);
      }
    }
    return found;
  }

  private static boolean hidden(StoredRecord record) {
    return record.deleted() || record.value("IsArchived").map(Boolean.TRUE::equals).orElse(false);
  }

  /** Whether the order asked for is one field ascending, with at most the id after it. */
  private static boolean keptOrder(SoqlQuery query, String field) {
    List<SoqlQuery.SortKey> order = query.order();
    boolean first = !order.isEmpty() && isPlain(order.get(0), field);
    return first && (order.size() == 1 || (order.size() == 2 && isPlain(order.get(1), "Id")));
  }

  private static boolean isPlain(SoqlQuery.SortKey key, String field) {
    return key.column().equals(field) && !key.descending();
  }

  private static int firstFrom(StoredRecord[] sorted, Instant bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle].systemModstamp().isBefore(bound)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Comparator<StoredRecord> order(
      SandboxOrganisation organisation, List<SoqlQuery.SortKey> keys) {
    Comparator<StoredRecord> order = (left, right) -> 0;
    for (SoqlQuery.SortKey key : keys) {
      FieldPath path = key.path().orElseThrow();
      Comparator<Object> values = nullsPlaced(Values.order(path.field().type()), key);
      order =
          order.thenComparing(
              (left, right) ->
                  values.compare(path.read(organisation, left), path.read(organisation, right)));
    }
    return order;
  }

  static Comparator<Object> nullsPlaced(Comparator<Object> values, SoqlQuery.SortKey key) {
    Comparator<Object> directed = key.descending() ? values.reversed() : values;
    return key.emptyLast() ? Comparator.nullsLast(directed) : Comparator.nullsFirst(directed);
  }
}
