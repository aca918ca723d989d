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
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;
import touchstone.store.MirrorChanges;
import touchstone.store.MirrorRecord;
import touchstone.store.RecordId;
import touchstone.value.fact.RecordSet;
import touchstone.work.BegunTask;
import touchstone.work.Workers;

/**
 * The records that changed since a snapshot, deleted ones too, and those that have to be read again
 * with them. Fetched by index. Those that name their account become facts as they arrive, while the
 * database looks for the next; those that belong to one through others wait until all others are
 * known. Not thread-safe.
 */
final class ChangedRecords {

  /** Of these there are most, about as many as of all others. */
  private static final RecordType LARGEST = RecordType.ACTIVITY;

  /** What else is read, side by side. */
  private static final List<List<RecordType>> LANES =
      List.of(
          List.of(RecordType.DEAL, RecordType.CAMPAIGN, RecordType.CONTACT, RecordType.LEAD),
          List.of(
              RecordType.SUPPORT_CASE,
              RecordType.REVENUE_ENTRY,
              RecordType.CAMPAIGN_MEMBER,
              RecordType.SURVEY,
              RecordType.OUTCOME,
              RecordType.SIGNAL));

  private final MirrorChanges changes;
  private final long connectionId;
  private final RecordShape accountShape;
  private final SideBySide scans;
  private final long most;
  private final AtomicLong count = new AtomicLong();
  private final HeldRecords early;
  private BegunTask earlyScan;
  private final Map<String, CrmRecord> accounts = new LinkedHashMap<>();
  private final Map<RecordType, RecordSet> replaced = new EnumMap<>(RecordType.class);
  private final Map<RecordType, List<MirrorRecord>> waiting = new EnumMap<>(RecordType.class);
  private final Map<RecordType, ArrivedIds> ids = new EnumMap<>(RecordType.class);

  /**
   * @param accountShape the fields of accounts to read
   * @param most with more records than this it is better to read everything
   * @param named the types of which the ids will be asked for
   */
  ChangedRecords(
      MirrorChanges changes,
      long connectionId,
      RecordShape accountShape,
      SideBySide scans,
      long most,
      Set<RecordType> named) {
    this.changes = changes;
    this.connectionId = connectionId;
    this.accountShape = accountShape;
    this.scans = scans;
    this.most = most;
    this.early = new HeldRecords(most);
    for (RecordType type : RecordType.values()) {
      replaced.put(type, new RecordSet());
      waiting.put(type, new ArrayList<>());
    }
    named.forEach(type -> ids.put(type, new ArrivedIds()));
  }

  /**
   * Begins to fetch the largest table, while it becomes known which accounts there are. To be
   * followed by {@link #end}, whatever happens between.
   */
  void begin(long fromRun, Workers workers) {
    earlyScan =
        workers.start(
            () -> scans.read(List.of(progress -> show(fromRun, LARGEST, early, progress))));
  }

  /** Waits until nothing is fetched any more. */
  void end() {
    earlyScan.await();
  }

  /**
   * Fetches the accounts that this run or a later one changed.
   *
   * @throws OutdatedSnapshotException if exchange rates changed
   */
  void accountsByRun(long fromRun) throws OutdatedSnapshotException {
    boolean[] rates = {false};
    scans.read(
        List.of(
            progress ->
                changes.scanChanged(connectionId, accountShape, true, fromRun, this::addAccount),
            progress ->
                changes.showChanged(
                    connectionId,
                    RecordShape.all(RecordType.EXCHANGE_RATE),
                    fromRun,
                    some -> rates[0] = true)));
    if (rates[0]) {
      throw new OutdatedSnapshotException("exchange rates changed");
    }
    check();
  }

  /** Fetches accounts by id. */
  void accountsById(Set<String> some) {
    changes.scanByIds(connectionId, accountShape, some, this::addAccount);
  }

  private void addAccount(CrmRecord account) {
    if (replaced.get(RecordType.ACCOUNT).add(RecordId.of(RecordType.ACCOUNT, account.id()))) {
      accounts.put(account.id(), account);
      count.incrementAndGet();
    }
  }

