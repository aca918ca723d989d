package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes the support cases of a customer's years with us. */
final class SupportRecords {

  private static final List<String> SUBJECTS =
      List.of(
          "Import fails",
          "Shift plan is empty",
          "Cannot sign in",
          "Report is slow",
          "Interface stopped",
          "Question on settings",
          "Wrong totals",
          "Mobile app crashes");

  private final DemoRecords records;
  private final Chance chance;
  private int number;

  SupportRecords(DemoRecords records, Chance chance) {
    this.records = records;
    this.chance = chance;
  }

  void write(Company company) {
    LocalDate since = company.customerSince.orElseThrow();
    long days = ChronoUnit.DAYS.between(since, company.customerUntil(records.today()));
    double yearly = company.temper().casesPerYear * Math.exp(-0.18 * company.mood);
    int count = chance.times(yearly * days / 365.0);
    for (int at = 0; at < count; at++) {
      LocalDate day = since.plusDays(chance.between(0, (int) Math.max(1, days - 1)));
      write(company, day);
    }
  }

  private void write(Company company, LocalDate day) {
    Temper temper = company.temper();
    number++;
    boolean severe = chance.happens(temper.severeShare);
    boolean closed = day.isBefore(records.today().minusDays(12)) || chance.happens(0.4);
    LocalDate answered = records.notLater(day.plusDays(chance.times(severe ? 5 : 2)));
    DemoRecords.Row row =
        records
            .row("Case")
            .with("AccountId", company.accountId)
            .with("ContactId", chance.oneOf(company.contactIds))
            .with("Subject", chance.oneOf(SUBJECTS))
            .with("Origin", chance.oneOf(List.of("Phone", "Email", "Web")))
            .with("Priority", severe ? "High" : chance.happens(0.35) ? "Low" : "Medium")
            .with("Status", closed ? "Closed" : "Working")
            .with("IsClosed", closed)
            .with("IsEscalated", severe && chance.happens(0.3))
            .with("OwnerId", company.ownerId)
            .with("Minutes_Spent__c", Math.max(3, chance.skewed(temper.minutesPerCase, 0.5)))
            .stamped(DemoRecords.at(day, number), DemoRecords.at(answered, number + 4));
    if (closed) {
      row.with("ClosedDate", DemoRecords.at(answered, number + 4));
      if (chance.happens(0.45)) {
        double mean = temper.satisfaction + 0.2 * company.mood - (severe ? 0.3 : 0);
        row.with("CSAT__c", Math.rint(chance.around(mean, 0.7, 1, 5)));
      }
    }
    row.add();
  }
}
