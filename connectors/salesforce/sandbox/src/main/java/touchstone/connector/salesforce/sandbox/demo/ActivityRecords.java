package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.util.List;

/** Writes calls, mails and meetings: ideal customers answer and come back, the others do not. */
final class ActivityRecords {

  private static final List<String> TASKS =
      List.of("Call: next steps", "Mail: offer", "Call: follow-up", "Mail: questions answered");

  private final DemoRecords records;
  private final Chance chance;
  private int number;

  ActivityRecords(DemoRecords records, Chance chance) {
    this.records = records;
    this.chance = chance;
  }

  void aroundDeal(Company company, DealPlan deal, String opportunityId) {
    int tasks = deal.type().equals(DealPlan.NEW_CUSTOMER) ? chance.between(1, 3) : 1;
    for (int at = 0; at < tasks; at++) {
      task(company, opportunityId, deal.opened().plusDays(3L + 9L * at), company.customer());
    }
    if (deal.type().equals(DealPlan.NEW_CUSTOMER) && chance.happens(0.75)) {
      meeting(company, opportunityId, deal.opened().plusDays(chance.between(5, 20)), "Demo");
    }
  }

  void asCustomer(Company company) {
    LocalDate day = company.customerSince.orElseThrow();
    LocalDate until = company.customerUntil(records.today());
    boolean close = company.temper() == Temper.LOGISTICS || company.temper() == Temper.NORDIC_CARE;
    while (day.isBefore(until)) {
      day = day.plusDays(chance.between(close ? 70 : 170, close ? 150 : 400));
      if (!day.isBefore(until)) {
        return;
      }
      if (chance.happens(close ? 0.6 : 0.35)) {
        meeting(company, company.accountId, day, "Review with " + company.name);
      } else {
        task(company, company.accountId, day, close);
      }
    }
  }

  private void task(Company company, String about, LocalDate day, boolean answered) {
    number++;
    LocalDate when = records.notLater(day);
    boolean done = when.isBefore(records.today().minusDays(3));
    String subject = chance.oneOf(TASKS);
    DemoRecords.Row row =
        records
            .row("Task")
            .with("WhoId", chance.oneOf(company.contactIds))
            .with("WhatId", about)
            .with("AccountId", company.accountId)
            .with("Subject", subject)
            .with("ActivityDate", when)
            .with("Status", done ? "Completed" : "Not Started")
            .with("IsClosed", done)
            .with("Priority", "Normal")
            .with("OwnerId", company.ownerId)
            .with("TaskSubtype", subject.startsWith("Call") ? "Call" : "Email")
            .stamped(DemoRecords.at(when, number), DemoRecords.at(when, number + 1));
    if (subject.startsWith("Call")) {
      row.with("CallType", answered && chance.happens(0.45) ? "Inbound" : "Outbound");
      row.with("CallDurationInSeconds", chance.between(60, 1_500));
    }
    row.add();
  }

  private void meeting(Company company, String about, LocalDate day, String subject) {
    number++;
    LocalDate when = records.notLater(day);
    records
        .row("Event")
        .with("WhoId", chance.oneOf(company.contactIds))
        .with("WhatId", about)
        .with("AccountId", company.accountId)
        .with("Subject", subject)
        .with("ActivityDate", when)
        .with("StartDateTime", DemoRecords.at(when, number))
        .with("EndDateTime", DemoRecords.at(when, number).plusSeconds(3_600))
        .with("DurationInMinutes", 60)
        .with("OwnerId", company.ownerId)
        .with("EventSubtype", "Event")
        .stamped(DemoRecords.at(when, number), DemoRecords.at(when, number))
        .add();
  }
}
