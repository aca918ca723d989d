package touchstone.connector.salesforce.sandbox.org;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * The records of one object type, found by id and by external ids, and kept in the two orders pulls
 * ask for. Reads and writes happen under the organisation's lock.
 */
public final class Table {

  private static final Comparator<StoredRecord> BY_ID = Comparator.comparing(StoredRecord::id);
  private static final Comparator<StoredRecord> BY_MODSTAMP =
      Comparator.comparing(StoredRecord::systemModstamp).thenComparing(BY_ID);

  private final ObjectType type;
  private final Map<String, StoredRecord> byId = new HashMap<>();
  private final List<StoredRecord> inOrderOfArrival = new ArrayList<>();
  private final Map<Integer, Map<String, List<StoredRecord>>> byValue = new HashMap<>();
  private long nextNumber = 1;
  private volatile StoredRecord[] sortedById;
  private volatile StoredRecord[] sortedByModstamp;

  Table(ObjectType type) {
    this.type = type;
  }

  /** The records' type. */
  public ObjectType type() {
    return type;
  }

  /** How many records there are, deleted ones included. */
  public int size() {
    return inOrderOfArrival.size();
  }

  /** All records, deleted ones included, oldest first. Not to be changed. */
  public List<StoredRecord> records() {
    return inOrderOfArrival;
  }

  /** The record with an 18-character id, deleted ones included. */
  public Optional<StoredRecord> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All records by id, deleted ones included. Not to be changed. */
  public StoredRecord[] sortedById() {
    StoredRecord[] sorted = sortedById;
    if (sorted == null) {
      sorted = inOrderOfArrival.toArray(new StoredRecord[0]);
      Arrays.sort(sorted, BY_ID);
      sortedById = sorted;
    }
    return sorted;
  }

  /** All records by last touch and then id, deleted ones included. Not to be changed. */
  public StoredRecord[] sortedByModstamp() {
    StoredRecord[] sorted = sortedByModstamp;
    if (sorted == null) {
      sorted = inOrderOfArrival.toArray(new StoredRecord[0]);
      Arrays.sort(sorted, BY_MODSTAMP);
      sortedByModstamp = sorted;
    }
    return sorted;
  }

  /** The records, not deleted, whose field at a position holds a text, whatever its case. */
  public List<StoredRecord> having(int position, String text) {
    Map<String, List<StoredRecord>> index;
    synchronized (byValue) {
      index = byValue.computeIfAbsent(position, this::indexed);
    }
    return index.getOrDefault(text.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(record -> !record.deleted())
        .toList();
  }

  String newId() {
    String id;
    do {
      id = RecordId.of(type.keyPrefix(), nextNumber++);
    } while (byId.containsKey(id));
    return id;
  }

  StoredRecord add(Object[] values) {
    StoredRecord record = new StoredRecord(type, values);
    if (byId.putIfAbsent(record.id(), record) != null) {
      throw new IllegalArgumentException("two records with the id " + record.id());
    }
    inOrderOfArrival.add(record);
    forgetOrders();
    byValue.forEach((position, index) -> index(index, position, record));
    return record;
  }

  void remove(StoredRecord record) {
    byId.remove(record.id());
    inOrderOfArrival.remove(record);
    forgetOrders();
    byValue.clear();
  }

  void replace(StoredRecord record, Object[] values) {
    Object[] before = record.snapshot();
    record.replace(values);
    forgetOrders();
    byValue.forEach(
        (position, index) -> {
          Object old = position < before.length ? before[position] : null;
          if (old != null) {
            index.get(old.toString().toLowerCase(Locale.ROOT)).remove(record);
          }
          index(index, position, record);
        });
  }

  private void forgetOrders() {
    sortedById = null;
    sortedByModstamp = null;
  }

  private Map<String, List<StoredRecord>> indexed(int position) {
    Map<String, List<StoredRecord>> index = new HashMap<>();
    inOrderOfArrival.forEach(record -> index(index, position, record));
    return index;
  }

  private static void index(
      Map<String, List<StoredRecord>> index, int position, StoredRecord record) {
    record
        .value(position)
        .ifPresent(
            value ->
                index
                    .computeIfAbsent(
                        value.toString().toLowerCase(Locale.ROOT), text -> new ArrayList<>())
                    .add(record));
  }
}
