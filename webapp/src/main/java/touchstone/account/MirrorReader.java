package touchstone.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;
import touchstone.icp.AttributeChange;
import touchstone.store.AttributeMapping;
import touchstone.store.MergeStore;
import touchstone.store.MirrorStore;
import touchstone.store.Organisation;
import touchstone.value.fact.FactChange;
import touchstone.value.fact.FactParts;
import touchstone.value.fact.OverlaidFacts;
import touchstone.work.Workers;

/** Reads the mirror of one connection into the core's columns, streaming. Used once. */
final class MirrorReader {

  /** Progress is told, and the wish to stop heard, once in so many records. */
  private static final int PACE = 100_000;

  /** What the directory of accounts is made of. */
  private static final RecordShape NAMES =
      RecordShape.of(RecordType.ACCOUNT, List.of(Account.NAME, Account.COUNTRY, Account.INDUSTRY));

  private final MirrorStore mirror;
  private final MergeStore merges;
  private final long connectionId;
  private final ReadingWatch watch;
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
    this.watch = watch;
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
    List<MirrorAccount> accounts = new ArrayList<>();
    scan(NAMES, true, account -> accounts.add(MirrorAccount.of(account)));
    AccountDirectory directory = AccountDirectory.of(accounts);
    Map<String, String> mergedInto = merges.mergedInto(connectionId);
    AccountIndex index = new AccountIndex(directory, mergedInto);
    CorporateMoney money = rates(organisation, noted);
    FactReading reading =
        new FactReading(
            index, new Owners(index.size()), money, organisation.timeZone(), today, noted);
    FactVisitors visitors = new FactVisitors(reading, rules, attributes, index.size());
    // A second time, because amounts need the rates, which need no account.
    scan(
        RecordShape.all(RecordType.ACCOUNT),
        true,
        account ->
            directory
                .find(account.id())
                .ifPresent(ordinal -> visitors.account(ordinal, ordinal, account)));
    for (RecordType type : FactVisitors.ORDER) {
      scan(FactVisitors.shape(type), false, visitors.of(type));
    }
    FactParts parts = reading.owners().addTo(FactParts.of(reading.facts().build()));
    return new FactsSnapshot(
        today,
        money.nextRateAfter(today).orElse(LocalDate.MAX),
        directory,
        mergedInto,
        OverlaidFacts.of(FactChange.canonical(parts)),
        OverlaidAttributes.of(AttributeChange.canonical(visitors.attributes().table())),
        noted,
        reading.hanging(),
        reading.waiting());
  }

  /** The exchange rates; those that are no rates are noted. */
  CorporateMoney rates(Organisation organisation, Noted wrong) {
    CorporateMoney money = new CorporateMoney(organisation.corporateCurrency());
    scan(RecordShape.all(RecordType.EXCHANGE_RATE), false, rate -> addRate(money, rate, wrong));
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
                                rate, "rate-not-positive", "An exchange rate is above 0.")));
  }

  private void scan(RecordShape shape, boolean customFields, Consumer<CrmRecord> visitor) {
    stopIfAsked();
    String step = shape.type().plural();
    HandedOver records = new HandedOver(visitor, workers);
    long[] done = {0};
    mirror.scan(
        connectionId,
        shape,
        customFields,
        record -> {
          records.accept(record);
          if (++done[0] % PACE == 0) {
            stopIfAsked();
            watch.step(step, done[0], OptionalLong.empty());
          }
        });
    records.finish();
    if (done[0] > 0) {
      watch.step(step, done[0], OptionalLong.of(done[0]));
    }
  }

  private void stopIfAsked() {
    if (watch.stopRequested()) {
      throw new ComputationStoppedException();
    }
  }
}
