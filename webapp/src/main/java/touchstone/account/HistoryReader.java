package touchstone.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.DealStage;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.Field;
import touchstone.connector.model.FieldChange;
import touchstone.connector.model.RecordType;
import touchstone.history.FactHistory;
import touchstone.icp.AttributeHistory;
import touchstone.store.AttributeMapping;
import touchstone.store.MirrorRecord;
import touchstone.store.MirrorStore;
import touchstone.store.RecordId;
import touchstone.value.fact.DealChanges;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Deals;
import touchstone.value.fact.NameDictionary;

/**
 * Reads what the CRM keeps of the past of the facts already read: stages of deals, changes of
 * attributes. Used once.
 */
final class HistoryReader {

  private static final int PACE = 20_000;

  private final MirrorStore mirror;
  private final long connectionId;
  private final ReadFacts read;
  private final ReadingWatch watch;
  private final ZoneId zone;
  private final CorporateMoney money;
  private final Map<String, String> currencies = new HashMap<>();

  HistoryReader(MirrorStore mirror, long connectionId, ReadFacts read, ReadingWatch watch) {
    this.mirror = mirror;
    this.connectionId = connectionId;
    this.read = read;
    this.watch = watch;
    this.zone = read.organisation().timeZone();
    this.money = new CorporateMoney(read.organisation().corporateCurrency());
  }

  /**
   * Reads the history.
   *
   * @param accounts the ordinals of the accounts of the facts
   * @param mappings which field is which attribute
   * @param mapped the source's field of each standard field an administrator mapped
   * @throws ComputationStoppedException if the watch asked to end
   */
  FactHistory history(
      AccountIndex accounts, List<AttributeMapping> mappings, Map<Field<?>, String> mapped) {
    scan(
        RecordType.EXCHANGE_RATE,
        rate ->
            rate.get(ExchangeRate.CURRENCY)
                .ifPresent(
                    currency ->
                        rate.get(ExchangeRate.UNITS_PER_CORPORATE)
                            .ifPresent(
                                units ->
                                    money.addRate(
                                        currency, rate.get(ExchangeRate.FROM_DATE), units))));
    return new FactHistory(deals(), attributes(accounts, mappings, mapped), zone);
  }

  private DealChanges deals() {
    DealChanges.Builder changes = new DealChanges.Builder(read.size());
    StageMeanings meanings = new StageMeanings();
    scan(
        RecordType.DEAL,
        deal -> {
          meanings.see(deal);
          deal.get(Deal.CURRENCY).ifPresent(code -> currencies.put(deal.id(), code.intern()));
        });
    OrdinalMap owners = owners(read.facts().deals());
    // By id: of two changes in one second the later one has the higher id.
    scan(RecordType.DEAL_STAGE, stage -> addStage(stage, owners, meanings, changes));
    return changes.build();
  }

  private static OrdinalMap owners(Deals deals) {
    OrdinalMap owners = new OrdinalMap(deals.rows());
    for (int account = 0; account < deals.accounts(); account++) {
      for (int row = deals.from(account); row < deals.to(account); row++) {
        owners.put(deals.key(row), account);
      }
    }
    return owners;
  }

  private void addStage(
      CrmRecord stage, OrdinalMap owners, StageMeanings meanings, DealChanges.Builder changes) {
    Optional<String> deal = stage.get(DealStage.DEAL_ID);
    Optional<Instant> at = stage.get(DealStage.ENTERED_AT);
    if (deal.isEmpty() || at.isEmpty()) {
      return;
    }
    long key = RecordId.of(RecordType.DEAL, deal.get());
    OptionalInt account = owners.find(key);
    if (account.isEmpty()) {
      return;
    }
    DealStatus status = meanings.of(stage.get(DealStage.STAGE));
    changes.add(account.getAsInt(), key, at.get().getEpochSecond()).status(status);
    Optional<LocalDate> closes = stage.get(DealStage.CLOSE_DATE);
    closes.ifPresent(day -> changes.closed(Math.toIntExact(day.toEpochDay())));
    LocalDate entered = LocalDate.ofInstant(at.get(), zone);
    LocalDate rateDay = status == DealStatus.OPEN ? entered : closes.orElse(entered);
    stage
        .get(DealStage.AMOUNT)
        .map(
            amount ->
                money.minorUnits(amount, Optional.ofNullable(currencies.get(deal.get())), rateDay))
        .ifPresent(
            converted -> {
              if (converted instanceof CorporateMoney.Converted.Known known) {
                changes.amount(known.minorUnits());
              }
            });
  }