  /** Fetches the other records that this run or a later one changed. */
  void byRun(long fromRun, FactVisitors visitors) throws OutdatedSnapshotException {
    FactVisitors earlyPart = visitors.part();
    // None comes twice, so the sets are made when it is known how large they will be.
    RecordNumbers numbers = new RecordNumbers();
    early.giveTo(taker(LARGEST, earlyPart, numbers::add));
    List<SideBySide.Scan> all = new ArrayList<>();
    List<FactVisitors> parts = new ArrayList<>(List.of(earlyPart));
    for (List<RecordType> lane : LANES) {
      FactVisitors part = visitors.part();
      parts.add(part);
      all.add(progress -> lane.forEach(type -> byRun(fromRun, type, part, progress)));
    }
    scans.read(all);
    earlyScan.join();
    early.release();
    numbers.addTo(replaced.get(LARGEST));
    parts.forEach(visitors::addAll);
    check();
  }

  private void byRun(
      long fromRun, RecordType type, FactVisitors visitors, SideBySide.Progress progress) {
    RecordNumbers numbers = new RecordNumbers();
    show(fromRun, type, taker(type, visitors, numbers::add), progress);
    numbers.addTo(replaced.get(type));
  }

  private void show(
      long fromRun,
      RecordType type,
      Consumer<List<MirrorRecord>> taker,
      SideBySide.Progress progress) {
    changes.showChanged(
        connectionId,
        FactVisitors.shape(type),
        fromRun,
        records -> {
          taker.accept(records);
          progress.next(type.plural(), records.size());
        });
  }

  /** Fetches records by id. */
  void byId(RecordType type, Set<String> some, FactVisitors visitors)
      throws OutdatedSnapshotException {
    changes.showByIds(connectionId, FactVisitors.shape(type), some, taker(type, visitors));
    check();
  }

  /** Fetches what refers to one of these by a field. */
  void referring(Field<?> field, Collection<String> some, FactVisitors visitors)
      throws OutdatedSnapshotException {
    RecordType type = field.type();
    changes.showReferring(
        connectionId, FactVisitors.shape(type), field, some, taker(type, visitors));
    check();
  }

  /** Who takes records of a type, deleted ones too; none that came before is taken again. */
  private Consumer<List<MirrorRecord>> taker(RecordType type, FactVisitors visitors) {
    return taker(type, visitors, replaced.get(type)::add);
  }

  /**
   * @param added remembers a record and says whether it is new
   */
  private Consumer<List<MirrorRecord>> taker(
      RecordType type, FactVisitors visitors, LongPredicate added) {
    List<MirrorRecord> later = waiting.get(type);
    Consumer<List<MirrorRecord>> named = visitors.named(type, record -> later.add(record.kept()));
    List<MirrorRecord> living = new ArrayList<>();
    return records -> {
      living.clear();
      // With too many nothing will be made of them.
      if (count.addAndGet(records.size()) <= most) {
        for (MirrorRecord record : records) {
          if (added.test(record.number())) {
            remember(record);
            if (!record.deleted()) {
              living.add(record);
            }
          }
        }
      }
      named.accept(living);
    };
  }

  private void remember(MirrorRecord record) {
    ArrivedIds told = ids.get(record.type());
    if (told != null) {
      told.add(record);
    }
  }

  private void check() throws OutdatedSnapshotException {
    if (count.get() > most) {
      throw new OutdatedSnapshotException("more changed than stayed the same");
    }
  }

  /** The accounts, by id. */
  Map<String, CrmRecord> accounts() {
    return accounts;
  }

  /** Those that wait, by type. */
  List<MirrorRecord> waiting(RecordType type) {
    return waiting.get(type);
  }

  /**
   * Adds the contacts, leads and deals that waiting records name.
   *
   * @param named by type
   */
  void addNamed(Map<RecordType, RecordSet> named) {
    for (RecordType type : FactVisitors.ORDER) {
      for (Field<String> field : FactVisitors.links(type)) {
        RecordType target = Hanging.target(field);
        if (named.containsKey(target)) {
          waiting(type).forEach(r -> r.reference(field, target).ifPresent(named.get(target)::add));
        }
      }
    }
  }

  /** The ids of the records that waiting ones name by a field. */
  Set<String> idsNamed(Field<String> reference) {
    Set<String> found = new LinkedHashSet<>();
    for (MirrorRecord record : waiting(reference.type())) {
      record.get(reference).ifPresent(found::add);
    }
    return found;
  }

  /** The ids of those records of a type that are in a set. */
  List<String> ids(RecordType type, RecordSet records) {
    return ids.get(type).of(records);
  }

  /** All records, by type. */
  Map<RecordType, RecordSet> replaced() {
    return replaced;
  }

  /** How many there are. */
  int size() {
    return replaced.values().stream().mapToInt(RecordSet::size).sum();
  }
}
