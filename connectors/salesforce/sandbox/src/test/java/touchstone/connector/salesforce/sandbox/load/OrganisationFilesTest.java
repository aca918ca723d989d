package touchstone.connector.salesforce.sandbox.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

class OrganisationFilesTest {

  private final SandboxOrganisation organisation = SandboxOrganisation.empty();

  @TempDir private Path directory;

  @Nested
  class DataExport {

    @Test
    void keeps_ids_dates_owners_and_blank_truths() throws IOException {
      write(
          "Account.csv",
          "\uFEFFId,IsDeleted,Name,AnnualRevenue,OwnerId,CreatedDate,SystemModstamp\n"
              + "001Nq00000HwuT4IAJ,,\"Acme, \"\"Inc\"\"\",1200000,005Nq00000AU63sIAD,"
              + "2024-06-23T08:41:04.000+0000,2024-06-24T08:41:04.000+0000\n"
              + "001Nq00000J1Mpe,1,Gone,,005Nq00000AU63sIAD,2024-06-23T08:41:04.000+0000,\n");

      List<String> warnings = load();

      StoredRecord acme = organisation.find("001Nq00000HwuT4IAJ").orElseThrow();
      assertThat(acme.value("Name")).contains("Acme, \"Inc\"");
      assertThat(acme.value("AnnualRevenue")).contains(1_200_000.0);
      assertThat(acme.deleted()).isFalse();
      assertThat(acme.systemModstamp()).isEqualTo(Instant.parse("2024-06-24T08:41:04Z"));
      assertThat(organisation.find("001Nq00000J1MpeIAF").orElseThrow().deleted()).isTrue();
      assertThat(organisation.count("Account")).isEqualTo(1);
      assertThat(warnings)
          .containsExactly(
              "User: 1 user is named by other records but not in the files; added without a real"
                  + " name.");
    }

    @Test
    void derives_what_a_stage_means_only_where_the_file_is_silent() throws IOException {
      write(
          "Opportunity.csv",
          """
          Name,StageName,CloseDate,Amount
          Won,Closed Won,2026-01-31,100
          Lost,Closed Lost,2026-01-31,100
          Open,Our Own Stage,2026-01-31,100
          """);

      load();

      assertThat(opportunity("Won").value("IsWon")).contains(true);
      assertThat(opportunity("Won").value("Probability")).contains(100.0);
      assertThat(opportunity("Lost").value("IsClosed")).contains(true);
      assertThat(opportunity("Lost").value("IsWon")).contains(false);
      assertThat(opportunity("Open").value("IsClosed")).contains(false);
    }

    @Test
    void believes_the_file_where_it_speaks() throws IOException {
      write(
          "Opportunity.csv",
          """
          Name,StageName,CloseDate,IsClosed,IsWon,Probability
          Renamed stage,Signed,2026-01-31,1,1,100
          """);

      load();

      assertThat(opportunity("Renamed stage").value("IsWon")).contains(true);
      assertThat(opportunity("Renamed stage").value("Probability")).contains(100.0);
    }

    @Test
    void makes_custom_fields_of_custom_columns_and_names_the_unknown_ones() throws IOException {
      write(
          "Account.csv",
          """
          Name,Seats__c,Since__c,Partner__c,Zip__c,Shoe Size,Color
          Acme,12.5,2020-01-31,true,01067,44,red
          Borg,,,false,4020,45,
          """);

      List<String> warnings = load();

      assertThat(type("Seats__c")).isEqualTo(FieldType.DOUBLE);
      assertThat(type("Since__c")).isEqualTo(FieldType.DATE);
      assertThat(type("Partner__c")).isEqualTo(FieldType.BOOLEAN);
      assertThat(type("Zip__c")).isEqualTo(FieldType.STRING);
      assertThat(warnings).containsExactly("Account: unknown columns left out: Color, Shoe Size");
    }

    @Test
    void makes_a_custom_object_of_a_custom_file_and_leaves_strangers_out() throws IOException {
      write("Invoice__c.csv", "Name,Total__c\nINV-1,99.5\n");
      write("Shoes.csv", "Name\nBoot\n");

      List<String> warnings = load();

      assertThat(organisation.count("Invoice__c")).isEqualTo(1);
      assertThat(warnings)
          .containsExactly(
              "Shoes is no object this sandbox knows: its file is left out. Name the file like the"
                  + " object, for example Account.csv.");
    }

    @Test
    void names_values_that_do_not_fit_with_their_place() throws IOException {
      write(
          "Account.csv",
          """
          Id,Name,NumberOfEmployees,ParentId
          ,Acme,many,nobody
          ,Borg,12,
          """);

      List<String> warnings = load();

      assertThat(warnings)
          .containsExactly(
              "Account.NumberOfEmployees: 1 value does not fit and are empty now, for example"
                  + " \"many\" (Account.csv, line 2)",
              "Account.ParentId: 1 value does not fit and are empty now, for example \"nobody\""
                  + " (Account.csv, line 2)");
      assertThat(organisation.count("Account")).isEqualTo(2);
    }

    @Test
    void reads_american_dates_of_report_exports() throws IOException {
      write(
          "Opportunity.csv",
          """
          Name,StageName,CloseDate,CreatedDate
          Deal,Closed Won,02/03/24,02/23/26 08:55 PM
          """);

      load();

      assertThat(opportunity("Deal").value("CloseDate")).contains(LocalDate.of(2024, 2, 3));
      assertThat(opportunity("Deal").value("CreatedDate"))
          .contains(Instant.parse("2026-02-23T20:55:00Z"));
    }

