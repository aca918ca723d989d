package touchstone.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RevenueEntry;
import touchstone.store.MirrorRecord;
import touchstone.store.RepeatedTexts;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Implementation;
import touchstone.value.fact.Leads;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.TouchOrigin;
import touchstone.value.fact.Unknown;

/** Facts of marketing and sales: how accounts came, what they bought, what they paid. */
final class SalesFacts {

  private static final List<Through> CONVERTED = Through.all(List.of(Lead.CONVERTED_CONTACT_ID));

  private static final List<Through> MEMBER =
      Through.all(List.of(CampaignMember.CONTACT_ID, CampaignMember.LEAD_ID));

  private static final List<Through> ENTRY = Through.all(List.of(RevenueEntry.DEAL_ID));

  private final FactReading reading;
  private final AccountFacts.Builder facts;
  private final RepeatedTexts<DealKind> kinds = new RepeatedTexts<>(DealKind::fromText);
  private final RepeatedTexts<Implementation> implementations =
      new RepeatedTexts<>(Implementation::fromText);

  SalesFacts(FactReading reading) {
    this.reading = reading;
    this.facts = reading.facts();
  }

  void contact(MirrorRecord contact) {
    OptionalInt account = reading.own(contact, Contact.ACCOUNT_ID);
    if (account.isEmpty()) {
      return;
    }
    reading.remember(contact, account.getAsInt());
    if (contact.has(Contact.LEAD_SOURCE)) {
      facts
          .touches()
          .add(account.getAsInt(), TouchOrigin.CONTACT)
          .source(reading.source(contact, Contact.LEAD_SOURCE))
          .day(reading.dayOf(contact, Contact.CREATED_AT));
      reading.noteFuture(contact, Contact.CREATED_AT);
    }
  }

  void campaign(MirrorRecord campaign) {
    rememberCampaign(campaign);
    int begins = reading.date(campaign, Campaign.START_DATE);
    facts
        .campaigns()
        .add()
        .source(reading.source(campaign, Campaign.CAMPAIGN_TYPE))
        .day(begins)
        .cost(
            reading
                .amounts()
                .fromZero(campaign, Campaign.ACTUAL_COST, Campaign.CURRENCY, rateDay(begins)));
  }

  /** Remembers the kind of a campaign, for its members. */
  void rememberCampaign(MirrorRecord campaign) {
    campaign.get(Campaign.CAMPAIGN_TYPE).ifPresent(kind -> reading.rememberKind(campaign, kind));
  }

  /** Rates of a day to come are not known. */
  private int rateDay(int day) {
    return reading.isPast(day) ? day : Unknown.DAY;
  }

  void lead(MirrorRecord lead) {
    OptionalInt own = reading.own(lead, Lead.CONVERTED_ACCOUNT_ID);
    OptionalInt account = own.isPresent() ? own : reading.through(lead, CONVERTED);
    account.ifPresent(ordinal -> reading.remember(lead, ordinal));
    Leads.Builder row =
        account.isPresent()
            ? facts.leads().add(account.getAsInt())
            : facts.leads().addUnconverted();
    int created = reading.dayOf(lead, Lead.CREATED_AT);
    int converted = reading.date(lead, Lead.CONVERTED_DATE);
    row.source(reading.source(lead, Lead.LEAD_SOURCE)).created(created).converted(converted);
    reading.noteFuture(lead, Lead.CREATED_AT);
    if (created != Unknown.DAY && converted != Unknown.DAY && converted < created) {
      reading
          .noted()
          .look(
              lead,
              "converted-before-created",
              "It was converted on "
                  + LocalDate.ofEpochDay(converted)
                  + ", before it was entered: its time to convert cannot be told.");
    }
    if (account.isEmpty() && lead.is(Lead.CONVERTED)) {
      reading
          .noted()
          .look(
              lead,
              "converted-to-nobody",
              "It was converted, but to no account that is there: it counts as not converted.");
    }
  }

