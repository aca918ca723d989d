package touchstone.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import touchstone.connector.model.Account;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Field;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;
import touchstone.store.RecordId;
import touchstone.value.fact.AccountFacts;

/**
 * What readers of facts share: which account a record belongs to, days in the organisation's time
 * zone, money in its currency, and where problems go. Not thread-safe.
 */
final class FactReading {

  /** Days outside these years are slips of the pen: 0205, 9999. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** The field by which most records name their account; the mirror has an index on it. */
  private static final String ACCOUNT_REFERENCE = "accountId";

  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private final AccountIndex accounts;
  private final AccountFacts.Builder facts;
  private final CorporateMoney money;
  private final ZoneId zone;
  private final LocalDate today;
  private final Noted noted;
  private final Owners owners;
  private final Hanging hanging = new Hanging();
  private final Waiting waiting = new Waiting();
  private long current;
  private String lastNamed = "";
  private OptionalInt lastFound = OptionalInt.empty();

  FactReading(
      AccountIndex accounts,
      Owners owners,
      CorporateMoney money,
      ZoneId zone,
      LocalDate today,
      Noted noted) {
    this.accounts = accounts;
    this.owners = owners;
    this.facts = AccountFacts.builder(accounts.size());
    this.money = money;
    this.zone = zone;
    this.today = today;
    this.noted = noted;
  }

  AccountFacts.Builder facts() {
    return facts;
  }

  Noted noted() {
    return noted;
  }

  /**
   * The day of the reading. Where it matters for a record, so that it would say something else on a
   * later day, tell {@link #readAgainOn}.
   */
  LocalDate today() {
    return today;
  }

  /** The number of accounts. */
  int accounts() {
    return accounts.size();
  }

  /** From now on facts are of this record. */
  void begin(CrmRecord record) {
    current = RecordId.of(record.type(), record.id());
    facts.record(current);
  }

  /** On a day to come the record says something else though nobody changes it. */
  void readAgainOn(CrmRecord record, LocalDate day) {
    waiting.add(record, day);
  }

  Owners owners() {
    return owners;
  }

  Hanging hanging() {
    return hanging;
  }

  Waiting waiting() {
    return waiting;
  }

  CorporateMoney money() {
    return money;
  }

  /** The moment a field holds; an absurd one is unknown and counted. */
  Optional<Instant> moment(CrmRecord record, Field<Instant> field) {
    return record
        .get(field)
        .filter(at -> isSane(record, field, LocalDate.ofInstant(at, ZoneOffset.UTC)));
  }

  /** The epoch day of the moment a field holds; an absurd one is unknown and counted. */
  Optional<Integer> dayOf(CrmRecord record, Field<Instant> field) {
    return moment(record, field).map(this::day);
  }

  /** The day a field holds; an absurd one is unknown and counted. */
  Optional<LocalDate> date(CrmRecord record, Field<LocalDate> field) {
    return record.get(field).filter(day -> isSane(record, field, day));
  }

