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

  /** What is read beside the largest, side by side. */
  static final List<List<RecordType>> LANES =
      List.of(
          List.of(RecordType.DEAL, RecordType.CAMPAIGN, RecordType.CONTACT, RecordType.LEAD),
          List.of(
              RecordType.SUPPORT_CASE,
              RecordType.REVENUE_ENTRY,
              RecordType.CAMPAIGN_MEMBER,
              RecordType.SURVEY,
              RecordType.OUTCOME,
              RecordType.SIGNAL));

  /** Ends a scan of records of which nothing will be made; nobody sees it. */
  private static final class OverException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final MirrorChanges changes;
  private final long connectionId;
  private final RecordShape accountShape;
  private final SideBySide scans;
  private final long most;
  private final AtomicLong count = new AtomicLong();
  private final HeldRecords early;
  private BegunTask earlyScan;
  private volatile boolean tooMany;
  private volatile boolean over;
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
            () ->
                scans.read(
                    List.of(
                        untilOver(
                            progress ->
                                show(fromRun, FactVisitors.LARGEST, this::hold, progress)))));
  }

  private void hold(List<MirrorRecord> records) {
    early.accept(records);
    if (early.isFull()) {
      foundTooMany();
    }
  }

  /** Nothing more is fetched; waits until it is so. */
  void end() {
    over = true;
    earlyScan.await();
  }

  private void foundTooMany() {
    tooMany = true;
    over = true;
  }

  /** A scan that ends as soon as it is known that nothing will be made of what it reads. */
  private SideBySide.Scan untilOver(SideBySide.Scan scan) {
    return progress -> {
      try {
        endIfOver();
        scan.read(progress);
      } catch (OverException e) {
        // Who fetches says why.
      }
    };
  }

  private void endIfOver() {
    if (over) {
      throw new OverException();
    }
  }

  /**
   * Fetches the accounts that this run or a later one changed.
   *
   * @throws OutdatedSnapshotException if exchange rates changed, or more than stayed the same
   */
  void accountsByRun(long fromRun) throws OutdatedSnapshotException {
    boolean[] rates = {false};
    scans.read(
        List.of(
            progress ->
                changes.showChanged(
                    connectionId,
                    RecordShape.all(RecordType.EXCHANGE_RATE),
                    fromRun,
                    some -> {
                      rates[0] = true;
                      over = true;
                    }),
            accounts(
                visitor ->
                    changes.scanChanged(connectionId, accountShape, true, fromRun, visitor))));
    if (rates[0]) {
      throw new OutdatedSnapshotException("exchange rates changed");
    }
    check();
  }

  /** Fetches accounts by id. */
  void accountsById(Set<String> some) throws OutdatedSnapshotException {
    if (!some.isEmpty()) {
      scans.read(
          List.of(
              accounts(visitor -> changes.scanByIds(connectionId, accountShape, some, visitor))));
      check();
    }
  }

  /**
   * @param scan gives accounts to whom it is told
   */
  private SideBySide.Scan accounts(Consumer<Consumer<CrmRecord>> scan) {
    String step = RecordType.ACCOUNT.plural();
    return untilOver(
        progress -> {
          scan.accept(
              account -> {
                addAccount(account);
                progress.next(step);
                endIfOver();
              });
          progress.endIfTold(step);
        });
  }

  private void addAccount(CrmRecord account) {
    if (replaced.get(RecordType.ACCOUNT).add(RecordId.of(RecordType.ACCOUNT, account.id()))) {
      if (count.incrementAndGet() > most) {
        foundTooMany();
      } else {
        accounts.put(account.id(), account);
      }
    }
  }

  /** Fetches the other records that this run or a later one changed. */
  void byRun(long fromRun, FactVisitors visitors) throws OutdatedSnapshotException {
    FactVisitors earlyPart = visitors.part();
    // None comes twice, so the sets are made when it is known how large they will be.
    RecordNumbers numbers = new RecordNumbers();
    early.giveTo(taker(FactVisitors.LARGEST, earlyPart, numbers::add));
    List<SideBySide.Scan> all = new ArrayList<>();
    List<FactVisitors> parts = new ArrayList<>(List.of(earlyPart));
    for (List<RecordType> lane : LANES) {
      FactVisitors part = visitors.part();
      parts.add(part);
      all.add(untilOver(progress -> lane.forEach(type -> byRun(fromRun, type, part, progress))));
    }
    scans.read(all);
    earlyScan.join();
    check();
    early.release();
    numbers.addTo(replaced.get(FactVisitors.LARGEST));
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
    show(
        type,
        taker,
        progress,
        visitor -> changes.showChanged(connectionId, FactVisitors.shape(type), fromRun, visitor));
  }

  /**
   * @param scan gives records of the type to whom it is told
   */
  private void show(
      RecordType type,
      Consumer<List<MirrorRecord>> taker,
      SideBySide.Progress progress,
      Consumer<Consumer<List<MirrorRecord>>> scan) {
    String step = type.plural();
    scan.accept(
        records -> {
          taker.accept(records);
          progress.next(step, records.size());
          endIfOver();
        });
    progress.endIfTold(step);
  }

  /** Fetches records by id. */
  void byId(RecordType type, Set<String> some, FactVisitors visitors)
      throws OutdatedSnapshotException {
    listed(
        type,
        some,
        visitors,
        visitor -> changes.showByIds(connectionId, FactVisitors.shape(type), some, visitor));
  }

  /** Fetches what refers to one of these by a field. */
  void referring(Field<?> field, Collection<String> some, FactVisitors visitors)
      throws OutdatedSnapshotException {
    RecordType type = field.type();
    listed(
        type,
        some,
        visitors,
        visitor ->
            changes.showReferring(connectionId, FactVisitors.shape(type), field, some, visitor));
  }

  private void listed(
      RecordType type,
      Collection<String> some,
      FactVisitors visitors,
      Consumer<Consumer<List<MirrorRecord>>> scan)
      throws OutdatedSnapshotException {
    if (!some.isEmpty()) {
      Consumer<List<MirrorRecord>> taker = taker(type, visitors);
      scans.read(List.of(untilOver(progress -> show(type, taker, progress, scan))));
      check();
    }
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
      if (count.addAndGet(records.size()) > most) {
        foundTooMany();
        return;
      }
      living.clear();
      for (MirrorRecord record : records) {
        if (added.test(record.number())) {
          remember(record);
          if (!record.deleted()) {
            living.add(record);
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
    if (tooMany) {
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
