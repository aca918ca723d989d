package touchstone.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.store.AttributeMapping;
import touchstone.store.MirrorStore;
import touchstone.store.Organisation;
import touchstone.store.RecordId;
import touchstone.value.fact.FactChange;
import touchstone.value.fact.FactParts;
import touchstone.value.fact.RecordSet;
import touchstone.value.fact.SomeAccounts;
import touchstone.work.Workers;

/**
 * Brings a snapshot up to date by the records that changed since, and by those that hang on them.
 * What did not change is not read. The result is what reading everything gives. Used once.
 */
final class ChangedFacts {

  /** Below this many records it never pays to read everything. */
  private static final long FEW = 10_000;

  private final MirrorStore mirror;
  private final MirrorReader reader;
  private final long connectionId;
  private final FactsSnapshot former;
  private final List<AttributeMapping> attributes;
  private final ChangedRecords changed;
  private final Workers workers;
  private final ReadingWatch watch;
  private final Map<RecordType, RecordSet> changedHands = new EnumMap<>(RecordType.class);
  private AccountChange accounts;
  private FactReading reading;
  private FactVisitors visitors;

  ChangedFacts(
      MirrorStore mirror,
      MirrorReader reader,
      long connectionId,
      FactsSnapshot former,
      List<AttributeMapping> attributes,
      Workers workers,
      ReadingWatch watch) {
    this.mirror = mirror;
    this.reader = reader;
    this.connectionId = connectionId;
    this.former = former;
    this.attributes = attributes;
    this.workers = workers;
    this.watch = watch;
    this.changed =
        new ChangedRecords(
            mirror.changes(),
            connectionId,
            FactVisitors.accountsWithNames(attributes),
            new SideBySide(watch, workers, mirror.scansAtOnce()),
            Math.max(FEW, former.facts().rows() / 5),
            hungOn());
  }

  /** The types of which it matters by which ids others name their records. */
  private Set<RecordType> hungOn() {
    Set<RecordType> types = EnumSet.of(RecordType.CAMPAIGN);
    for (RecordType type : FactVisitors.ORDER) {
      for (Field<String> field : FactVisitors.links(type)) {
        if (former.hanging().any(field)) {
          types.add(Hanging.target(field));
        }
      }
    }
    return types;
  }

  /**
   * Reads what changed.
   *
   * @param fromRun what this run or a later one changed is not in the snapshot, or not all of it
   * @return the snapshot itself if nothing changed
   * @throws OutdatedSnapshotException if everything must be read again; says why
   */
  FactsSnapshot read(long fromRun, Organisation organisation, ValueRules rules, LocalDate today)
      throws OutdatedSnapshotException {
    checkDay(today);
    changed.begin(fromRun, workers);
    try {
      return readBegun(fromRun, organisation, rules, today);
    } finally {
      changed.end();
    }
  }

  private FactsSnapshot readBegun(
      long fromRun, Organisation organisation, ValueRules rules, LocalDate today)
      throws OutdatedSnapshotException {
    Map<RecordType, Set<String>> due = former.waiting().due(today);
    changed.accountsByRun(fromRun);
    changed.accountsById(due.getOrDefault(RecordType.ACCOUNT, Set.of()));
    due.remove(RecordType.ACCOUNT);
    accounts = AccountChange.of(former, changed.accounts());
    CorporateMoney money = reader.rates(organisation, new Noted());
    Map<RecordType, RecordSet> named = new EnumMap<>(RecordType.class);
    for (RecordType type : List.of(RecordType.CONTACT, RecordType.LEAD, RecordType.DEAL)) {
      named.put(type, new RecordSet());
    }
    reading =
        new FactReading(
            accounts.index(),
            Owners.after(
                former.facts(), accounts.index().size(), accounts.now(), changed.replaced(), named),
            money,
            organisation.timeZone(),
            today,
            new Noted());
    ReadAccounts read = ReadAccounts.of(accounts.index(), changed.accounts().values());
    visitors = new FactVisitors(reading, rules, attributes, read.size());
    changed.byRun(fromRun, visitors);
    for (Map.Entry<RecordType, Set<String>> ids : due.entrySet()) {
      changed.byId(ids.getKey(), ids.getValue(), visitors);
    }
    if (changed.size() == 0) {
      return former;
    }
    collectHanging();
    watch.step("changed", changed.size(), OptionalLong.of(changed.size()));
    read.forEach(visitors::account);
    changed.addNamed(named);
    visitWaiting();
    return merged(today, money, read);
  }

  private void checkDay(LocalDate today) throws OutdatedSnapshotException {
    if (today.isBefore(former.day())) {
      throw new OutdatedSnapshotException("it is of a later day");
    }
    if (!today.isBefore(former.nextRate())) {
      throw new OutdatedSnapshotException("other exchange rates count since");
    }
  }

