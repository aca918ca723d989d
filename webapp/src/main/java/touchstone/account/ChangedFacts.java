package touchstone.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.store.AttributeMapping;
import touchstone.store.MirrorChanges;
import touchstone.store.MirrorRecord;
import touchstone.store.MirrorStore;
import touchstone.store.Organisation;
import touchstone.store.RecordId;
import touchstone.value.fact.FactChange;
import touchstone.value.fact.FactParts;
import touchstone.value.fact.RecordSet;
import touchstone.work.Workers;

/**
 * Brings a snapshot up to date by the records that changed since, and by those that hang on them.
 * What did not change is not read. The result is what reading everything gives. Used once.
 */
final class ChangedFacts {

  /** Below this many records it never pays to read everything. */
  private static final long FEW = 10_000;

  /** Through these others belong to an account; leads through contacts. */
  private static final List<List<RecordType>> OWNERS =
      List.of(
          List.of(RecordType.DEAL, RecordType.CAMPAIGN),
          List.of(RecordType.CONTACT, RecordType.LEAD));

  /** The others, in two halves of which none is much larger. */
  private static final List<List<RecordType>> OWNED =
      List.of(
          List.of(RecordType.ACTIVITY),
          List.of(
              RecordType.SUPPORT_CASE,
              RecordType.REVENUE_ENTRY,
              RecordType.CAMPAIGN_MEMBER,
              RecordType.SURVEY,
              RecordType.OUTCOME,
              RecordType.SIGNAL));

  private final MirrorStore mirror;
  private final MirrorReader reader;
  private final long connectionId;
  private final FactsSnapshot former;
  private final ChangedRecords changed;
  private final Workers workers;
  private final ReadingWatch watch;
  private final Map<RecordType, RecordSet> changedHands = new EnumMap<>(RecordType.class);
  private AccountChange accounts;

  ChangedFacts(
      MirrorStore mirror,
      MirrorReader reader,
      long connectionId,
      FactsSnapshot former,
      Workers workers,
      ReadingWatch watch) {
    this.mirror = mirror;
    this.reader = reader;
    this.connectionId = connectionId;
    this.former = former;
    this.workers = workers;
    this.watch = watch;
    this.changed =
        new ChangedRecords(
            mirror,
            connectionId,
            new SideBySide(watch, workers, mirror.scansAtOnce()),
            Math.max(FEW, former.facts().rows() / 5));
  }

  /**
   * Reads what changed.
   *
   * @param fromRun what this run or a later one changed is not in the snapshot, or not all of it
   * @return the snapshot itself if nothing changed
   * @throws OutdatedSnapshotException if everything must be read again; says why
   */
  FactsSnapshot read(
      long fromRun,
      Organisation organisation,
      ValueRules rules,
      List<AttributeMapping> attributes,
      LocalDate today)
      throws OutdatedSnapshotException {
    checkDay(today);
    collect(fromRun, today);
    if (changed.isEmpty()) {
      return former;
    }
    accounts = AccountChange.of(former, changed.accounts());
    collectHanging();
    long records = changed.replaced().size();
    watch.step("changed", records, OptionalLong.of(records));
    CorporateMoney money = reader.rates(organisation, new Noted());
    Noted noted = new Noted();
    FactReading reading =
        new FactReading(
            accounts.index(),
            Owners.after(
                former.facts(),
                accounts.index().size(),
                accounts.now(),
                changed.replaced(),
                changed.named()),
            money,
            organisation.timeZone(),
            today,
            noted);
    ReadAccounts read = ReadAccounts.of(accounts.index(), changed.accounts().values());
    FactVisitors visitors = new FactVisitors(reading, rules, attributes, read.size());
    visit(visitors, read);
    return merged(today, money, reading, visitors, read);
  }

  private void checkDay(LocalDate today) throws OutdatedSnapshotException {
    if (today.isBefore(former.day())) {
      throw new OutdatedSnapshotException("it is of a later day");
    }
    if (!today.isBefore(former.nextRate())) {
      throw new OutdatedSnapshotException("other exchange rates count since");
    }
  }

  private void collect(long fromRun, LocalDate today) throws OutdatedSnapshotException {
    changed.byRun(fromRun);
    for (Map.Entry<RecordType, Set<String>> due : former.waiting().due(today).entrySet()) {
      changed.byId(due.getKey(), due.getValue());
    }
  }

