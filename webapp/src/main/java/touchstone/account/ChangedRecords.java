package touchstone.account;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.store.MirrorStore;
import touchstone.store.RecordId;
import touchstone.value.fact.RecordSet;

/**
 * The records that changed since a snapshot, deleted ones too, and those that have to be read again
 * with them. Fetched by index where there is one. Not thread-safe.
 */
final class ChangedRecords {

  private final MirrorStore mirror;
  private final long connectionId;
  private final long most;
  private final Map<RecordType, Map<String, CrmRecord>> records = new EnumMap<>(RecordType.class);
  private final RecordSet replaced = new RecordSet();

  /**
   * @param most with more records than this it is better to read everything
   */
  ChangedRecords(MirrorStore mirror, long connectionId, long most) {
    this.mirror = mirror;
    this.connectionId = connectionId;
    this.most = most;
  }

  /** Fetches what runs changed. */
  void byRun(RecordType type, long fromRun) throws OutdatedSnapshotException {
    mirror.scanChanged(connectionId, type, fromRun, this::add);
    check();
  }

  /** Fetches records by id. */
  void byId(RecordType type, Set<String> ids) throws OutdatedSnapshotException {
    mirror.scanByIds(connectionId, type, ids, this::add);
    check();
  }

  /** Fetches what refers to one of these by a field that has an index. */
  void referring(Field<?> field, Collection<String> ids) throws OutdatedSnapshotException {
    mirror.scanReferring(connectionId, field, ids, this::add);
    check();
  }

  /** Fetches what refers to one of these by a field without an index: reads the table once. */
  void searched(Field<String> field, RecordType target, RecordSet changed)
      throws OutdatedSnapshotException {
    mirror.scan(
        connectionId,
        field.type(),
        MirrorStore.Order.ANY,
        record ->
            record
                .get(field)
                .filter(id -> changed.contains(RecordId.of(target, id)))
                .ifPresent(id -> add(record)));
    check();
  }

  private void add(CrmRecord record) {
    if (replaced.size() <= most) {
      of(record.type()).putIfAbsent(record.id(), record);
      replaced.add(RecordId.of(record.type(), record.id()));
    }
  }

  private void check() throws OutdatedSnapshotException {
    if (replaced.size() > most) {
      throw new OutdatedSnapshotException("more changed than stayed the same");
    }
  }

  /** The records of a type, by id. */
  Map<String, CrmRecord> of(RecordType type) {
    return records.computeIfAbsent(type, t -> new LinkedHashMap<>());
  }

  /** The contacts, leads and deals that these records name. */
  Map<RecordType, RecordSet> named() {
    Map<RecordType, RecordSet> named = new EnumMap<>(RecordType.class);
    for (RecordType type : List.of(RecordType.CONTACT, RecordType.LEAD, RecordType.DEAL)) {
      named.put(type, new RecordSet());
    }
    for (RecordType type : FactVisitors.ORDER) {
      for (Field<?> field : FactVisitors.links(type)) {
        RecordType target = Hanging.target(field);
        if (named.containsKey(target)) {
          values(field).forEach(id -> named.get(target).add(RecordId.of(target, id)));
        }
      }
    }
    return named;
  }

  /** What a field of the records of its type says that are not deleted. */
  Set<String> values(Field<?> reference) {
    Set<String> values = new LinkedHashSet<>();
    for (CrmRecord record : of(reference.type()).values()) {
      if (!record.deleted()) {
        record.get(reference).map(Object::toString).ifPresent(values::add);
      }
    }
    return values;
  }

  /** All records, by number. */
  RecordSet replaced() {
    return replaced;
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return replaced.size() == 0;
  }
}
