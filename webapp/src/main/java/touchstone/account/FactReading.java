package touchstone.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.store.MirrorRecord;
import touchstone.store.RepeatedTexts;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.Unknown;
import touchstone.value.fact.ZoneDays;

/**
 * What readers of facts share: which account a record belongs to, days in the organisation's time
 * zone, money in its currency, and where facts and problems go. Not thread-safe; each thread takes
 * a {@link #part}.
 */
final class FactReading {

  /** Days outside these years are slips of the pen: 0205, 9999. */
  private static final int FIRST_DAY = day(LocalDate.of(1900, 1, 1));

  private static final int LAST_DAY = day(LocalDate.of(2199, 12, 31));
  private static final long SECONDS_PER_DAY = 86_400;
  private static final long MICROS = 1_000_000;

  /** The field by which most records name their account; the mirror has an index on it. */
  private static final String ACCOUNT_REFERENCE = "accountId";

  private static final int NOBODY = -1;

  private final AccountIndex accounts;
  private final Owners owners;
  private final CorporateMoney money;
  private final ZoneId zone;
  private final LocalDate today;

  /** The kinds of campaigns by their numbers. */
  private final Map<Long, String> campaignKinds;

  private final AccountFacts.Builder facts;
  private final Noted noted;
  private final Hanging hanging = new Hanging();
  private final Waiting waiting = new Waiting();
  private final ZoneDays days;
  private final RepeatedTexts<Integer> sourceCodes;
  private final Amounts amounts;

  /** The accounts that the records looked up last name themselves. */
  private int[] named = {};

  private long current;
  private int account = NOBODY;

  FactReading(
      AccountIndex accounts,
      Owners owners,
      CorporateMoney money,
      ZoneId zone,
      LocalDate today,
      Noted noted) {
    this(accounts, owners, money, zone, today, new ConcurrentHashMap<>(), noted);
  }

  private FactReading(
      AccountIndex accounts,
      Owners owners,
      CorporateMoney money,
      ZoneId zone,
      LocalDate today,
      Map<Long, String> campaignKinds,
      Noted noted) {
    this.accounts = accounts;
    this.owners = owners;
    this.money = money;
    this.zone = zone;
    this.today = today;
    this.campaignKinds = campaignKinds;
    this.noted = noted;
    this.facts = AccountFacts.builder(accounts.size());
    this.days = ZoneDays.of(zone);
    this.sourceCodes = new RepeatedTexts<>(name -> Optional.of(facts.sources().code(name)));
    this.amounts = new Amounts(this);
  }

  /** The same reading for another thread, with facts and problems of its own. */
  FactReading part() {
    return new FactReading(accounts, owners, money, zone, today, campaignKinds, new Noted());
  }

