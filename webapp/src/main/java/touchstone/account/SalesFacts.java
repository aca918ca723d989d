package touchstone.account;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RevenueEntry;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.Campaigns;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Implementation;
import touchstone.value.fact.Leads;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.TouchOrigin;
import touchstone.value.fact.Touches;

/** Facts of marketing and sales: how accounts came, what they bought, what they paid. */
final class SalesFacts {

  private final FactReading reading;
  private final AccountFacts.Builder facts;
  private final Map<String, String> campaignKinds = new HashMap<>();

  SalesFacts(FactReading reading) {
    this.reading = reading;
    this.facts = reading.facts();
  }

  void contact(CrmRecord contact) {
    reading.rememberContact(contact);
    OptionalInt account = reading.own(contact, Contact.ACCOUNT_ID);
    Optional<String> source = contact.get(Contact.LEAD_SOURCE);
    if (account.isEmpty() || source.isEmpty()) {
      return;
    }
    Touches.Builder touch =
        facts
            .touches()
            .add(account.getAsInt(), TouchOrigin.CONTACT)
            .source(facts.sources().code(source.get()));
    reading.dayOf(contact, Contact.CREATED_AT).ifPresent(touch::day);
    reading.noteFuture(contact, Contact.CREATED_AT);
  }

  void campaign(CrmRecord campaign) {
    Optional<String> kind = campaign.get(Campaign.CAMPAIGN_TYPE);
    rememberCampaign(campaign);
    Campaigns.Builder row = facts.campaigns().add();
    kind.ifPresent(name -> row.source(facts.sources().code(name)));
    Optional<LocalDate> begins = reading.date(campaign, Campaign.START_DATE);
    begins.ifPresent(day -> row.day(FactReading.day(day)));
    Optional<LocalDate> rateDay = begins.filter(day -> !day.isAfter(reading.today()));
    reading.amountFromZero(campaign, Campaign.ACTUAL_COST, Campaign.CURRENCY, rateDay, row::cost);
  }

  /** Remembers the kind of a campaign, for its members. */
  void rememberCampaign(CrmRecord campaign) {
    campaign.get(Campaign.CAMPAIGN_TYPE).ifPresent(kind -> campaignKinds.put(campaign.id(), kind));
  }

  void lead(CrmRecord lead) {
    reading.rememberLead(lead);
    OptionalInt account = reading.convertedTo(lead);
    Leads.Builder row =
        account.isPresent()
            ? facts.leads().add(account.getAsInt())
            : facts.leads().addUnconverted();
    lead.get(Lead.LEAD_SOURCE).ifPresent(source -> row.source(facts.sources().code(source)));
    Optional<Integer> created = reading.dayOf(lead, Lead.CREATED_AT);
    created.ifPresent(row::created);
    Optional<Integer> converted = reading.date(lead, Lead.CONVERTED_DATE).map(FactReading::day);
    converted.ifPresent(row::converted);
    reading.noteFuture(lead, Lead.CREATED_AT);
    if (created.isPresent() && converted.filter(day -> day < created.get()).isPresent()) {
      reading
          .noted()
          .look(
              lead,
              "converted-before-created",
              "It was converted on "
                  + LocalDate.ofEpochDay(converted.get())
                  + ", before it was entered: its time to convert cannot be told.");
    }
    if (account.isEmpty() && lead.get(Lead.CONVERTED).orElse(false)) {
      reading
          .noted()
          .look(
              lead,
              "converted-to-nobody",
              "It was converted, but to no account that is there: it counts as not converted.");
    }
  }

  void campaignMember(CrmRecord member) {
    OptionalInt byContact = reading.byContact(member, CampaignMember.CONTACT_ID);
    OptionalInt account =
        byContact.isPresent() ? byContact : reading.byLead(member, CampaignMember.LEAD_ID);
    Optional<String> kind = member.get(CampaignMember.CAMPAIGN_ID).map(campaignKinds::get);
    if (account.isEmpty() || kind.isEmpty()) {
      return;
    }
    Touches.Builder touch =
        facts
            .touches()
            .add(account.getAsInt(), TouchOrigin.CAMPAIGN)
            .source(facts.sources().code(kind.get()));
    reading
        .date(member, CampaignMember.RESPONDED_DATE)
        .map(FactReading::day)
        .or(() -> reading.dayOf(member, CampaignMember.CREATED_AT))
        .ifPresent(touch::day);
    reading.noteFuture(member, CampaignMember.CREATED_AT);
  }

