package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes accounts and contacts, as carelessly as people do: some facts are missing, some are
 * placeholders, and one field gives the outcome away.
 */
final class AccountRecords {

  private static final List<String> TECHNOLOGIES =
      List.of(
          "SAP S/4HANA",
          "Microsoft Dynamics 365",
          "Odoo",
          "Oracle NetSuite",
          "Salesforce",
          "AWS",
          "Azure",
          "Google Cloud",
          "Power BI",
          "Tableau",
          "ServiceNow",
          "Jira");

  private final DemoRecords records;
  private final Chance chance;

  AccountRecords(DemoRecords records, Chance chance) {
    this.records = records;
    this.chance = chance;
  }

  void write(Company company, int number) {
    LocalDate made = company.firstTouch.plusDays(1);
    LocalDate touched = company.customer() ? company.customerUntil(records.today()) : made;
    DemoRecords.Row row =
        records
            .row("Account")
            .with("Name", company.name)
            .with("OwnerId", company.ownerId)
            .with("Legal_Form__c", company.name.substring(company.name.lastIndexOf(' ') + 1))
            .with("BillingCity", chance.oneOf(company.place.cities()))
            .stamped(
                DemoRecords.at(made, number),
                DemoRecords.at(records.notLater(touched), number + 2));
    writeFacts(company, row);
    row.with("AccountSource", company.channel);
    row.with("Type", company.customer() ? "Customer - Direct" : "Prospect");
    writeStatus(company, row);
    if (company.customer()) {
      writeOutcomes(company, row);
    }
    company.accountId = row.add();
    writeHistory(company, made, number);
    writePeople(company, made, number);
  }

  private void writeFacts(Company company, DemoRecords.Row row) {
    if (chance.happens(0.015)) {
      row.with("Industry", "n/a");
    } else if (!chance.happens(0.06)) {
      row.with("Industry", company.industry);
    }
    if (!chance.happens(0.07)) {
      row.with("NumberOfEmployees", company.employees);
    }
    if (chance.happens(0.01)) {
      row.with("BillingCountry", "unknown");
    } else if (!chance.happens(0.03)) {
      row.with("BillingCountry", company.place.country());
    }
    if (!chance.happens(0.05)) {
      row.with("Website", "https://www." + company.domain);
    }
    if (!chance.happens(0.3)) {
      double perHead = chance.skewed(165_000, 0.4);
      row.with("AnnualRevenue", Math.rint(company.employees * perHead / 1_000) * 1_000);
    }
    if (!chance.happens(0.25)) {
      row.with("Founded_Year__c", 2024 - (int) Math.min(150, chance.skewed(28, 0.7)));
    }
    if (!chance.happens(0.2)) {
      row.with("Technologies__c", technologies(company));
    }
    if (chance.happens(0.1)) {
      row.with("Phone", "n/a");
    }
  }

  private String technologies(Company company) {
    Set<String> used = new LinkedHashSet<>();
    boolean ideal = company.temper() == Temper.LOGISTICS || company.temper() == Temper.NORDIC_CARE;
    if (chance.happens(ideal ? 0.6 : 0.22)) {
      used.add("Microsoft Dynamics 365");
    }
    int more = chance.between(1, 3);
    while (used.size() < more) {
      used.add(chance.oneOf(TECHNOLOGIES));
    }
    List<String> sorted = new ArrayList<>(used);
    sorted.sort(String::compareTo);
    return String.join(";", sorted);
  }

  /** The field that gives the outcome away: filled by people who know who bought. */
  private void writeStatus(Company company, DemoRecords.Row row) {
    if (company.leftOn.isPresent()) {
      row.with("Customer_Status__c", "former client");
    } else if (company.customer() && chance.happens(0.93)) {
      row.with("Customer_Status__c", "existing client");
    } else if (!company.customer() && chance.happens(0.04)) {
      row.with("Customer_Status__c", "prospect");
    }
  }

  /** What the organisation tracks: when the status was filled in, and companies that grew. */
  private void writeHistory(Company company, LocalDate made, int number) {
    company
        .customerSince
        .filter(since -> company.leftOn.isEmpty())
        .ifPresent(
            since ->
                writeChange(
                    company,
                    "Customer_Status__c",
                    "",
                    "existing client",
                    records.notLater(since),
                    number));
    LocalDate grown = made.plusDays(400);
    if (number % 4 == 0 && !grown.isAfter(records.today())) {
      String before = String.valueOf(company.employees - company.employees / 5);
      String after = String.valueOf(company.employees);
      writeChange(company, "NumberOfEmployees", before, after, grown, number);
    }
  }

  private void writeChange(
      Company company, String field, String before, String after, LocalDate day, int number) {
    DemoRecords.Row row =
        records
            .row("AccountHistory")
            .with("AccountId", company.accountId)
            .with("Field", field)
            .with("DataType", "Text")
            .with("NewValue", after)
            .with("CreatedDate", DemoRecords.at(day, number));
    if (!before.isEmpty()) {
      row.with("OldValue", before);
    }
    row.add();
  }

  private void writeOutcomes(Company company, DemoRecords.Row row) {
    Temper temper = company.temper();
    if (chance.happens(0.78)) {
      double hours = chance.around(temper.hoursSaved + 1.5 * company.mood, 3.5, 0, 60);
      row.with("Hours_Saved_Per_Week__c", hours);
    }
    if (chance.happens(0.88)) {
      row.with("Adoption__c", chance.around(temper.adoption + 4 * company.mood, 8, 2, 100));
    }
    if (chance.happens(0.62)) {
      row.with("Customer_Growth__c", chance.around(temper.growth + 2 * company.mood, 7));
    }
  }

  private void writePeople(Company company, LocalDate made, int number) {
    int people = chance.between(2, 3);
    for (int at = 0; at < people; at++) {
      String first = People.first(chance);
      String last = People.last(chance);
      company.contactIds.add(
          records
              .row("Contact")
              .with("AccountId", company.accountId)
              .with("FirstName", first)
              .with("LastName", last)
              .with("Title", at == 0 ? "Head of Operations" : People.title(chance))
              .with("Email", People.email(first, last, company.domain))
              .with("LeadSource", company.channel)
              .with("OwnerId", company.ownerId)
              .stamped(DemoRecords.at(made, number + at), DemoRecords.at(made, number + at))
              .add());
    }
  }
}
