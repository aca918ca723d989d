package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes opportunities with their stage history, contact roles and invoices. */
final class SalesRecords {

  private static final List<String> PATH =
      List.of(
          "Qualification",
          "Needs Analysis",
          "Value Proposition",
          "Proposal/Price Quote",
          "Negotiation/Review");
  private static final List<String> ROLES =
      List.of("Decision Maker", "Business User", "Economic Buyer", "Evaluator", "Influencer");

  private final DemoRecords records;
  private final Chance chance;

  SalesRecords(DemoRecords records, Chance chance) {
    this.records = records;
    this.chance = chance;
  }

  /** Writes one deal and returns the opportunity's id. */
  String write(Company company, DealPlan deal, int number) {
    LocalDate touched = deal.open() ? records.today().minusDays(number % 30) : deal.closes();
    DemoRecords.Row row =
        records
            .row("Opportunity")
            .with("AccountId", company.accountId)
            .with("Name", company.name + " - " + deal.name())
            .with("StageName", deal.stage())
            .with("CloseDate", deal.closes())
            .with("Type", deal.type())
            .with("LeadSource", company.channel)
            .with("OwnerId", company.ownerId)
            .with("Implementation__c", deal.custom() ? "Custom" : "Standard")
            .stamped(
                DemoRecords.at(deal.opened(), number),
                DemoRecords.at(records.notLater(touched), number + 3));
    boolean amountForgotten = deal.stage().equals(DealPlan.LOST) && chance.happens(0.06);
    if (!amountForgotten) {
      row.with("Amount", deal.amount());
    }
    if (deal.discount() > 0.5) {
      row.with("Discount__c", deal.discount());
    }
    String id = row.add();
    writeHistory(id, deal, number);
    writeRoles(id, company, deal, number);
    if (deal.won()) {
      writeInvoice(company, deal, number);
    }
    return id;
  }

  private void writeHistory(String opportunity, DealPlan deal, int number) {
    long days = Math.max(1, ChronoUnit.DAYS.between(deal.opened(), deal.closes()));
    int passed = Math.max(1, PATH.indexOf(deal.stage()) + 1);
    if (!deal.open()) {
      boolean quick = deal.type().equals("Existing Customer - Replacement");
      passed = deal.won() ? (quick ? 1 : chance.between(2, 3)) : chance.between(1, 2);
    }
    for (int step = 0; step < passed; step++) {
      LocalDate day = deal.opened().plusDays(days * step / (passed + 1));
      writeStage(opportunity, deal, PATH.get(step), records.notLater(day), number + step);
    }
    if (!deal.open()) {
      writeStage(opportunity, deal, deal.stage(), deal.closes(), number + passed);
    }
  }

  private void writeStage(
      String opportunity, DealPlan deal, String stage, LocalDate day, int number) {
    records
        .row("OpportunityHistory")
        .with("OpportunityId", opportunity)
        .with("StageName", stage)
        .with("Amount", deal.amount())
        .with("CloseDate", deal.closes())
        .with("Probability", Stages.probability(stage))
        .with("ForecastCategory", Stages.forecast(stage))
        .stamped(DemoRecords.at(day, number), DemoRecords.at(day, number))
        .add();
  }

  private void writeRoles(String opportunity, Company company, DealPlan deal, int number) {
    int people = Math.min(company.contactIds.size(), deal.won() ? 2 : 1);
    for (int at = 0; at < people; at++) {
      records
          .row("OpportunityContactRole")
          .with("OpportunityId", opportunity)
          .with("ContactId", company.contactIds.get(at))
          .with("Role", at == 0 ? "Decision Maker" : chance.oneOf(ROLES))
          .with("IsPrimary", at == 0)
          .stamped(DemoRecords.at(deal.opened(), number), DemoRecords.at(deal.opened(), number))
          .add();
    }
  }

  private void writeInvoice(Company company, DealPlan deal, int number) {
    records
        .row("Order")
        .with("AccountId", company.accountId)
        .with("EffectiveDate", deal.closes())
        .with("EndDate", deal.closes().plusYears(1).minusDays(1))
        .with("Status", "Activated")
        .with("StatusCode", "Activated")
        .with("Type", "Subscription")
        .with("TotalAmount", deal.amount() * (1 - deal.discount() / 100))
        .with("OwnerId", company.ownerId)
        .stamped(
            DemoRecords.at(deal.closes(), number + 5), DemoRecords.at(deal.closes(), number + 5))
        .add();
  }
}