  /** Fetches what did not change itself, but says something else by what changed. */
  private void collectHanging() throws OutdatedSnapshotException {
    RecordSet otherwise = new RecordSet();
    accounts.otherwise().forEach(id -> otherwise.add(RecordId.of(RecordType.ACCOUNT, id)));
    for (RecordType type : FactVisitors.ORDER) {
      Optional<Field<?>> account = type.field("accountId");
      if (account.isPresent() && !accounts.otherwise().isEmpty()) {
        changed.referring(account.get(), accounts.otherwise(), visitors);
      }
      for (Field<String> field : FactVisitors.links(type)) {
        if (former.hanging().any(field)) {
          collectHanging(field, otherwise);
        }
      }
      if (type == RecordType.CAMPAIGN_MEMBER) {
        changed.referring(
            CampaignMember.CAMPAIGN_ID,
            changed.ids(RecordType.CAMPAIGN, changed.replaced().get(RecordType.CAMPAIGN)),
            visitors);
      }
    }
  }

  private void collectHanging(Field<String> field, RecordSet otherwise)
      throws OutdatedSnapshotException {
    RecordType target = Hanging.target(field);
    // Records of the target are complete by now: what refers to others comes after them.
    RecordSet on =
        target == RecordType.ACCOUNT
            ? otherwise
            : changedHands.computeIfAbsent(target, this::changedHands);
    if (on.size() > 0 && former.hanging().any(field, on)) {
      changed.referring(field, ids(target, on), visitors);
    }
  }

  private Collection<String> ids(RecordType target, RecordSet on) {
    return target == RecordType.ACCOUNT ? accounts.otherwise() : changed.ids(target, on);
  }

  /** The contacts, leads or deals that belong to another account than before. */
  private RecordSet changedHands(RecordType type) {
    RecordSet records = changed.replaced().get(type);
    // Of a lead it depends on contacts too.
    if (type == RecordType.LEAD) {
      return records;
    }
    OrdinalMap before = Owners.among(former.facts(), type, records);
    OrdinalMap now = reading.owners().told(type);
    RecordSet hands = new RecordSet();
    records.forEach(
        record -> {
          if (!isSame(before.find(record), now.find(record))) {
            hands.add(record);
          }
        });
    return hands;
  }

  /** Whether an account of the snapshot, or none, is an account of now, or none. */
  private boolean isSame(OptionalInt was, OptionalInt is) {
    return was.isPresent() == is.isPresent()
        && (was.isEmpty() || accounts.now()[was.getAsInt()] == is.getAsInt());
  }

  /** Visits the records that waited until it is known whose the others are. */
  private void visitWaiting() {
    mirror
        .changes()
        .showByIds(
            connectionId,
            FactVisitors.shape(RecordType.CAMPAIGN),
            changed.idsNamed(CampaignMember.CAMPAIGN_ID),
            campaigns -> campaigns.forEach(visitors.sales()::rememberCampaign));
    for (RecordType type : FactVisitors.ORDER) {
      visitors.of(type).accept(changed.waiting(type));
    }
  }

  private FactsSnapshot merged(LocalDate today, CorporateMoney money, ReadAccounts read)
      throws OutdatedSnapshotException {
    boolean[] own = read.among();
    boolean[] told = own.clone();
    reading.facts().mark(told);
    reading.owners().mark(told);
    SomeAccounts some = SomeAccounts.marked(told);
    FactParts fresh =
        reading
            .owners()
            .addTo(FactParts.of(reading.facts().only(some).build(workers)), some, workers);
    Map<RecordType, RecordSet> replaced = changed.replaced();
    Noted noted =
        former
            .noted()
            .with(replaced, reading.noted())
            .orElseThrow(
                () -> new OutdatedSnapshotException("examples of what looks wrong were put right"));
    try {
      return new FactsSnapshot(
          today,
          money.nextRateAfter(today).orElse(LocalDate.MAX),
          accounts.directory(),
          accounts.merges(),
          former
              .facts()
              .with(
                  new FactChange(
                      accounts.before(),
                      RecordTables.replaced(replaced),
                      some,
                      some.of(own),
                      fresh),
                  workers),
          former
              .attributes()
              .with(
                  accounts.directory().patch(),
                  accounts.before(),
                  read.ordinals(),
                  visitors.attributes().table()),
          noted,
          former.hanging().with(reading.hanging()),
          former.waiting().with(replaced, reading.waiting()));
    } catch (IllegalArgumentException e) {
      throw new OutdatedSnapshotException("it does not fit the mirror: " + e.getMessage());
    }
  }
}
