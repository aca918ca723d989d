package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.util.List;

/** What every CRM holds and nobody wants: duplicates, test accounts, deleted records. */
final class Blemishes {

  private static final int DUPLICATES = 14;
  private static final int DELETED = 6;

  private final DemoRecords records;
  private final Chance chance;

  Blemishes(DemoRecords records, Chance chance) {
    this.records = records;
    this.chance = chance;
  }

  void write(List<Company> companies) {
    for (int number = 0; number < DUPLICATES; number++) {
      Company company = companies.get(number * 37 + 5);
      account(company.place.words().get(0) + " " + company.industry, number)
          .with("Website", "http://" + company.domain + "/contact")
          .with("BillingCountry", company.place.country())
          .with("OwnerId", company.ownerId)
          .add();
    }
    for (String name : List.of("Test Account - do not use", "TEST", "Dummy AG")) {
      account(name, name.length()).with("Industry", "Other").add();
    }
    for (int number = 0; number < DELETED; number++) {
      account("Gone " + chance.oneOf(companies).place.words().get(0), number)
          .with("IsDeleted", true)
          .add();
    }
  }

  private DemoRecords.Row account(String name, int number) {
    LocalDate day = records.today().minusDays(100L + 11L * number);
    return records
        .row("Account")
        .with("Name", name)
        .with("Type", "Prospect")
        .stamped(DemoRecords.at(day, number), DemoRecords.at(day, number));
  }
}
