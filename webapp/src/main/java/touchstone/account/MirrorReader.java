package touchstone.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;
import touchstone.icp.AttributeChange;
import touchstone.store.AttributeMapping;
import touchstone.store.MergeStore;
import touchstone.store.MirrorRecord;
import touchstone.store.MirrorStore;
import touchstone.store.Organisation;
import touchstone.value.fact.FactChange;
import touchstone.value.fact.FactParts;
import touchstone.value.fact.OverlaidFacts;
import touchstone.work.Workers;

/** Reads the mirror of one connection into the core's columns, streaming. Used once. */
final class MirrorReader {

  /** Each that waits takes some hundred bytes. */
  private static final int MOST_WAITING = 100_000;

  /** In which order all but the largest are begun; that is read from the beginning to the end. */
  static final List<RecordType> OTHERS =
      List.of(
          RecordType.DEAL,
          RecordType.CONTACT,
          RecordType.LEAD,
          RecordType.CAMPAIGN,
          RecordType.SUPPORT_CASE,
          RecordType.REVENUE_ENTRY,
          RecordType.CAMPAIGN_MEMBER,
          RecordType.SURVEY,
          RecordType.OUTCOME,
          RecordType.SIGNAL);

  /** Types of many records that fill tables of their own; activities are grouped by all threads. */
  private static final List<RecordType> GROUPED_EARLY =
      List.of(RecordType.DEAL, RecordType.SUPPORT_CASE, RecordType.REVENUE_ENTRY);

  /** What the directory of accounts is made of. */
  private static final RecordShape NAMES =
      RecordShape.of(RecordType.ACCOUNT, List.of(Account.NAME, Account.COUNTRY, Account.INDUSTRY));

  private final MirrorStore mirror;
  private final MergeStore merges;
  private final long connectionId;
  private final SideBySide scans;
  private final Workers workers;
  private final Noted noted = new Noted();

  MirrorReader(
      MirrorStore mirror,
      MergeStore merges,
      long connectionId,
      ReadingWatch watch,
      Workers workers) {
    this.mirror = mirror;
    this.merges = merges;
    this.connectionId = connectionId;
    this.scans = new SideBySide(watch, workers, mirror.scansAtOnce());
    this.workers = workers;
  }

  /**
   * Reads everything.
   *
   * @param today in the organisation's time zone
   * @throws ComputationStoppedException if the watch asked to end
   */
  FactsSnapshot read(
      Organisation organisation,
      ValueRules rules,
      List<AttributeMapping> attributes,
      LocalDate today) {
    CorporateMoney money = rates(organisation, noted);
    List<MirrorAccount> accounts = new ArrayList<>();
    scans.read(List.of(each(NAMES, account -> accounts.add(MirrorAccount.of(account)))));
    AccountDirectory directory = AccountDirectory.of(accounts);
    accounts.clear();
    Map<String, String> mergedInto = merges.mergedInto(connectionId);
    AccountIndex index = new AccountIndex(directory, mergedInto);
    FactReading reading =
        new FactReading(
            index, new Owners(index.size()), money, organisation.timeZone(), today, noted);
    FactVisitors visitors = new FactVisitors(reading, rules, attributes, index.size());
    // A second time, because facts need the ordinals, and those the ids of all accounts.
    SideBySide.Scan own =
        each(
            FactVisitors.accounts(attributes),
            account ->
                directory
                    .find(account.id())
                    .ifPresent(ordinal -> visitors.account(ordinal, ordinal, account)));
    facts(visitors, own);
    FactParts parts = reading.owners().addTo(FactParts.of(reading.facts().build(workers)), workers);
    return new FactsSnapshot(
        today,
        money.nextRateAfter(today).orElse(LocalDate.MAX),
        directory,
        mergedInto,
        OverlaidFacts.of(FactChange.canonical(parts, workers)),
        OverlaidAttributes.of(AttributeChange.canonical(visitors.attributes().table())),
        noted,
        reading.hanging(),
        reading.waiting());
  }

  /** Reads all records into facts; what is complete is grouped when nothing is left to read. */
  private void facts(FactVisitors visitors, SideBySide.Scan accounts) {
    NamedFirst largest =
        new NamedFirst(FactVisitors.LARGEST, visitors::part, this::show, MOST_WAITING);
    SideBySide.Step begun = new SideBySide.Step(largest::begin, List.of());
    List<SideBySide.Step> all = new ArrayList<>(List.of(begun));
    Map<RecordType, FactVisitors> parts = new EnumMap<>(RecordType.class);
    Map<RecordType, SideBySide.Step> scanned = new EnumMap<>(RecordType.class);
    for (RecordType type : OTHERS) {
      FactVisitors part = visitors.part();
      SideBySide.Step step =
          new SideBySide.Step(
              progress -> show(type, part.of(type), progress), before(type, scanned));
      parts.put(type, part);
      scanned.put(type, step);
      all.add(step);
    }
    all.add(new SideBySide.Step(accounts, List.of()));
    for (RecordType type : GROUPED_EARLY) {
      all.add(new SideBySide.Step(progress -> parts.get(type).group(), List.of(scanned.get(type))));
    }
    List<SideBySide.Step> owners = new ArrayList<>(before(FactVisitors.LARGEST, scanned));
    owners.add(begun);
    all.add(new SideBySide.Step(largest::finish, owners));
    scans.readInOrder(all);
    visitors.addAll(largest.part());
    OTHERS.forEach(type -> visitors.addAll(parts.get(type)));
  }

  private static List<SideBySide.Step> before(
      RecordType type, Map<RecordType, SideBySide.Step> scanned) {
    return FactVisitors.before(type).stream().map(scanned::get).toList();
  }

  private void show(
      RecordType type, Consumer<List<MirrorRecord>> visitor, SideBySide.Progress progress) {
    String step = type.plural();
    mirror.showTogether(
        connectionId,
        FactVisitors.shape(type),
        records -> {
          visitor.accept(records);
          progress.next(step, records.size());
        });
    progress.end(step);
  }

  /** The exchange rates; those that are no rates are noted. */
  CorporateMoney rates(Organisation organisation, Noted wrong) {
    CorporateMoney money = new CorporateMoney(organisation.corporateCurrency());
    scans.read(
        List.of(
            each(RecordShape.all(RecordType.EXCHANGE_RATE), rate -> addRate(money, rate, wrong))));
    return money;
  }

  private static void addRate(CorporateMoney money, CrmRecord rate, Noted wrong) {
    rate.get(ExchangeRate.CURRENCY)
        .ifPresent(
            currency ->
                rate.get(ExchangeRate.UNITS_PER_CORPORATE)
                    .filter(
                        units -> !money.addRate(currency, rate.get(ExchangeRate.FROM_DATE), units))
                    .ifPresent(
                        units ->
                            wrong.leftOut(
                                MirrorRecord.of(rate),
                                "rate-not-positive",
                                "An exchange rate is above 0.")));
  }

  /** A scan of whole records. */
  private SideBySide.Scan each(RecordShape shape, Consumer<CrmRecord> visitor) {
    String step = shape.type().plural();
    return progress -> {
      mirror.scan(
          connectionId,
          shape,
          true,
          record -> {
            visitor.accept(record);
            progress.next(step);
          });
      progress.end(step);
    };
  }
}
