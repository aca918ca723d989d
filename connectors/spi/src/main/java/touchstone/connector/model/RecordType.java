package touchstone.connector.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The kinds of record Touchstone reads, in the order in which a sync reads them: what is referred
 * to comes first.
 */
public enum RecordType {
  /** A person who works in the CRM. */
  USER("users", User::fields),
  /** What a currency was worth from a day on. */
  EXCHANGE_RATE("exchangeRates", ExchangeRate::fields),
  /** A company (or a person account) one sells to. */
  ACCOUNT("accounts", Account::fields),
  /** A person at an account. */
  CONTACT("contacts", Contact::fields),
  /** A marketing or sales effort that costs money and brings leads. */
  CAMPAIGN("campaigns", Campaign::fields),
  /** A person or company that may become an account. */
  LEAD("leads", Lead::fields),
  /** A lead or contact touched by a campaign. */
  CAMPAIGN_MEMBER("campaignMembers", CampaignMember::fields),
  /** A sale in progress, won or lost. */
  DEAL("deals", Deal::fields),
  /** A moment at which a deal entered a stage. */
  DEAL_STAGE("dealStages", DealStage::fields),
  /** The part a contact plays in a deal. */
  CONTACT_ROLE("contactRoles", ContactRole::fields),
  /** An invoice, an order or a subscription period. */
  REVENUE_ENTRY("revenueEntries", RevenueEntry::fields),
  /** A request for help from an account. */
  SUPPORT_CASE("supportCases", SupportCase::fields),
  /** A call, e-mail, meeting or task with an account. */
  ACTIVITY("activities", Activity::fields),
  /** One answer to a question of satisfaction. */
  SURVEY("surveys", Survey::fields),
  /** A dated number on the customer's side: what they gain from us. */
  OUTCOME("outcomes", Outcome::fields),
  /** A dated, sourced sign of an account's situation. */
  SIGNAL("signals", Signal::fields),
  /** A change of one field of a record. */
  FIELD_CHANGE("fieldChanges", FieldChange::fields);

  private final String plural;
  private final Supplier<List<Field<?>>> fields;

  // A supplier, because the lists name this enum: they are built at first use.
  RecordType(String plural, Supplier<List<Field<?>>> fields) {
    this.plural = plural;
    this.fields = fields;
  }

  /** The plural in camelCase, stable: {@code supportCases}. */
  public String plural() {
    return plural;
  }

  /** The standard fields, in order; id, modification time and deletion are not among them. */
  public List<Field<?>> fields() {
    return fields.get();
  }

  /** The standard field of that name, if there is one. */
  public Optional<Field<?>> field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The type of that plural name, if there is one. */
  public static Optional<RecordType> ofPlural(String plural) {
    for (RecordType type : values()) {
      if (type.plural.equals(plural)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