  private boolean isSane(CrmRecord record, Field<?> field, LocalDate day) {
    if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
      return true;
    }
    noted.unknownValue(
        record,
        field,
        "absurd-date",
        "\""
            + field.name()
            + "\" is "
            + day
            + ", before 1900 or after 2199: the date counts as unknown. Correct it.");
    return false;
  }

  private int day(Instant moment) {
    return Math.toIntExact(LocalDate.ofInstant(moment, zone).toEpochDay());
  }

  static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** Remembers whose a contact is, for records that name only the person. */
  void rememberContact(CrmRecord contact) {
    own(contact, Contact.ACCOUNT_ID).ifPresent(o -> remember(contact, o));
  }

  /** Remembers whose a deal is, for records that name only the deal. */
  void rememberDeal(CrmRecord deal) {
    own(deal, Deal.ACCOUNT_ID).ifPresent(o -> remember(deal, o));
  }

  /** Remembers what a lead became, for records that name only the lead. */
  void rememberLead(CrmRecord lead) {
    convertedTo(lead).ifPresent(o -> remember(lead, o));
  }

  private void remember(CrmRecord record, int account) {
    owners.remember(record.type(), current, account);
  }

  /** The account a lead became, directly or through its contact. */
  OptionalInt convertedTo(CrmRecord lead) {
    OptionalInt account = own(lead, Lead.CONVERTED_ACCOUNT_ID);
    return account.isPresent()
        ? account
        : through(RecordType.CONTACT, lead, Lead.CONVERTED_CONTACT_ID);
  }

  /** The account a record names itself. */
  OptionalInt own(CrmRecord record, Field<String> reference) {
    Optional<String> id = record.get(reference);
    if (id.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!reference.name().equals(ACCOUNT_REFERENCE)) {
      hanging.add(reference, RecordId.of(RecordType.ACCOUNT, id.get()));
    }
    // Asked again and again for one record.
    if (!id.get().equals(lastNamed)) {
      lastNamed = id.get();
      lastFound = accounts.of(lastNamed);
    }
    return lastFound;
  }

  OptionalInt byContact(CrmRecord record, Field<String> reference) {
    return through(RecordType.CONTACT, record, reference);
  }

  OptionalInt byLead(CrmRecord record, Field<String> reference) {
    return through(RecordType.LEAD, record, reference);
  }

  OptionalInt byDeal(CrmRecord record, Field<String> reference) {
    return through(RecordType.DEAL, record, reference);
  }

  private OptionalInt through(RecordType type, CrmRecord record, Field<String> reference) {
    Optional<String> id = record.get(reference);
    if (id.isEmpty()) {
      return OptionalInt.empty();
    }
    long other = RecordId.of(type, id.get());
    hanging.add(reference, other);
    return owners.find(type, other);
  }

  /**
   * The account a record belongs to: the one it names, or else the first of the others that is
   * there. If there is none the record is left out and counted.
   */
  @SafeVarargs
  final OptionalInt accountOf(
      CrmRecord record, Field<String> reference, Supplier<OptionalInt>... others) {
    OptionalInt own = own(record, reference);
    if (own.isPresent()) {
      return own;
    }
    for (Supplier<OptionalInt> other : others) {
      OptionalInt found = other.get();
      if (found.isPresent()) {
        return found;
      }
    }
    if (record.get(reference).isPresent()) {
      noted.leftOut(
          record,
          "unknown-account",
          "The account it names is deleted or was never read, so it counts nowhere.");
    } else {
      noted.leftOut(record, "no-account", "It belongs to no account, so it counts nowhere.");
    }
    return OptionalInt.empty();
  }

  /**
   * Hands on an amount that cannot be below 0 in minor units of the corporate currency, or counts
   * why it is unknown.
   */
  void amountFromZero(
      CrmRecord record,
      Field<BigDecimal> field,
      Field<String> currency,
      Optional<LocalDate> day,
      Consumer<Long> known) {
    if (record.get(field).filter(amount -> amount.signum() < 0).isEmpty()) {
      amount(record, field, currency, day, known);
      return;
    }
    noted.unknownValue(
        record,
        field,
        "negative-amount",
        "\""
            + field.name()
            + "\" is "
            + record.get(field).orElseThrow().toPlainString()
            + ": below zero it is no price and no cost, so it counts as unknown. Correct it; a"
            + " credit belongs into a revenue entry.");
  }

  /** Hands on an amount in minor units of the corporate currency, or counts why it is unknown. */
  void amount(
      CrmRecord record,
      Field<BigDecimal> field,
      Field<String> currency,
      Optional<LocalDate> day,
      Consumer<Long> known) {
    record
        .get(field)
        .map(amount -> money.minorUnits(amount, record.get(currency), day.orElse(today)))
        .ifPresent(
            converted -> {
              if (converted instanceof CorporateMoney.Converted.Known amount) {
                known.accept(amount.minorUnits());
              } else if (converted instanceof CorporateMoney.Converted.Unknown unknown) {
                noted.unknownValue(record, field, unknown.code(), unknown.sentence());
                if (day.isEmpty()) {
                  readAgainOn(record, today.plusDays(1));
                }
              }
            });
  }

  /** Notes a moment that lies ahead, which is a slip of the pen or of a clock. */
  void noteFuture(CrmRecord record, Field<Instant> field) {
    record
        .get(field)
        .filter(moment -> LocalDate.ofInstant(moment, zone).isAfter(today))
        .ifPresent(
            moment -> {
              noted.look(
                  record,
                  "date-in-the-future",
                  "\""
                      + field.name()
                      + "\" is "
                      + moment
                      + ", which is yet to come: it does not"
                      + " count until then.");
              readAgainOn(record, LocalDate.ofInstant(moment, zone));
            });
  }

  /** An account's own facts. */
  void account(int ordinal, CrmRecord account) {
    dayOf(account, Account.CREATED_AT).ifPresent(day -> facts.created(ordinal, day));
    account
        .get(Account.LEAD_SOURCE)
        .ifPresent(source -> facts.source(ordinal, facts.sources().code(source)));
    noteFuture(account, Account.CREATED_AT);
  }
}
