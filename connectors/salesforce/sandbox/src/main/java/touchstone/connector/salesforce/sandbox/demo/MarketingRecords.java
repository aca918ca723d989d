package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes campaigns with what they cost, leads, and who answered which campaign. */
final class MarketingRecords {

  private static final Map<String, String> TYPES =
      Map.of(
          "Webinar", "Webinar",
          "Content Download", "Email",
          "Trade Show", "Trade Show",
          "Cold Call", "Telemarketing",
          "Purchased List", "Direct Mail",
          "Partner Referral", "Partners");
  private static final List<String> ORDER =
      List.of(
          "Webinar",
          "Content Download",
          "Trade Show",
          "Cold Call",
          "Purchased List",
          "Partner Referral");

  private final DemoRecords records;
  private final Chance chance;
  private final Map<String, List<RunCampaign>> campaigns = new LinkedHashMap<>();
  private int number;

  private record RunCampaign(String id, LocalDate from) {}

  MarketingRecords(DemoRecords records, Chance chance) {
    this.records = records;
    this.chance = chance;
  }

  /** Two campaigns a year of each kind, for five years. */
  void writeCampaigns() {
    for (String channel : ORDER) {
      List<RunCampaign> run = new ArrayList<>();
      for (int half = 10; half >= 1; half--) {
        LocalDate from = records.today().minusMonths(6L * half).plusDays(chance.between(0, 40));
        run.add(new RunCampaign(writeCampaign(channel, from), from));
      }
      campaigns.put(channel, run);
    }
  }

  private String writeCampaign(String channel, LocalDate from) {
    number++;
    double budget =
        switch (channel) {
          case "Trade Show" -> 38_000;
          case "Cold Call" -> 14_000;
          case "Purchased List" -> 9_000;
          case "Webinar" -> 4_500;
          default -> 6_000;
        };
    return records
        .row("Campaign")
        .with("Name", channel + " " + from.getYear() + "/" + (from.getMonthValue() + 2) / 3)
        .with("Type", TYPES.get(channel))
        .with("Status", "Completed")
        .with("StartDate", from)
        .with("EndDate", from.plusDays(30))
        .with("BudgetedCost", budget)
        .with("ActualCost", Math.rint(chance.skewed(budget, 0.15)))
        .with("NumberSent", chance.between(200, 3_000))
        .stamped(DemoRecords.at(from, number), DemoRecords.at(from, number))
        .add();
  }

  /** The lead a company began as. */
  void writeConverted(Company company, String opportunityId) {
    number++;
    LocalDate converted = company.firstTouch.plusDays(1);
    String first = People.first(chance);
    String last = People.last(chance);
    String lead =
        person(company.name, company.industry, company.channel, first, last, company.ownerId)
            .with("Email", People.email(first, last, company.domain))
            .with("Status", "Closed - Converted")
            .with("IsConverted", true)
            .with("ConvertedDate", converted)
            .with("ConvertedAccountId", company.accountId)
            .with("ConvertedContactId", company.contactIds.get(0))
            .with("ConvertedOpportunityId", opportunityId)
            .stamped(DemoRecords.at(company.firstTouch, number), DemoRecords.at(converted, number))
            .add();
    member(company.channel, company.firstTouch, "LeadId", lead, true);
    if (chance.happens(0.5)) {
      LocalDate later = records.notLater(company.firstTouch.plusDays(chance.between(90, 700)));
      member(
          chance.oneOf(ORDER), later, "ContactId", company.contactIds.get(0), chance.happens(0.4));
    }
  }

  /** A lead nothing came of. */
  void writeUnconverted(Company like, int days) {
    number++;
    LocalDate day = records.today().minusDays(days);
    String last = People.last(chance);
    String first = People.first(chance);
    String lead =
        person(
                last + " " + chance.oneOf(like.place.words()) + " Partners",
                like.industry,
                chance.happens(0.4) ? "Purchased List" : like.channel,
                first,
                last,
                like.ownerId)
            .with("Email", People.email(first, last, Slug.of(last) + "-partners.example"))
            .with("Status", chance.happens(0.7) ? "Closed - Not Converted" : "Working - Contacted")
            .stamped(DemoRecords.at(day, number), DemoRecords.at(day.plusDays(9), number))
            .add();
    if (chance.happens(0.7)) {
      member(chance.oneOf(ORDER), day, "LeadId", lead, chance.happens(0.25));
    }
  }

  private DemoRecords.Row person(
      String company, String industry, String channel, String first, String last, String ownerId) {
    return records
        .row("Lead")
        .with("Company", company)
        .with("FirstName", first)
        .with("LastName", last)
        .with("Title", People.title(chance))
        .with("Industry", industry)
        .with("LeadSource", channel)
        .with("OwnerId", ownerId);
  }

  private void member(
      String channel, LocalDate day, String field, String person, boolean responded) {
    List<RunCampaign> run = campaigns.get(channel);
    if (run == null) {
      return;
    }
    RunCampaign latest = run.get(0);
    for (RunCampaign candidate : run) {
      if (!candidate.from().isAfter(day)) {
        latest = candidate;
      }
    }
    DemoRecords.Row row =
        records
            .row("CampaignMember")
            .with("CampaignId", latest.id())
            .with(field, person)
            .with("Status", responded ? "Responded" : "Sent")
            .with("HasResponded", responded)
            .stamped(DemoRecords.at(day, number), DemoRecords.at(day, number));
    if (responded) {
      row.with("FirstRespondedDate", day);
    }
    row.add();
  }
}