  /** Adds the facts and problems of a part, which is used up. */
  void addAll(FactReading part) {
    facts.addAll(part.facts);
    noted.addAll(part.noted);
    hanging.addAll(part.hanging);
    waiting.addAll(part.waiting);
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

  /**
   * Looks up the accounts that records name themselves. All at once, because in a map of many
   * accounts most of the time is spent waiting for memory, and so they wait together.
   */
  void lookUp(RecordType type, List<MirrorRecord> records) {
    named = new int[records.size()];
    Arrays.fill(named, NOBODY);
    accountField(type).ifPresent(reference -> lookUp(reference, records));
  }

  private void lookUp(Field<String> reference, List<MirrorRecord> records) {
    long[] numbers = new long[records.size()];
    boolean[] known = new boolean[records.size()];
    for (int i = 0; i < numbers.length; i++) {
      OptionalLong number = records.get(i).reference(reference, RecordType.ACCOUNT);
      known[i] = number.isPresent();
      numbers[i] = number.orElse(0);
    }
    for (int i = 0; i < numbers.length; i++) {
      if (known[i]) {
        // What is said of one account often comes together.
        boolean again = i > 0 && known[i - 1] && numbers[i - 1] == numbers[i];
        named[i] = again ? named[i - 1] : accounts.of(numbers[i]).orElse(NOBODY);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Optional<Field<String>> accountField(RecordType type) {
    return type.field(ACCOUNT_REFERENCE).map(field -> (Field<String>) field);
  }

  /**
   * Whether a record names an account that is known.
   *
   * @param place where it was among those that were looked up
   */
  boolean isNamed(int place) {
    return named[place] != NOBODY;
  }

  /**
   * From now on facts are of this record.
   *
   * @param place where it was among those that were looked up
   */
  void begin(MirrorRecord record, int place) {
    begin(record);
    account = named[place];
  }

  private void begin(MirrorRecord record) {
    current = record.number();
    facts.record(current);
  }

  /** On a day to come the record says something else though nobody changes it. */
  void readAgainOn(MirrorRecord record, LocalDate day) {
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

  Amounts amounts() {
    return amounts;
  }

  /** The code of the lead source a field names, or {@link Unknown#CODE}. */
  int source(MirrorRecord record, Field<String> field) {
    return record.meaning(field, sourceCodes).orElse(Unknown.CODE);
  }

  /** The epoch second a field holds; an absurd one is {@link Unknown#MOMENT} and counted. */
  long second(MirrorRecord record, Field<Instant> field) {
    long micros = record.micros(field);
    if (micros == Unknown.MOMENT) {
      return Unknown.MOMENT;
    }
    long second = Math.floorDiv(micros, MICROS);
    return isSane(record, field, Math.floorDiv(second, SECONDS_PER_DAY)) ? second : Unknown.MOMENT;
  }

  /** The epoch day of the moment a field holds; an absurd one is unknown and counted. */
  int dayOf(MirrorRecord record, Field<Instant> field) {
    long second = second(record, field);
    return second == Unknown.MOMENT ? Unknown.DAY : days.dayOf(second);
  }

  /** The epoch day a field holds; an absurd one is {@link Unknown#DAY} and counted. */
  int date(MirrorRecord record, Field<LocalDate> field) {
    int day = record.day(field);
    return day == Unknown.DAY || isSane(record, field, day) ? day : Unknown.DAY;
  }

  private boolean isSane(MirrorRecord record, Field<?> field, long day) {
    if (day >= FIRST_DAY && day <= LAST_DAY) {
      return true;
    }
    noted.unknownValue(
        record,
        field,
        "absurd-date",
        "\""
            + field.name()
            + "\" is "
            + LocalDate.ofEpochDay(day)
            + ", before 1900 or after 2199: the date counts as unknown. Correct it.");
    return false;
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** Whether an epoch day is known and not after today. */
  boolean isPast(int day) {
    return day != Unknown.DAY && day <= today.toEpochDay();
  }

  /** Whether an epoch day is known and after today. */
  boolean isAhead(int day) {
    return day != Unknown.DAY && day > today.toEpochDay();
  }

  /** Remembers that the record belongs to an account, for those that name only the record. */
  void remember(MirrorRecord record, int account) {
    owners.remember(record.type(), current, account);
  }

  /** Remembers of what kind a campaign is, for its members. */
  void rememberKind(MirrorRecord campaign, String kind) {
    campaignKinds.put(campaign.number(), kind);
  }

  /** The kind of the campaign a field names. */
  Optional<String> campaignKind(MirrorRecord record, Field<String> reference) {
    OptionalLong campaign = record.reference(reference, RecordType.CAMPAIGN);
    return campaign.isPresent()
        ? Optional.ofNullable(campaignKinds.get(campaign.getAsLong()))
        : Optional.empty();
  }

  /** The account the record names itself, by that field. */
  OptionalInt own(MirrorRecord record, Field<String> reference) {
    if (reference.name().equals(ACCOUNT_REFERENCE)) {
      return account == NOBODY ? OptionalInt.empty() : OptionalInt.of(account);
    }
    OptionalLong number = record.reference(reference, RecordType.ACCOUNT);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    hanging.add(reference, number.getAsLong());
    return accounts.of(number.getAsLong());
  }

  /** The account of the first of the other records that has one. */
  OptionalInt through(MirrorRecord record, List<Through> others) {
    for (Through other : others) {
      OptionalLong number = record.reference(other.field(), other.type());
      if (number.isPresent()) {
        hanging.add(other.field(), number.getAsLong());
        OptionalInt found = owners.find(other.type(), number.getAsLong());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The account a record belongs to: the one it names, or else that of the first of the others that
   * has one. If there is none the record is left out and counted.
   */
  OptionalInt accountOf(MirrorRecord record, Field<String> reference, List<Through> others) {
    OptionalInt own = own(record, reference);
    if (own.isPresent()) {
      return own;
    }
    OptionalInt found = through(record, others);
    if (found.isEmpty()) {
      noteNobodys(record, record.has(reference));
    }
    return found;
  }

  private void noteNobodys(MirrorRecord record, boolean named) {
    if (named) {
      noted.leftOut(
          record,
          "unknown-account",
          "The account it names is deleted or was never read, so it counts nowhere.");
    } else {
      noted.leftOut(record, "no-account", "It belongs to no account, so it counts nowhere.");
    }
  }

  /** Notes a moment that lies ahead, which is a slip of the pen or of a clock. */
  void noteFuture(MirrorRecord record, Field<Instant> field) {
    // Nowhere does tomorrow begin before today has begun in UTC.
    if (record.micros(field) < today.toEpochDay() * SECONDS_PER_DAY * MICROS) {
      return;
    }
    Instant moment = record.get(field).orElseThrow();
    LocalDate day = LocalDate.ofInstant(moment, zone);
    if (day.isAfter(today)) {
      noted.look(
          record,
          "date-in-the-future",
          "\""
              + field.name()
              + "\" is "
              + moment
              + ", which is yet to come: it does not"
              + " count until then.");
      readAgainOn(record, day);
    }
  }

  /** An account's own facts. */
  void account(int ordinal, CrmRecord account) {
    MirrorRecord record = MirrorRecord.of(account);
    begin(record);
    facts.created(ordinal, dayOf(record, Account.CREATED_AT));
    facts.source(ordinal, source(record, Account.LEAD_SOURCE));
    noteFuture(record, Account.CREATED_AT);
  }
}
