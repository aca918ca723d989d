package touchstone.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.connector.model.Account;
import touchstone.connector.model.Activity;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Field;
import touchstone.connector.model.FieldKind;
import touchstone.connector.model.Lead;
import touchstone.connector.model.Outcome;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.RevenueEntry;
import touchstone.connector.model.Signal;
import touchstone.connector.model.SupportCase;
import touchstone.connector.model.Survey;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.MirrorRecord;

/**
 * Who turns which records into facts. A record is turned into facts by itself, its own field
 * values, and whose it is; then it can be read again alone. Not thread-safe.
 */
final class FactVisitors {

  /** What refers to others comes after them. Accounts and rates are read before. */
  static final List<RecordType> ORDER =
      List.of(
          RecordType.CONTACT,
          RecordType.CAMPAIGN,
          RecordType.LEAD,
          RecordType.CAMPAIGN_MEMBER,
          RecordType.DEAL,
          RecordType.REVENUE_ENTRY,
          RecordType.SUPPORT_CASE,
          RecordType.ACTIVITY,
          RecordType.SURVEY,
          RecordType.OUTCOME,
          RecordType.SIGNAL);

  /** Of these there are most, about as many as of all others. */
  static final RecordType LARGEST = RecordType.ACTIVITY;

  private static final Map<RecordType, RecordShape> SHAPES =
      Stream.of(
              shape(Contact.ACCOUNT_ID, Contact.LEAD_SOURCE, Contact.CREATED_AT),
              RecordShape.all(RecordType.CAMPAIGN),
              shape(
                  Lead.LEAD_SOURCE,
                  Lead.CONVERTED,
                  Lead.CONVERTED_DATE,
                  Lead.CONVERTED_ACCOUNT_ID,
                  Lead.CONVERTED_CONTACT_ID,
                  Lead.CREATED_AT),
              shape(
                  CampaignMember.CAMPAIGN_ID,
                  CampaignMember.LEAD_ID,
                  CampaignMember.CONTACT_ID,
                  CampaignMember.RESPONDED_DATE,
                  CampaignMember.CREATED_AT),
              shape(
                  Deal.ACCOUNT_ID,
                  Deal.AMOUNT,
                  Deal.LIST_AMOUNT,
                  Deal.CURRENCY,
                  Deal.CLOSED,
                  Deal.WON,
                  Deal.CLOSE_DATE,
                  Deal.DEAL_TYPE,
                  Deal.LEAD_SOURCE,
                  Deal.IMPLEMENTATION,
                  Deal.CREATED_AT),
              shape(
                  RevenueEntry.ACCOUNT_ID,
                  RevenueEntry.DEAL_ID,
                  RevenueEntry.AMOUNT,
                  RevenueEntry.CURRENCY,
                  RevenueEntry.RECURRING,
                  RevenueEntry.FROM_DATE,
                  RevenueEntry.TO_DATE),
              shape(
                  SupportCase.ACCOUNT_ID,
                  SupportCase.CONTACT_ID,
                  SupportCase.PRIORITY,
                  SupportCase.EFFORT_HOURS,
                  SupportCase.SATISFACTION,
                  SupportCase.CREATED_AT,
                  SupportCase.CLOSED_AT),
              shape(
                  Activity.ACCOUNT_ID,
                  Activity.CONTACT_ID,
                  Activity.LEAD_ID,
                  Activity.DEAL_ID,
                  Activity.KIND,
                  Activity.DIRECTION,
                  Activity.DONE,
                  Activity.AT),
              shape(
                  Survey.ACCOUNT_ID,
                  Survey.CONTACT_ID,
                  Survey.KIND,
                  Survey.SCORE,
                  Survey.SCALE_MINIMUM,
                  Survey.SCALE_MAXIMUM,
                  Survey.ANSWERED_AT),
              shape(Outcome.ACCOUNT_ID, Outcome.MEASURE, Outcome.AMOUNT, Outcome.MEASURED_AT),
              shape(Signal.ACCOUNT_ID, Signal.KIND, Signal.SEEN_AT))
          .collect(Collectors.toMap(RecordShape::type, Function.identity()));

  private static RecordShape shape(Field<?>... fields) {
    return RecordShape.of(fields[0].type(), List.of(fields));
  }

  /** The fields that facts and attributes of accounts are made of. */
  static RecordShape accounts(List<AttributeMapping> mappings) {
    Set<Field<?>> fields =
        new LinkedHashSet<>(List.of(Account.CREATED_AT, Account.LEAD_SOURCE, Account.CURRENCY));
    for (AttributeMapping mapping : mappings) {
      if (mapping.source() instanceof AttributeSource.Standard standard) {
        fields.add(standard.field());
      }
    }
    return RecordShape.of(RecordType.ACCOUNT, fields);
  }

  /** The same, and those by which accounts are shown and found. */
  static RecordShape accountsWithNames(List<AttributeMapping> mappings) {
    Set<Field<?>> fields = new LinkedHashSet<>(accounts(mappings).fields());
    fields.addAll(List.of(Account.NAME, Account.COUNTRY, Account.INDUSTRY, Account.MERGED_INTO_ID));
    return RecordShape.of(RecordType.ACCOUNT, fields);
  }