  private AttributeHistory attributes(
      AccountIndex accounts, List<AttributeMapping> mappings, Map<Field<?>, String> mapped) {
    AttributeHistory.Builder history = AttributeHistory.builder();
    ChangedAttributes changed = new ChangedAttributes(mappings, mapped);
    scan(
        RecordType.FIELD_CHANGE,
        change -> {
          Optional<Instant> at = change.get(FieldChange.CHANGED_AT);
          OptionalInt account =
              change.get(FieldChange.RECORD_ID).map(accounts::of).orElse(OptionalInt.empty());
          if (at.isPresent() && account.isPresent() && isOfAccount(change)) {
            changed
                .by(change)
                .forEach(
                    attribute ->
                        history.add(
                            attribute.key(),
                            account.getAsInt(),
                            at.get(),
                            value(attribute, change.get(FieldChange.OLD_VALUE), at.get()),
                            value(attribute, change.get(FieldChange.NEW_VALUE), at.get())));
          }
        });
    return history.build();
  }

  private static boolean isOfAccount(CrmRecord change) {
    return change
        .get(FieldChange.RECORD_TYPE)
        .map(RecordType.ACCOUNT.plural()::equals)
        .orElse(true);
  }

  /** Amounts are compared in the corporate currency, as those of today are. */
  private Optional<String> value(
      ChangedAttributes.Changed attribute, Optional<String> text, Instant at) {
    if (!attribute.money() || text.isEmpty()) {
      return text;
    }
    try {
      CorporateMoney.Converted converted =
          money.minorUnits(
              new BigDecimal(text.get().strip()), Optional.empty(), LocalDate.ofInstant(at, zone));
      return converted instanceof CorporateMoney.Converted.Known known
          ? Optional.of(
              BigDecimal.valueOf(known.minorUnits())
                  .divide(BigDecimal.valueOf(money.minorUnitsPerUnit()))
                  .toPlainString())
          : Optional.empty();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private void scan(RecordType type, Consumer<CrmRecord> visitor) {
    MirrorStore.Order order =
        type == RecordType.DEAL_STAGE ? MirrorStore.Order.ID : MirrorStore.Order.ANY;
    long[] done = {0};
    mirror.scan(
        connectionId,
        type,
        order,
        record -> {
          visitor.accept(record);
          if (++done[0] % PACE == 0) {
            if (watch.stopRequested()) {
              throw new ComputationStoppedException();
            }
            watch.step(type.plural(), done[0], OptionalLong.empty());
          }
        });
  }

  /** What a stage means, learned from the deals that are in it today. */
  private static final class StageMeanings {

    private final Map<String, Map<DealStatus, Integer>> seen = new HashMap<>();

    void see(CrmRecord deal) {
      deal.get(Deal.STAGE)
          .ifPresent(
              stage ->
                  seen.computeIfAbsent(
                          NameDictionary.key(stage), key -> new EnumMap<>(DealStatus.class))
                      .merge(SalesFacts.status(MirrorRecord.of(deal)), 1, Integer::sum));
    }

    /** The status of most deals in that stage; a stage no deal is in now does not decide. */
    DealStatus of(Optional<String> stage) {
      return stage
          .map(NameDictionary::key)
          .map(seen::get)
          .flatMap(
              counts ->
                  counts.entrySet().stream()
                      .max(Map.Entry.comparingByValue())
                      .map(Map.Entry::getKey))
          .orElse(DealStatus.OPEN);
    }
  }
}