  /** Fetches what did not change itself, but says something else by what changed. */
  private void collectHanging() throws OutdatedSnapshotException {
    RecordSet otherwise = new RecordSet();
    accounts.otherwise().forEach(id -> otherwise.add(RecordId.of(RecordType.ACCOUNT, id)));
    for (RecordType type : FactVisitors.ORDER) {
      Optional<Field<?>> account = type.field("accountId");
      if (account.isPresent() && !accounts.otherwise().isEmpty()) {
        changed.referring(account.get(), accounts.otherwise());
      }
      for (Field<String> field : FactVisitors.links(type)) {
        if (former.hanging().any(field)) {
          collectHanging(field, otherwise);
        }
      }
      if (type == RecordType.CAMPAIGN_MEMBER) {
        changed.referring(
            CampaignMember.CAMPAIGN_ID,
            changed.of(RecordType.CAMPAIGN).stream().map(MirrorRecord::id).toList());
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
      if (MirrorChanges.finds(field)) {
        changed.referring(field, ids(target, on));
      } else {
        changed.searched(field, target, on);
      }
    }
  }

  private Collection<String> ids(RecordType target, RecordSet on) {
    return target == RecordType.ACCOUNT
        ? accounts.otherwise()
        : changed.of(target).stream()
            .filter(record -> on.contains(record.number()))
            .map(MirrorRecord::id)
            .toList();
  }

  /** The contacts, leads or deals that belong to another account than before. */
  private RecordSet changedHands(RecordType type) {
    RecordSet wanted = new RecordSet();
    changed.of(type).forEach(record -> wanted.add(record.number()));
    OrdinalMap before = Owners.among(former.facts(), type, wanted);
    RecordSet hands = new RecordSet();
    for (MirrorRecord record : changed.of(type)) {
      OptionalInt was = before.find(record.number());
      // Of a lead it depends on contacts too.
      if (type == RecordType.LEAD || !isSame(was, owner(record))) {
        hands.add(record.number());
      }
    }
    return hands;
  }

  /** Whether an account of the snapshot, or none, is an account of now, or none. */
  private boolean isSame(OptionalInt was, OptionalInt is) {
    return was.isPresent() == is.isPresent()
        && (was.isEmpty() || accounts.now()[was.getAsInt()] == is.getAsInt());
  }

  /** The account of now that a contact or deal belongs to, if there is one. */
  private OptionalInt owner(MirrorRecord record) {
    Field<String> field =
        record.type() == RecordType.CONTACT ? Contact.ACCOUNT_ID : Deal.ACCOUNT_ID;
    OptionalLong account =
        record.deleted() ? OptionalLong.empty() : record.reference(field, RecordType.ACCOUNT);
    return account.isPresent() ? accounts.index().of(account.getAsLong()) : OptionalInt.empty();
  }

  private void visit(FactVisitors visitors, ReadAccounts read) {
    read.forEach(visitors::account);
    mirror
        .changes()
        .showByIds(
            connectionId,
            FactVisitors.shape(RecordType.CAMPAIGN),
            changed.ids(CampaignMember.CAMPAIGN_ID),
            visitors.sales()::rememberCampaign);
    visit(visitors, OWNERS);
    visit(visitors, OWNED);
  }

  /** Visits records, each list of types in its order, the lists side by side. */
  private void visit(FactVisitors visitors, List<List<RecordType>> lists) {
    List<FactVisitors> parts = lists.stream().map(types -> visitors.part()).toList();
    List<Runnable> tasks = new ArrayList<>();
    for (int list = 0; list < lists.size(); list++) {
      FactVisitors part = parts.get(list);
      List<RecordType> types = lists.get(list);
      tasks.add(() -> types.forEach(type -> visit(type, part)));
    }
    workers.runAll(tasks);
    parts.forEach(visitors::addAll);
  }

  private void visit(RecordType type, FactVisitors visitors) {
    visitors
        .of(type)
        .accept(changed.of(type).stream().filter(record -> !record.deleted()).toList());
  }

  private FactsSnapshot merged(
      LocalDate today,
      CorporateMoney money,
      FactReading reading,
      FactVisitors visitors,
      ReadAccounts read)
      throws OutdatedSnapshotException {
    FactParts fresh = reading.owners().addTo(FactParts.of(reading.facts().build(workers)), workers);
    RecordSet replaced = changed.replaced();
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
              .with(new FactChange(accounts.before(), replaced, read.among(), fresh), workers),
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