  /** The fields that facts of a type are made of. */
  static RecordShape shape(RecordType type) {
    return SHAPES.get(type);
  }

  /** The types of which all records come before one of this type, because it is found by them. */
  static List<RecordType> before(RecordType type) {
    return switch (type) {
      case LEAD, SUPPORT_CASE, SURVEY -> List.of(RecordType.CONTACT);
      case CAMPAIGN_MEMBER -> List.of(RecordType.CAMPAIGN, RecordType.CONTACT, RecordType.LEAD);
      case REVENUE_ENTRY -> List.of(RecordType.DEAL);
      case ACTIVITY -> List.of(RecordType.CONTACT, RecordType.LEAD, RecordType.DEAL);
      case CONTACT,
          CAMPAIGN,
          DEAL,
          OUTCOME,
          SIGNAL,
          USER,
          EXCHANGE_RATE,
          ACCOUNT,
          DEAL_STAGE,
          CONTACT_ROLE,
          FIELD_CHANGE ->
          List.of();
    };
  }

  /** The fields, of those that facts are made of, by which a record names another. */
  @SuppressWarnings("unchecked")
  static List<Field<String>> links(RecordType type) {
    return shape(type).fields().stream()
        .filter(field -> field.kind() == FieldKind.REFERENCE)
        .map(field -> (Field<String>) field)
        .toList();
  }

  private final FactReading reading;
  private final ValueRules rules;
  private final AttributeReading attributes;
  private final SalesFacts sales;
  private final ServiceFacts service;

  /**
   * @param rows for so many accounts attributes are read
   */
  FactVisitors(FactReading reading, ValueRules rules, List<AttributeMapping> mappings, int rows) {
    this(reading, rules, new AttributeReading(mappings, rows, reading));
  }

  private FactVisitors(FactReading reading, ValueRules rules, AttributeReading attributes) {
    this.reading = reading;
    this.rules = rules;
    this.attributes = attributes;
    this.sales = new SalesFacts(reading);
    this.service = new ServiceFacts(reading, rules.caseScale());
  }

  /** The same for another thread and all records but accounts, with facts of its own. */
  FactVisitors part() {
    return new FactVisitors(reading.part(), rules, attributes);
  }

  /**
   * Groups the facts of a part by account, in this thread. No other part has facts of the same
   * tables.
   */
  void group() {
    reading.facts().group();
  }

  /** Adds the facts of a part, which is used up. */
  void addAll(FactVisitors part) {
    reading.addAll(part.reading);
  }

  /**
   * Turns an account's own values into facts.
   *
   * @param row its row among the attributes
   */
  void account(int ordinal, int row, CrmRecord account) {
    reading.account(ordinal, account);
    attributes.account(ordinal, row, account);
    if (Overrides.unreadable(account)) {
      reading
          .noted()
          .look(
              MirrorRecord.of(account),
              "unreadable-override",
              "The tier override names no tier: choose A, B, C or Not ICP.");
    }
  }

  /** Who turns records of a type into facts, some at a time. */
  Consumer<List<MirrorRecord>> of(RecordType type) {
    return visiting(type, place -> true, record -> {});
  }

  /**
   * As {@link #of}, but only of those that belong to nobody through another record: they name an
   * account that is known, or there are no accounts to belong to.
   *
   * @param others takes the others
   */
  Consumer<List<MirrorRecord>> named(RecordType type, Consumer<MirrorRecord> others) {
    return type == RecordType.CAMPAIGN ? of(type) : visiting(type, reading::isNamed, others);
  }

  private Consumer<List<MirrorRecord>> visiting(
      RecordType type, IntPredicate chosen, Consumer<MirrorRecord> others) {
    Consumer<MirrorRecord> visitor = visitor(type);
    return records -> {
      reading.lookUp(type, records);
      for (int place = 0; place < records.size(); place++) {
        if (chosen.test(place)) {
          reading.begin(records.get(place), place);
          visitor.accept(records.get(place));
        } else {
          others.accept(records.get(place));
        }
      }
    };
  }

  private Consumer<MirrorRecord> visitor(RecordType type) {
    return switch (type) {
      case CONTACT -> sales::contact;
      case CAMPAIGN -> sales::campaign;
      case LEAD -> sales::lead;
      case CAMPAIGN_MEMBER -> sales::campaignMember;
      case DEAL -> sales::deal;
      case REVENUE_ENTRY -> sales::revenueEntry;
      case SUPPORT_CASE -> service::supportCase;
      case ACTIVITY -> service::activity;
      case SURVEY -> service::survey;
      case OUTCOME -> service::outcome;
      case SIGNAL -> service::signal;
      case USER, EXCHANGE_RATE, ACCOUNT, DEAL_STAGE, CONTACT_ROLE, FIELD_CHANGE -> record -> {};
    };
  }

  SalesFacts sales() {
    return sales;
  }

  AttributeReading attributes() {
    return attributes;
  }
}