  void deal(CrmRecord deal) {
    reading.rememberDeal(deal);
    OptionalInt account = reading.accountOf(deal, Deal.ACCOUNT_ID);
    if (account.isEmpty()) {
      return;
    }
    DealStatus status = status(deal);
    Deals.Builder row = facts.deals().add(account.getAsInt(), status);
    Optional<LocalDate> closes = reading.date(deal, Deal.CLOSE_DATE);
    Optional<LocalDate> rateDay = closes.filter(day -> !day.isAfter(reading.today()));
    reading.amountFromZero(deal, Deal.AMOUNT, Deal.CURRENCY, rateDay, row::amount);
    reading.amountFromZero(deal, Deal.LIST_AMOUNT, Deal.CURRENCY, rateDay, row::listAmount);
    closes.ifPresent(day -> row.closed(FactReading.day(day)));
    Optional<Integer> created = reading.dayOf(deal, Deal.CREATED_AT);
    created.ifPresent(row::created);
    deal.get(Deal.LEAD_SOURCE).ifPresent(source -> row.source(facts.sources().code(source)));
    deal.get(Deal.DEAL_TYPE).flatMap(DealKind::fromText).ifPresent(row::kind);
    deal.get(Deal.IMPLEMENTATION).flatMap(Implementation::fromText).ifPresent(row::implementation);
    noteStrangeDates(deal, status, created, closes);
  }

  /** Whether a deal is decided, and how; a deal that does not say is open. */
  static DealStatus status(CrmRecord deal) {
    if (deal.get(Deal.WON).orElse(false)) {
      return DealStatus.WON;
    }
    // Salesforce exports leave false flags blank: closed and not won is lost.
    return deal.get(Deal.CLOSED).orElse(false) ? DealStatus.LOST : DealStatus.OPEN;
  }

  private void noteStrangeDates(
      CrmRecord deal, DealStatus status, Optional<Integer> created, Optional<LocalDate> closes) {
    reading.noteFuture(deal, Deal.CREATED_AT);
    if (status != DealStatus.OPEN && closes.filter(d -> d.isAfter(reading.today())).isPresent()) {
      reading
          .noted()
          .look(
              deal,
              "decided-in-the-future",
              "It is decided, but its close date "
                  + closes.get()
                  + " is yet to come: it counts as open until then.");
      reading.readAgainOn(deal, closes.get());
    }
    if (status == DealStatus.WON
        && created.isPresent()
        && closes.filter(day -> FactReading.day(day) < created.get()).isPresent()) {
      reading
          .noted()
          .look(
              deal,
              "closed-before-created",
              "It was won on "
                  + closes.get()
                  + ", before it was entered: its sales cycle cannot be told.");
    }
  }

  void revenueEntry(CrmRecord entry) {
    OptionalInt account =
        reading.accountOf(
            entry, RevenueEntry.ACCOUNT_ID, () -> reading.byDeal(entry, RevenueEntry.DEAL_ID));
    if (account.isEmpty()) {
      return;
    }
    RevenueEntries.Builder row = facts.revenueEntries().add(account.getAsInt());
    Optional<LocalDate> from = reading.date(entry, RevenueEntry.FROM_DATE);
    Optional<LocalDate> to = reading.date(entry, RevenueEntry.TO_DATE);
    from.ifPresent(day -> row.firstDay(FactReading.day(day)));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      reading
          .noted()
          .unknownValue(
              entry,
              RevenueEntry.TO_DATE,
              "period-backwards",
              "The period ends on " + to.get() + ", before it begins: it counts as one-off.");
    } else {
      to.ifPresent(day -> row.lastDay(FactReading.day(day)));
    }
    entry.get(RevenueEntry.RECURRING).ifPresent(row::recurring);
    reading.amount(entry, RevenueEntry.AMOUNT, RevenueEntry.CURRENCY, from, row::amount);
  }
}