  void campaignMember(MirrorRecord member) {
    OptionalInt account = reading.through(member, MEMBER);
    Optional<String> kind = reading.campaignKind(member, CampaignMember.CAMPAIGN_ID);
    if (account.isEmpty() || kind.isEmpty()) {
      return;
    }
    int responded = reading.date(member, CampaignMember.RESPONDED_DATE);
    facts
        .touches()
        .add(account.getAsInt(), TouchOrigin.CAMPAIGN)
        .source(facts.sources().code(kind.get()))
        .day(
            responded == Unknown.DAY
                ? reading.dayOf(member, CampaignMember.CREATED_AT)
                : responded);
    reading.noteFuture(member, CampaignMember.CREATED_AT);
  }

  void deal(MirrorRecord deal) {
    OptionalInt account = reading.accountOf(deal, Deal.ACCOUNT_ID, List.of());
    if (account.isEmpty()) {
      return;
    }
    reading.remember(deal, account.getAsInt());
    DealStatus status = status(deal);
    Deals.Builder row = facts.deals().add(account.getAsInt(), status);
    int closes = reading.date(deal, Deal.CLOSE_DATE);
    int rateDay = rateDay(closes);
    Amounts amounts = reading.amounts();
    row.amount(amounts.fromZero(deal, Deal.AMOUNT, Deal.CURRENCY, rateDay));
    row.listAmount(amounts.fromZero(deal, Deal.LIST_AMOUNT, Deal.CURRENCY, rateDay));
    int created = reading.dayOf(deal, Deal.CREATED_AT);
    row.closed(closes).created(created).source(reading.source(deal, Deal.LEAD_SOURCE));
    deal.meaning(Deal.DEAL_TYPE, kinds).ifPresent(row::kind);
    deal.meaning(Deal.IMPLEMENTATION, implementations).ifPresent(row::implementation);
    noteStrangeDates(deal, status, created, closes);
  }

  /** Whether a deal is decided, and how; a deal that does not say is open. */
  static DealStatus status(MirrorRecord deal) {
    if (deal.is(Deal.WON)) {
      return DealStatus.WON;
    }
    // Salesforce exports leave false flags blank: closed and not won is lost.
    return deal.is(Deal.CLOSED) ? DealStatus.LOST : DealStatus.OPEN;
  }

  private void noteStrangeDates(MirrorRecord deal, DealStatus status, int created, int closes) {
    reading.noteFuture(deal, Deal.CREATED_AT);
    if (status != DealStatus.OPEN && reading.isAhead(closes)) {
      reading
          .noted()
          .look(
              deal,
              "decided-in-the-future",
              "It is decided, but its close date "
                  + LocalDate.ofEpochDay(closes)
                  + " is yet to come: it counts as open until then.");
      reading.readAgainOn(deal, LocalDate.ofEpochDay(closes));
    }
    if (status == DealStatus.WON
        && created != Unknown.DAY
        && closes != Unknown.DAY
        && closes < created) {
      reading
          .noted()
          .look(
              deal,
              "closed-before-created",
              "It was won on "
                  + LocalDate.ofEpochDay(closes)
                  + ", before it was entered: its sales cycle cannot be told.");
    }
  }

  void revenueEntry(MirrorRecord entry) {
    OptionalInt account = reading.accountOf(entry, RevenueEntry.ACCOUNT_ID, ENTRY);
    if (account.isEmpty()) {
      return;
    }
    RevenueEntries.Builder row = facts.revenueEntries().add(account.getAsInt());
    int from = reading.date(entry, RevenueEntry.FROM_DATE);
    int to = reading.date(entry, RevenueEntry.TO_DATE);
    row.firstDay(from);
    if (from != Unknown.DAY && to != Unknown.DAY && to < from) {
      reading
          .noted()
          .unknownValue(
              entry,
              RevenueEntry.TO_DATE,
              "period-backwards",
              "The period ends on "
                  + LocalDate.ofEpochDay(to)
                  + ", before it begins: it counts as one-off.");
    } else {
      row.lastDay(to);
    }
    if (entry.has(RevenueEntry.RECURRING)) {
      row.recurring(entry.is(RevenueEntry.RECURRING));
    }
    row.amount(reading.amounts().of(entry, RevenueEntry.AMOUNT, RevenueEntry.CURRENCY, from));
  }
}
