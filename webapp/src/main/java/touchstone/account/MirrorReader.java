package touchstone.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.RecordType;
import touchstone.icp.cleaning.CleanedAttributes;
import touchstone.store.AttributeMapping;
import touchstone.store.MergeStore;
import touchstone.store.MirrorStore;
import touchstone.store.Organisation;

/** Reads the mirror of one connection into the core's columns, streaming. Used once. */
final class MirrorReader {

  /** Progress is told, and the wish to stop heard, once in so many records. */
  private static final int PACE = 20_000;

  private final MirrorStore mirror;
  private final MergeStore merges;
  private final long connectionId;
  private final ReadingWatch watch;
  private final Noted noted = new Noted();

  MirrorReader(MirrorStore mirror, MergeStore merges, long connectionId, ReadingWatch watch) {
    this.mirror = mirror;
    this.merges = merges;
    this.connectionId = connectionId;
    this.watch = watch;
  }

  /**
   * Reads everything.
   *
   * @param today in the organisation's time zone
   * @throws ComputationStoppedException if the watch asked to end
   */
  ReadFacts read(
      Organisation organisation,
      ValueRules rules,
      List<AttributeMapping> attributes,
      LocalDate today) {
    List<MirrorAccount> accounts = new ArrayList<>();
    scan(RecordType.ACCOUNT, account -> accounts.add(MirrorAccount.of(account)));
    AccountIndex index =
        new AccountIndex(
            accounts.stream().map(MirrorAccount::id).toList(), merges.mergedInto(connectionId));
    CorporateMoney money = new CorporateMoney(organisation.corporateCurrency());
    scan(RecordType.EXCHANGE_RATE, rate -> addRate(money, rate));
    FactReading reading = new FactReading(index, money, organisation.timeZone(), today, noted);
    AttributeReading attributeReading = new AttributeReading(attributes, index.size(), reading);
    // A second time, because amounts need the rates, which need no account.
    scan(
        RecordType.ACCOUNT,
        account ->
            index
                .of(account.id())
                .ifPresent(ordinal -> account(ordinal, account, reading, attributeReading)));
    SalesFacts sales = new SalesFacts(reading);
    ServiceFacts service = new ServiceFacts(reading, rules.caseScale());
    scan(RecordType.CONTACT, sales::contact);
    scan(RecordType.CAMPAIGN, sales::campaign);
    scan(RecordType.LEAD, sales::lead);
    scan(RecordType.CAMPAIGN_MEMBER, sales::campaignMember);
    long deals = scan(RecordType.DEAL, sales::deal);
    scan(RecordType.REVENUE_ENTRY, sales::revenueEntry);
    long cases = scan(RecordType.SUPPORT_CASE, service::supportCase);
    scan(RecordType.ACTIVITY, service::activity);
    scan(RecordType.SURVEY, service::survey);
    scan(RecordType.OUTCOME, service::outcome);
    scan(RecordType.SIGNAL, service::signal);
    return new ReadFacts(
        organisation,
        rules,
        accounts,
        reading.facts().build(),
        CleanedAttributes.of(attributeReading.table()),
        deals,
        cases,
        noted.counts());
  }

  private void account(
      int ordinal, CrmRecord account, FactReading reading, AttributeReading attributes) {
    reading.account(ordinal, account);
    attributes.account(ordinal, account);
    if (Overrides.unreadable(account)) {
      noted.look(
          account,
          "unreadable-override",
          "The tier override names no tier: choose A, B, C or Not ICP.");
    }
  }

  private void addRate(CorporateMoney money, CrmRecord rate) {
    rate.get(ExchangeRate.CURRENCY)
        .ifPresent(
            currency ->
                rate.get(ExchangeRate.UNITS_PER_CORPORATE)
                    .filter(
                        units -> !money.addRate(currency, rate.get(ExchangeRate.FROM_DATE), units))
                    .ifPresent(
                        units ->
                            noted.leftOut(
                                rate, "rate-not-positive", "An exchange rate is above 0.")));
  }

  private long scan(RecordType type, Consumer<CrmRecord> visitor) {
    stopIfAsked();
    // By id, so that the same mirror always gives the same ordinals, codes and examples.
    MirrorStore.Order order =
        type == RecordType.ACCOUNT ? MirrorStore.Order.ID : MirrorStore.Order.ANY;
    long[] done = {0};
    mirror.scan(
        connectionId,
        type,
        order,
        record -> {
          visitor.accept(record);
          if (++done[0] % PACE == 0) {
            stopIfAsked();
            watch.step(type.plural(), done[0], OptionalLong.empty());
          }
        });
    if (done[0] > 0) {
      watch.step(type.plural(), done[0], OptionalLong.of(done[0]));
    }
    return done[0];
  }

  private void stopIfAsked() {
    if (watch.stopRequested()) {
      throw new ComputationStoppedException();
    }
  }
}
