package touchstone.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;
import touchstone.store.MirrorChanges;
import touchstone.store.MirrorRecord;
import touchstone.store.MirrorStore;
import touchstone.store.RecordId;
import touchstone.value.fact.RecordSet;

/**
 * The records that changed since a snapshot, deleted ones too, and those that have to be read again
 * with them. Fetched by index where there is one. Not thread-safe.
 */
final class ChangedRecords {

  /** All types but accounts and rates; first those of which there are most. */
  private static final List<RecordType> LARGE_FIRST =
      Stream.concat(
              Stream.of(RecordType.ACTIVITY, RecordType.SUPPORT_CASE), FactVisitors.ORDER.stream())
          .distinct()
          .toList();

  private static final RecordShape ACCOUNTS = RecordShape.all(RecordType.ACCOUNT);

  private final MirrorStore mirror;
  private final MirrorChanges changes;
  private final long connectionId;
  private final SideBySide scans;
  private final long most;
  private final Map<String, CrmRecord> accounts = new LinkedHashMap<>();
  private final Map<RecordType, List<MirrorRecord>> records = new EnumMap<>(RecordType.class);
  private final RecordSet replaced = new RecordSet();

  /**
   * @param most with more records than this it is better to read everything
   */
  ChangedRecords(MirrorStore mirror, long connectionId, SideBySide scans, long most) {
    this.mirror = mirror;
    this.changes = mirror.changes();
    this.connectionId = connectionId;
    this.scans = scans;
    this.most = most;
    LARGE_FIRST.forEach(type -> records.put(type, new ArrayList<>()));
  }

  /** Fetches what this run or a later one changed. */
  void byRun(long fromRun) throws OutdatedSnapshotException {
    boolean[] rates = {false};
    AtomicLong count = new AtomicLong();
    List<SideBySide.Scan> all = new ArrayList<>();
    for (RecordType type : LARGE_FIRST) {
      List<MirrorRecord> some = records.get(type);
      all.add(
          progress ->
              changes.showChanged(
                  connectionId,
                  FactVisitors.shape(type),
                  fromRun,
                  record -> {
                    if (count.incrementAndGet() <= most) {
                      some.add(record.kept());
                    }
                    progress.next(type.plural());
                  }));
    }
    all.add(
        progress ->
            changes.scanChanged(
                connectionId,
                ACCOUNTS,
                true,
                fromRun,
                account -> accounts.put(account.id(), account)));
    all.add(
        progress ->
            changes.showChanged(
                connectionId,
                RecordShape.all(RecordType.EXCHANGE_RATE),
                fromRun,
                rate -> rates[0] = true));
    scans.read(all);
    if (rates[0]) {
      throw new OutdatedSnapshotException("exchange rates changed");
    }
    check(count.get() + accounts.size());
    accounts.keySet().forEach(id -> replaced.add(RecordId.of(RecordType.ACCOUNT, id)));
    records.values().forEach(some -> some.forEach(record -> replaced.add(record.number())));
  }

  /** Fetches records by id. */
  void byId(RecordType type, Set<String> ids) throws OutdatedSnapshotException {
    if (type == RecordType.ACCOUNT) {
      changes.scanByIds(connectionId, ACCOUNTS, ids, this::add);
    } else {
      changes.showByIds(connectionId, FactVisitors.shape(type), ids, this::add);
    }
    check(replaced.size());
  }

  /** Fetches what refers to one of these by a field that finds it. */
  void referring(Field<?> field, Collection<String> ids) throws OutdatedSnapshotException {
    changes.showReferring(connectionId, FactVisitors.shape(field.type()), field, ids, this::add);
    check(replaced.size());
  }

  /** Fetches what refers to one of these by a field that does not find it: reads the table once. */
  void searched(Field<String> field, RecordType target, RecordSet changed)
      throws OutdatedSnapshotException {
    mirror.show(
        connectionId,
        FactVisitors.shape(field.type()),
        record -> {
          if (record.reference(field, target).stream().anyMatch(changed::contains)) {
            add(record);
          }
        });
    check(replaced.size());
  }

  private void add(CrmRecord account) {
    if (replaced.add(RecordId.of(RecordType.ACCOUNT, account.id()))) {
      accounts.put(account.id(), account);
    }
  }

  private void add(MirrorRecord record) {
    if (replaced.size() <= most && replaced.add(record.number())) {
      records.get(record.type()).add(record.kept());
    }
  }

  private void check(long count) throws OutdatedSnapshotException {
    if (count > most) {
      throw new OutdatedSnapshotException("more changed than stayed the same");
    }
  }

  /** The accounts, by id. */
  Map<String, CrmRecord> accounts() {
    return accounts;
  }

  /** The records of another type. */
  List<MirrorRecord> of(RecordType type) {
    return records.get(type);
  }

  /** The contacts, leads and deals that these records name. */
  Map<RecordType, RecordSet> named() {
    Map<RecordType, RecordSet> named = new EnumMap<>(RecordType.class);
    for (RecordType type : List.of(RecordType.CONTACT, RecordType.LEAD, RecordType.DEAL)) {
      named.put(type, new RecordSet());
    }
    for (RecordType type : FactVisitors.ORDER) {
      for (Field<String> field : FactVisitors.links(type)) {
        RecordType target = Hanging.target(field);
        if (named.containsKey(target)) {
          of(type).forEach(r -> r.reference(field, target).ifPresent(named.get(target)::add));
        }
      }
    }
    return named;
  }

  /** The ids of the records that these name by a field. */
  Set<String> ids(Field<String> reference) {
    Set<String> ids = new LinkedHashSet<>();
    for (MirrorRecord record : of(reference.type())) {
      record.get(reference).ifPresent(ids::add);
    }
    return ids;
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