    @Test
    void switches_currencies_on_when_records_carry_one() throws IOException {
      write(
          "Opportunity.csv",
          """
          Name,StageName,CloseDate,Amount,CurrencyIsoCode
          Deal,Closed Won,2026-01-31,5,USD
          """);
      write("CurrencyType.csv", "IsoCode,ConversionRate,IsCorporate\nEUR,1,TRUE\nUSD,1.1,FALSE\n");

      List<String> warnings = load();

      assertThat(warnings).isEmpty();
      assertThat(organisation.count("CurrencyType")).isEqualTo(2);
      assertThat(opportunity("Deal").value("CurrencyIsoCode")).contains("USD");
    }

    private FieldType type(String field) {
      return organisation.type("Account").field(field).orElseThrow().type();
    }
  }

  @Nested
  class Tree {

    @Test
    void follows_the_plan_and_its_references_in_any_case() throws IOException {
      write(
          "data-plan.json",
          """
          [{"sobject":"Account","saveRefs":true,"files":["Accounts.json"]},
           {"sobject":"Opportunity","resolveRefs":true,"files":["Opportunities.json"]},
           {"sobject":"Contact","resolveRefs":true,"files":["Contacts.json"]}]
          """);
      write(
          "Accounts.json",
          """
          {"records":[{"attributes":{"type":"Account","referenceId":"AccountRef1"},
            "name":"Zoonoodle","annualrevenue":"5117586","NumberOfEmployees":28549}]}
          """);
      write(
          "Opportunities.json",
          """
          {"records":[{"attributes":{"type":"Opportunity","referenceId":"OpportunityRef1"},
            "name":"Starling","amount":"119373.34","closedate":"2020-12-22T21:16:01Z",
            "StageName":"Closed Won","accountId":"@AccountRef1"}]}
          """);
      write("Contacts.csv", "lastName,accountId\nSinisbury,@AccountRef1\n");

      assertThat(load()).isEmpty();

      StoredRecord account = only("Account");
      StoredRecord deal = only("Opportunity");
      assertThat(account.value("AnnualRevenue")).contains(5_117_586.0);
      assertThat(deal.value("AccountId")).contains(account.id());
      assertThat(deal.value("CloseDate")).contains(LocalDate.of(2020, 12, 22));
      assertThat(deal.value("IsWon")).contains(true);
      assertThat(only("Contact").value("AccountId")).contains(account.id());
    }

    @Test
    void names_a_file_of_the_plan_that_is_missing() throws IOException {
      write("data-plan.json", "[{\"sobject\":\"Account\",\"files\":[\"Accounts.json\"]}]");

      assertThat(load())
          .containsExactly(
              "The plan names Accounts.json, which is not there: its records are left out.");
    }
  }

  @Nested
  class Refused {

    @Test
    void directory_that_is_none() {
      assertSentence(
          directory.resolve("nowhere"),
          directory.resolve("nowhere") + " is not a directory: name one that holds Account.csv.");
    }

    @Test
    void directory_without_anything_to_load() {
      assertSentence(
          directory,
          directory
              + " holds neither CSV files like Account.csv nor a plan of sf data export tree.");
    }

    @Test
    void file_with_two_columns_of_one_name() throws IOException {
      write("Account.csv", "Name,name\nAcme,Borg\n");

      assertSentence(directory, "Account.csv has two columns named name: remove or rename one.");
    }

    @Test
    void file_in_latin_1() throws IOException {
      Files.write(
          directory.resolve("Account.csv"), "Name\nMüller\n".getBytes(StandardCharsets.ISO_8859_1));

      assertSentence(
          directory,
          "Account.csv is not in UTF-8 (perhaps in Latin-1): save it as UTF-8 and try again.");
    }

    @Test
    void file_with_a_broken_quote() throws IOException {
      write("Account.csv", "Name,Industry\n\"Acme,Banking\nBorg,Retail\n");

      assertThatExceptionOfType(FilesRefused.class)
          .isThrownBy(OrganisationFilesTest.this::load)
          .withMessageStartingWith("Account.csv is not a proper CSV file: ")
          .withMessageEndingWith("Check the quotes and the number of columns there.");
    }

    @Test
    void file_with_a_line_of_too_many_columns() throws IOException {
      write("Account.csv", "Name,Industry\nAcme,Banking,3\n");

      assertThatExceptionOfType(FilesRefused.class)
          .isThrownBy(OrganisationFilesTest.this::load)
          .withMessageStartingWith("Account.csv is not a proper CSV file: ");
    }

    @Test
    void file_with_one_id_twice() throws IOException {
      write("Account.csv", "Id,Name\n001Nq00000HwuT4IAJ,A\n001Nq00000HwuT4IAJ,B\n");

      assertSentence(
          directory, "Account.csv, line 3: there are two records with the id 001Nq00000HwuT4IAJ.");
    }

    @Test
    void plan_that_is_not_readable() throws IOException {
      write("data-plan.json", "{\"sobject\":");

      assertThatExceptionOfType(FilesRefused.class)
          .isThrownBy(OrganisationFilesTest.this::load)
          .withMessageStartingWith("data-plan.json is not readable JSON: ");
    }

    private void assertSentence(Path from, String sentence) {
      assertThatExceptionOfType(FilesRefused.class)
          .isThrownBy(() -> OrganisationFiles.load(organisation, from))
          .withMessage(sentence);
    }
  }

  private List<String> load() {
    return OrganisationFiles.load(organisation, directory);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private StoredRecord opportunity(String name) {
    return organisation.table(organisation.type("Opportunity")).records().stream()
        .filter(record -> record.value("Name").map(name::equals).orElse(false))
        .findFirst()
        .orElseThrow();
  }

  private StoredRecord only(String type) {
    List<StoredRecord> records = organisation.table(organisation.type(type)).records();
    assertThat(records).hasSize(1);
    return records.get(0);
  }
}
